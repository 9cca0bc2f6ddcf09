package guatu.rollup;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sorts every enterprise of two years into one leg of the bridge between their figures.
@Repository
class BridgeRepository {

    private static final String BRIDGE = """
            with this_year as (
                select enterprise, coalesce(values[:place], 0) as amount, coalesce(values[:base_place], 0) as base,
                       region between :region_low and :region_high
                       and industry between :industry_low and :industry_high
                       and park between :park_low and :park_high as inside
                  from reporting.pub_fact
                 where form = :form
                   and detail = ''
                   and month = :month::date
                   and level >= :level
                   and known_from <= :known
                   and (known_to is null or known_to > :known)),
            last_year as (
                select enterprise, coalesce(values[:place], 0) as amount,
                       region between :region_low and :region_high
                       and industry between :industry_low and :industry_high
                       and park between :park_low and :park_high as inside
                  from reporting.pub_fact
                 where form = :form
                   and detail = ''
                   and month = :last_month::date
                   and level >= :level
                   and known_from <= :known
                   and (known_to is null or known_to > :known)),
            heir as (
                select predecessor, successor,
                       array_agg(share_ppm) over (partition by predecessor order by successor
                                                  rows between unbounded preceding and unbounded following) as shares,
                       row_number() over (partition by predecessor order by successor)::int as place
                  from catalog.pub_succession
                 where day >= :last_month::date + interval '1 month'
                   and day < :month::date + interval '1 month'
                   and known_from <= :known
                   and (known_to is null or known_to > :known)),
            passed as (
                select heir.predecessor, heir.successor,
                       rollup.part(last_year.amount, heir.shares, heir.place) as amount
                  from heir
                  join last_year on last_year.enterprise = heir.predecessor),
            moved as (
                select enterprise, sum(taken) as taken, sum(given) as given
                  from (select successor as enterprise, amount as taken, 0 as given from passed
                         union all
                        select predecessor, 0, amount from passed) as one
                 group by enterprise),
            sorted as (
                select case when this_year.inside and (last_year.inside
                                 or (last_year.enterprise is null and moved.taken is not null)) then 'same'
                            when this_year.inside and last_year.enterprise is null then 'entered'
                            when last_year.inside and this_year.enterprise is null
                                 and coalesce(standing.stands, false) then 'missing'
                            when last_year.inside and this_year.enterprise is null then 'left'
                            else 'reclassified' end as leg,
                       case when this_year.inside then this_year.amount else 0 end as now,
                       case when this_year.inside then this_year.base else 0 end as base,
                       case when last_year.inside then last_year.amount else 0 end as published,
                       coalesce(moved.taken, 0) as taken, coalesce(moved.given, 0) as given,
                       moved.enterprise is not null as moved
                  from this_year
                  full join last_year using (enterprise)
                  left join moved using (enterprise)
                  left join (select enterprise, sum(case when entry then 1 else -1 end) > 0 as stands
                               from catalog.pub_roster_event
                              where day < :month::date + interval '1 month'
                                and known_from <= :known
                                and (known_to is null or known_to > :known)
                              group by enterprise) as standing using (enterprise)
                 where this_year.inside or last_year.inside),
            firm as (
                select leg, now, base, published, moved,
                       case when leg = 'same' then taken - given when leg in ('left', 'missing') then -given else 0 end
                           as restructured
                  from sorted)
            select coalesce(sum(published), 0)::bigint as published,
                   coalesce(sum(now), 0)::bigint as now,
                   coalesce(sum(base), 0)::bigint as base,
                   coalesce(sum(now - base) filter (where leg = 'same'), 0)::bigint as same,
                   coalesce(sum(base - published - restructured) filter (where leg = 'same'), 0)::bigint as revised,
                   coalesce(sum(now) filter (where leg = 'entered'), 0)::bigint as entered,
                   coalesce(sum(-published - restructured) filter (where leg = 'left'), 0)::bigint as gone,
                   coalesce(sum(-published - restructured) filter (where leg = 'missing'), 0)::bigint as missing,
                   coalesce(sum(now - published - restructured) filter (where leg = 'reclassified'), 0)::bigint as reclassified,
                   coalesce(sum(restructured), 0)::bigint as restructured,
                   count(*) filter (where leg = 'same')::int as same_firms,
                   count(*) filter (where leg = 'same' and base <> published + restructured)::int as revised_firms,
                   count(*) filter (where leg = 'entered')::int as entered_firms,
                   count(*) filter (where leg = 'left' and published + restructured <> 0 or leg = 'left' and not moved)::int as gone_firms,
                   count(*) filter (where leg = 'missing')::int as missing_firms,
                   count(*) filter (where leg = 'reclassified')::int as reclassified_firms,
                   count(*) filter (where moved)::int as restructured_firms
              from firm
            """;

    private final JdbcClient jdbc;

    BridgeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Legs legs(Slice slice, LocalDate month, int place, int basePlace) {
        return jdbc.sql(BRIDGE)
                .param("form", slice.form())
                .param("month", month.toString())
                .param("last_month", month.minusYears(1).toString())
                .param("place", place)
                .param("base_place", basePlace)
                .param("region_low", slice.regions().low())
                .param("region_high", slice.regions().high())
                .param("industry_low", slice.industries().low())
                .param("industry_high", slice.industries().high())
                .param("park_low", slice.parks().low())
                .param("park_high", slice.parks().high())
                .param("level", slice.level())
                .param("known", slice.known().value())
                .query(Legs.class)
                .single();
    }

    /// Amounts as stored.
    record Legs(
            long published,
            long now,
            long base,
            long same,
            long revised,
            long entered,
            long gone,
            long missing,
            long reclassified,
            long restructured,
            int sameFirms,
            int revisedFirms,
            int enteredFirms,
            int goneFirms,
            int missingFirms,
            int reclassifiedFirms,
            int restructuredFirms) {}
}
