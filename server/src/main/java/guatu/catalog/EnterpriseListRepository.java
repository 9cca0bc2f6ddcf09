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

    /// Slots between which all that is in sight lies; a high below its low is nothing.
    private record Sight(int regionLow, int regionHigh, int parkLow, int parkHigh) {}

    /// An enterprise, its codes still slots.
    record Found(
            CreditCode code,
            String nameZh,
            int region,
            int park,
            int industry,
            Optional<LocalDate> since,
            boolean demo) {}

    /// The bounds of what the transaction may see, where it sees by region alone or by park alone; row-level
    /// security judges each row, but no index. Plans are made for the bounds at hand: a county is not planned
    /// like a province.
    private static final String SIGHT = """
            select case when parks = '{}' and firm = 0 then coalesce(lower(regions), 1) else 0 end as region_low,
                   case when parks = '{}' and firm = 0 then coalesce(upper(regions) - 1, 0) else 999999 end
                       as region_high,
                   case when regions = '{}' and parks <> '{}' and firm = 0 then lower(parks) else 0 end as park_low,
                   case when regions = '{}' and parks <> '{}' and firm = 0 then upper(parks) - 1 else 999999 end
                       as park_high,
                   set_config('plan_cache_mode', 'force_custom_plan', true) as planning
              from (select catalog.seen_regions(), catalog.seen_parks(), catalog.seen_firm())
                   as seen (regions, parks, firm)
            """;

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
        var sight = sight();
        return jdbc.sql(sql)
                .param(
                        "region_low",
                        Math.max(sight.regionLow(), wanted.regions().low()))
                .param(
                        "region_high",
                        Math.min(sight.regionHigh(), wanted.regions().high()))
                .param("park_low", Math.max(sight.parkLow(), wanted.parks().low()))
                .param("park_high", Math.min(sight.parkHigh(), wanted.parks().high()))
                .param("industry_low", wanted.industries().low())
                .param("industry_high", wanted.industries().high())
                .param("roster", wanted.search().roster().name())
                .param("today", wanted.today())
                .param("key", wanted.search().key())
                .param("capitals", wanted.search().capitals());
    }

    private Sight sight() {
        return jdbc.sql(SIGHT)
                .query((row, number) -> new Sight(
                        row.getInt("region_low"),
                        row.getInt("region_high"),
                        row.getInt("park_low"),
                        row.getInt("park_high")))
                .single();
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
