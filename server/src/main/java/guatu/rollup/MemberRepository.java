package guatu.rollup;

import guatu.figures.FigureSource.Backing;
import guatu.figures.MemberPage;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The enterprises behind a figure, from the ledger, as far as the transaction may see.
@Repository
class MemberRepository {

    private static final String MEMBERS = """
            with term as (
                select month, sign, place, base_place
                  from unnest(:months::date[], :signs::int[], :places::int[], :base_places::int[])
                    as one (month, sign, place, base_place)),
            share as (
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
                select fact.enterprise, fact.month, fact.region, fact.park, fact.industry, fact.revision, fact.level,
                       term.sign * rollup.part(one.amounts[term.place], share.shares, share.place) as value,
                       term.sign * rollup.part(one.amounts[term.base_place], share.shares, share.place) as base
                  from term
                  join reporting.pub_fact as fact
                    on fact.month = term.month
                  left join share
                    on share.month = fact.month
                   and share.industry = fact.industry
                  left join rate
                    on rate.month = fact.month
                   and rate.industry3 = fact.industry / 10
                 cross join lateral (select case when :added
                                                 then rollup.added(fact.values, rate.this_year, rate.last_year)
                                                 else fact.values end as amounts) as one
                 where fact.form = :form
                   and fact.detail = ''
                   and fact.month between :first and :last
                   and fact.region between :region_low and :region_high
                   and fact.industry between :industry_low and :industry_high
                   and fact.park between :park_low and :park_high
                   and fact.level >= :level
                   and fact.known_from <= :known
                   and (fact.known_to is null or fact.known_to > :known)
                   and (:cluster::text = '' or share.place is not null)),
            firm as (
                select enterprise, sum(value)::bigint as value, sum(base)::bigint as base,
                       max(month) as month,
                       (array_agg(region order by month desc))[1] as region,
                       (array_agg(park order by month desc))[1] as park,
                       (array_agg(industry order by month desc))[1] as industry,
                       (array_agg(revision order by month desc))[1] as revision,
                       (array_agg(level order by month desc))[1] as level
                  from counted
                 group by enterprise
                having coalesce(sum(value), 0) >= :floor)
            select enterprise.credit_code, enterprise.name_zh, firm.region, firm.park, firm.industry, firm.month,
                   firm.revision, firm.level, firm.value, firm.base, count(*) over () as total
              from firm
              join catalog.pub_enterprise as enterprise
                on enterprise.id = firm.enterprise
             order by case :sort when 'value' then firm.value when 'base' then firm.base
                           when 'contribution' then firm.value - coalesce(firm.base, 0)
                           when 'region' then firm.region when 'park' then firm.park
                           when 'industry' then firm.industry when 'revision' then firm.revision
                           when 'level' then firm.level end nulls last,
                      case :sort when '-value' then firm.value when '-base' then firm.base
                           when '-contribution' then firm.value - coalesce(firm.base, 0)
                           when '-region' then firm.region when '-park' then firm.park
                           when '-industry' then firm.industry when '-revision' then firm.revision
                           when '-level' then firm.level end desc nulls last,
                      case :sort when 'nameZh' then enterprise.name_zh
                           when 'creditCode' then enterprise.credit_code end,
                      case :sort when '-nameZh' then enterprise.name_zh
                           when '-creditCode' then enterprise.credit_code end desc,
                      enterprise.credit_code
            offset :offset
             limit :limit
            """;

    private static final String BACKING = """
            select count(distinct enterprise)::int as members,
                   encode(sha256(convert_to(coalesce(string_agg(
                       concat_ws(' ', enterprise, month, revision, level), E'\\n' order by enterprise, month), ''),
                       'UTF8')), 'hex') as sha256
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
               and (:cluster::text = ''
                    or industry in (select industry
                                      from catalog.pub_cluster_share
                                     where cluster = :cluster::text))
            """;

    private final JdbcClient jdbc;

    MemberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param floor only enterprises with at least this amount, as stored
    List<MemberRow> members(
            Slice slice,
            List<Term> terms,
            List<Integer> places,
            List<Integer> basePlaces,
            boolean added,
            long floor,
            MemberPage page) {
        return bound(jdbc.sql(MEMBERS), slice, terms)
                .param("signs", terms.stream().map(Term::sign).toArray(Integer[]::new))
                .param("places", places.toArray(Integer[]::new))
                .param("base_places", basePlaces.toArray(Integer[]::new))
                .param("added", added)
                .param("floor", floor)
                .param("sort", page.sort())
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(MemberRow.class)
                .list();
    }

    Backing backing(Slice slice, List<Term> terms) {
        return bound(jdbc.sql(BACKING), slice, terms).query(Backing.class).single();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Slice slice, List<Term> terms) {
        var months = terms.stream().map(Term::month).sorted().toList();
        return statement
                .param("form", slice.form())
                .param("first", months.isEmpty() ? LocalDate.MIN : months.getFirst())
                .param("last", months.isEmpty() ? LocalDate.MIN : months.getLast())
                .param(
                        "months",
                        terms.stream().map(term -> term.month().toString()).toArray(String[]::new))
                .param("region_low", slice.regions().low())
                .param("region_high", slice.regions().high())
                .param("industry_low", slice.industries().low())
                .param("industry_high", slice.industries().high())
                .param("park_low", slice.parks().low())
                .param("park_high", slice.parks().high())
                .param("level", slice.level())
                .param("known", slice.known().value())
                .param("cluster", slice.cluster());
    }

    /// A member as stored.
    record MemberRow(
            String creditCode,
            String nameZh,
            int region,
            int park,
            int industry,
            LocalDate month,
            int revision,
            int level,
            @org.jspecify.annotations.Nullable Long value,
            @org.jspecify.annotations.Nullable Long base,
            int total) {}
}
