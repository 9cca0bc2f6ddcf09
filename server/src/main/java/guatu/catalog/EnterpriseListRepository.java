package guatu.catalog;

import guatu.kernel.CreditCode;
import guatu.kernel.Interval;
import guatu.kernel.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of enterprises. What is out of sight is neither listed nor counted.
@Repository
class EnterpriseListRepository {

    /// A search, its codes made slots.
    record Wanted(EnterpriseSearch search, Interval regions, Interval parks, Interval industries, LocalDate today) {}

    /// An enterprise, its codes still slots.
    record Found(
            CreditCode code,
            String nameZh,
            int region,
            int park,
            int industry,
            Optional<LocalDate> since,
            boolean demo) {}

    private static final String COUNT = """
            select count(*)
              from catalog.enterprise
             where region between :region_low and :region_high
               and park between :park_low and :park_high
               and industry between :industry_low and :industry_high
               and (:roster = 'ALL' or (roster @> :today::date) = (:roster = 'ON'))
               and (:key = '' or strpos(name_key, :key) > 0 or strpos(initials, :capitals) > 0
                    or starts_with(credit_code, :capitals))
            """;

    /// Sorted by texts that keep the order of what they stand for, so that two keys up or down are four
    /// expressions.
    private static final String LIST = """
            select credit_code, name_zh, region, park, industry, demo,
                   (select lower(stay) from unnest(roster) as stay where stay @> :today::date) as since
              from catalog.enterprise
             cross join lateral (
                   select case :key1 when 'name' then initials when 'creditCode' then credit_code
                                     when 'region' then region::text when 'park' then lpad(park::text, 5, '0')
                                     when 'industry' then lpad(industry::text, 4, '0')
                                     when 'since' then (select lower(stay)::text from unnest(roster) as stay
                                                         where stay @> :today::date)
                                     else '' end collate "C" as first,
                          case :key2 when 'name' then initials when 'creditCode' then credit_code
                                     when 'region' then region::text when 'park' then lpad(park::text, 5, '0')
                                     when 'industry' then lpad(industry::text, 4, '0')
                                     when 'since' then (select lower(stay)::text from unnest(roster) as stay
                                                         where stay @> :today::date)
                                     else '' end collate "C" as second) as sorted
             where region between :region_low and :region_high
               and park between :park_low and :park_high
               and industry between :industry_low and :industry_high
               and (:roster = 'ALL' or (roster @> :today::date) = (:roster = 'ON'))
               and (:key = '' or strpos(name_key, :key) > 0 or strpos(initials, :capitals) > 0
                    or starts_with(credit_code, :capitals))
             order by case when not :down1 then first end, case when :down1 then first end desc nulls last,
                      case when not :down2 then second end, case when :down2 then second end desc nulls last,
                      initials collate "C", credit_code collate "C"
             limit :limit offset :offset
            """;

    private static final int FETCH = 1000;

    private final JdbcClient jdbc;

    EnterpriseListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(Wanted wanted) {
        return bind(COUNT, wanted).query(Long.class).single();
    }

    List<Found> list(Wanted wanted, Paging paging) {
        return ordered(wanted)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(EnterpriseListRepository::found)
                .list();
    }

    /// All of them, fetched as they are read; close it.
    Stream<Found> stream(Wanted wanted) {
        return ordered(wanted)
                .param("limit", Long.MAX_VALUE)
                .param("offset", 0L)
                .withFetchSize(FETCH)
                .query(EnterpriseListRepository::found)
                .stream();
    }

    private JdbcClient.StatementSpec ordered(Wanted wanted) {
        var sorting = wanted.search().sorting();
        return bind(LIST, wanted)
                .param("key1", sorting.name(0))
                .param("down1", sorting.down(0))
                .param("key2", sorting.name(1))
                .param("down2", sorting.down(1));
    }

    private JdbcClient.StatementSpec bind(String sql, Wanted wanted) {
        return jdbc.sql(sql)
                .param("region_low", wanted.regions().low())
                .param("region_high", wanted.regions().high())
                .param("park_low", wanted.parks().low())
                .param("park_high", wanted.parks().high())
                .param("industry_low", wanted.industries().low())
                .param("industry_high", wanted.industries().high())
                .param("roster", wanted.search().roster().name())
                .param("today", wanted.today())
                .param("key", wanted.search().key())
                .param("capitals", wanted.search().capitals());
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate since = row.getObject("since", LocalDate.class);
        return new Found(
                new CreditCode(row.getString("credit_code")),
                row.getString("name_zh"),
                row.getInt("region"),
                row.getInt("park"),
                row.getInt("industry"),
                Optional.ofNullable(since),
                row.getBoolean("demo"));
    }
}
