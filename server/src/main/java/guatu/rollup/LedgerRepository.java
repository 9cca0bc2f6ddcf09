package guatu.rollup;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums straight from the ledger of facts: for classes of three and four digits, clusters, and what was known earlier.
///
/// The bounds of the months stand beside the months: they are dates when a statement is planned, and texts are not, so
/// that the planner leaves the other years alone.
@Repository
class LedgerRepository {

    private static final String OPEN = """
            select case when :by_region then region else 0 end as region,
                   case when :by_industry then industry else 0 end as industry,
                   case when :by_park then park else 0 end as park,
                   month, level, count(*) as filings,
                   sum(values[:p1]) as s1, sum(values[:p2]) as s2, sum(values[:p3]) as s3, sum(values[:p4]) as s4,
                   sum(values[:p5]) as s5, sum(values[:p6]) as s6, sum(values[:p7]) as s7, sum(values[:p8]) as s8,
                   0 as uncovered, 0 as uncovered_base
              from reporting.pub_fact
             where form = :form
               and detail = ''
               and month = any (:months::date[])
               and month between :first and :last
               and region between :region_low and :region_high
               and industry between :industry_low and :industry_high
               and park between :park_low and :park_high
               and level >= :level
               and known_to is null
             group by 1, 2, 3, month, level
            """;

    private static final String KNOWN = """
            select case when :by_region then region else 0 end as region,
                   case when :by_industry then industry else 0 end as industry,
                   case when :by_park then park else 0 end as park,
                   month, level, count(*) as filings,
                   sum(values[:p1]) as s1, sum(values[:p2]) as s2, sum(values[:p3]) as s3, sum(values[:p4]) as s4,
                   sum(values[:p5]) as s5, sum(values[:p6]) as s6, sum(values[:p7]) as s7, sum(values[:p8]) as s8,
                   0 as uncovered, 0 as uncovered_base
              from reporting.pub_fact
             where form = :form
               and detail = ''
               and month = any (:months::date[])
               and month between :first and :last
               and region between :region_low and :region_high
               and industry between :industry_low and :industry_high
               and park between :park_low and :park_high
               and level >= :level
               and known_from <= :known
               and (known_to is null or known_to > :known)
             group by 1, 2, 3, month, level
            """;

    /// Value added, or the part that falls to a cluster, or both; rates as known at the time.
    private static final String DERIVED = """
            with share as (
                select month, industry,
                       array_agg(share_ppm order by cluster) as shares,
                       array_position(array_agg(cluster order by cluster), :cluster::text) as place
                  from unnest(:months::date[]) as month
                  join catalog.pub_cluster_share
                    on valid_from < month + interval '1 month'
                   and valid_to >= month + interval '1 month'
                 where :cluster::text <> ''
                 group by month, industry
                having bool_or(cluster = :cluster::text)),
            rate as (
                select asked.month, rate.industry3,
                       coalesce(max(rate_bp) filter (where rate.year = asked.year),
                                max(rate_bp) filter (where rate.year = asked.year - 1)) as this_year,
                       coalesce(max(rate_bp) filter (where rate.year = asked.year - 1),
                                max(rate_bp) filter (where rate.year = asked.year - 2)) as last_year
                  from (select month, extract(year from month)::int as year
                          from unnest(:months::date[]) as month) as asked
                  join catalog.pub_value_added_rate as rate
                    on rate.year between asked.year - 2 and asked.year
                 where :added
                   and rate.known_from <= :known
                   and (rate.known_to is null or rate.known_to > :known)
                 group by asked.month, rate.industry3),
            counted as (
                select fact.region, fact.industry, fact.park, fact.month, fact.level, share.shares, share.place,
                       case when :added then rollup.added(fact.values, rate.this_year, rate.last_year)
                            else fact.values end as amounts
                  from reporting.pub_fact as fact
                  left join share
                    on share.month = fact.month
                   and share.industry = fact.industry
                  left join rate
                    on rate.month = fact.month
                   and rate.industry3 = fact.industry / 10
                 where fact.form = :form
                   and fact.detail = ''
                   and fact.month = any (:months::date[])
                   and fact.month between :first and :last
                   and fact.region between :region_low and :region_high
                   and fact.industry between :industry_low and :industry_high
                   and fact.park between :park_low and :park_high
                   and fact.level >= :level
                   and fact.known_from <= :known
                   and (fact.known_to is null or fact.known_to > :known)
                   and (:cluster::text = '' or share.place is not null))
            select case when :by_region then region else 0 end as region,
                   case when :by_industry then industry else 0 end as industry,
                   case when :by_park then park else 0 end as park,
                   month, level, count(*) as filings,
                   sum(rollup.part(amounts[:p1], shares, place)) as s1,
                   sum(rollup.part(amounts[:p2], shares, place)) as s2,
                   sum(rollup.part(amounts[:p3], shares, place)) as s3,
                   sum(rollup.part(amounts[:p4], shares, place)) as s4,
                   sum(rollup.part(amounts[:p5], shares, place)) as s5,
                   sum(rollup.part(amounts[:p6], shares, place)) as s6,
                   sum(rollup.part(amounts[:p7], shares, place)) as s7,
                   sum(rollup.part(amounts[:p8], shares, place)) as s8,
                   sum(case when :added then amounts[9] else 0 end) as uncovered,
                   sum(case when :added then amounts[10] else 0 end) as uncovered_base
              from counted
             group by 1, 2, 3, month, level
            """;

    private final JdbcClient jdbc;

    LedgerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Sums of what was filed.
    List<GridRow> filed(GridQuery query) {
        if (!query.slice().cluster().isEmpty()) {
            return derived(query, false);
        }
        return query.slice().known().value() == Long.MAX_VALUE
                ? rows(jdbc.sql(OPEN), query)
                : rows(jdbc.sql(KNOWN).param("known", query.slice().known().value()), query);
    }

    /// Sums of value added; places as in `rollup.added`.
    List<GridRow> added(GridQuery query) {
        return derived(query, true);
    }

    private List<GridRow> derived(GridQuery query, boolean added) {
        return rows(
                jdbc.sql(DERIVED)
                        .param("known", query.slice().known().value())
                        .param("cluster", query.slice().cluster())
                        .param("added", added),
                query);
    }

    private static List<GridRow> rows(JdbcClient.StatementSpec statement, GridQuery query) {
        var slice = query.slice();
        return statement
                .param("form", slice.form())
                .param("months", query.monthTexts())
                .param("first", query.first())
                .param("last", query.last())
                .param("by_region", query.byRegion())
                .param("by_industry", query.byIndustry())
                .param("by_park", query.byPark())
                .param("region_low", slice.regions().low())
                .param("region_high", slice.regions().high())
                .param("industry_low", slice.industries().low())
                .param("industry_high", slice.industries().high())
                .param("park_low", slice.parks().low())
                .param("park_high", slice.parks().high())
                .param("level", slice.level())
                .param("p1", query.place(0))
                .param("p2", query.place(1))
                .param("p3", query.place(2))
                .param("p4", query.place(3))
                .param("p5", query.place(4))
                .param("p6", query.place(5))
                .param("p7", query.place(6))
                .param("p8", query.place(7))
                .query((row, number) -> GridRow.of(row))
                .list();
    }
}
