package guatu.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What imputation reckons from: expected firms without a filing, with what counts of their other months, and the sums
/// of
/// classes.
@Repository
class ImputationRepository {

    /// On the roster at the month's end, within the slice, and no revision on record.
    private static final String MISSING = """
            with listed as (
                select enterprise
                  from catalog.pub_roster_event
                 where day <= :day::date
                   and known_from <= :known
                   and (known_to is null or known_to > :known)
                 group by enterprise
                having sum(case when entry then 1 else -1 end) > 0)
            select place.enterprise, firm.credit_code, firm.name_zh, place.region, place.park, place.industry,
                   year_ago.values[:month_place] as month_year_ago, year_ago.values[:total_place] as total_year_ago,
                   previous.values[:month_place] as month_before, previous.values[:total_place] as total_before
              from catalog.pub_membership as place
              join catalog.pub_enterprise as firm
                on firm.id = place.enterprise
              left join reporting.pub_fact as year_ago
                on year_ago.enterprise = place.enterprise
               and year_ago.form = :form
               and year_ago.detail = ''
               and year_ago.month = (:month::date - interval '1 year')::date
               and year_ago.known_from <= :known
               and (year_ago.known_to is null or year_ago.known_to > :known)
              left join reporting.pub_fact as previous
                on previous.enterprise = place.enterprise
               and previous.form = :form
               and previous.detail = ''
               and previous.month = (:month::date - interval '1 month')::date
               and previous.known_from <= :known
               and (previous.known_to is null or previous.known_to > :known)
             where place.enterprise in (select enterprise from listed)
               and place.valid_from <= :day::date
               and place.valid_to > :day::date
               and place.known_from <= :known
               and (place.known_to is null or place.known_to > :known)
               and place.region between :region_low and :region_high
               and place.industry between :industry_low and :industry_high
               and place.park between :park_low and :park_high
               and not exists (select 1
                                 from reporting.pub_filing as filed
                                where filed.enterprise = place.enterprise
                                  and filed.form = :form
                                  and filed.month = :month::date
                                  and filed.filed_at <= :at::timestamptz)
             order by firm.credit_code
            """;

    /// By 大类 and for all industry (null): this year over its base, and last year's month over the one before it.
    private static final String PEERS = """
            with growth as (
                select industry / 100 as division, fact.values[:place] as now, fact.values[:base_place] as before
                  from reporting.pub_fact as fact
                 where form = :form
                   and detail = ''
                   and month = :month::date
                   and known_from <= :known
                   and (known_to is null or known_to > :known)),
            season as (
                select own.industry / 100 as division, own.values[:place] as now, earlier.values[:place] as before
                  from reporting.pub_fact as own
                  join reporting.pub_fact as earlier
                    on earlier.enterprise = own.enterprise
                   and earlier.form = own.form
                   and earlier.detail = ''
                   and earlier.month = (:month::date - interval '13 months')::date
                   and earlier.known_from <= :known
                   and (earlier.known_to is null or earlier.known_to > :known)
                 where own.form = :form
                   and own.detail = ''
                   and own.month = (:month::date - interval '1 year')::date
                   and own.known_from <= :known
                   and (own.known_to is null or own.known_to > :known))
            select 'growth' as kind, division, sum(now)::bigint as now, sum(before)::bigint as before, count(*)::int as firms
              from growth
             where now is not null
               and before > 0
             group by grouping sets ((division), ())
             union all
            select 'season', division, sum(now)::bigint, sum(before)::bigint, count(*)::int
              from season
             where now is not null
               and before > 0
             group by grouping sets ((division), ())
            """;

    private final JdbcClient jdbc;

    ImputationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A firm that was expected and has filed nothing.
    record MissingFirm(
            long enterprise,
            String creditCode,
            String nameZh,
            int region,
            int park,
            int industry,
            @Nullable Long monthYearAgo,
            @Nullable Long totalYearAgo,
            @Nullable Long monthBefore,
            @Nullable Long totalBefore) {}

    /// @param kind `growth` or `season`
    /// @param division a 大类; null for all industry
    record PeerSum(
            String kind,
            @Nullable Integer division,
            @Nullable Long now,
            @Nullable Long before,
            int firms) {}

    /// @param at filings that came later are not known
    List<MissingFirm> missing(Slice slice, Item item, LocalDate month, Instant at) {
        return jdbc.sql(MISSING)
                .param("form", item.form())
                .param("month", month.toString())
                .param("day", month.plusMonths(1).minusDays(1).toString())
                .param("at", at.atOffset(ZoneOffset.UTC).toString())
                .param("known", slice.known().value())
                .param("month_place", item.month())
                .param("total_place", item.cumulative())
                .param("region_low", slice.regions().low())
                .param("region_high", slice.regions().high())
                .param("industry_low", slice.industries().low())
                .param("industry_high", slice.industries().high())
                .param("park_low", slice.parks().low())
                .param("park_high", slice.parks().high())
                .query(MissingFirm.class)
                .list();
    }

    List<PeerSum> peers(Slice slice, Item item, Column column, LocalDate month) {
        return jdbc.sql(PEERS)
                .param("form", item.form())
                .param("month", month.toString())
                .param("known", slice.known().value())
                .param("place", item.place(column))
                .param("base_place", item.basePlace(column))
                .query(PeerSum.class)
                .list();
    }
}
