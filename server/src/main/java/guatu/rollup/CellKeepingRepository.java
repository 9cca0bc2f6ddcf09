package guatu.rollup;

import guatu.kernel.KnownTime;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `rollup.cell` equal to the sums of open facts.
@Repository
class CellKeepingRepository {

    /// What began to count at these known times and still does after them is added, what ceased is taken
    /// away, in one statement: what a bulk load opens and closes again leaves the sums alone. A changed cell
    /// is summed again from what it held and what came; nobody else changes it meanwhile, for the order of
    /// knowing is locked.
    private static final String APPLY = """
            with changed as materialized (
                select dense_rank() over (order by form, detail, month, region, industry / 100, park, level) as no,
                       form, detail, month, region, industry, park, level, values, sign
                  from (select form, detail, month, region, industry, park, level, values, 1 as sign
                          from reporting.pub_fact
                         where month between :first and :last
                           and known_from = any (:known)
                           and (known_to is null or known_to <> all (:known))
                         union all
                        select form, detail, month, region, industry, park, level, values, -1 as sign
                          from reporting.pub_fact
                         where month between :first and :last
                           and known_to = any (:known)
                           and known_from <> all (:known)) as one),
            class as materialized (
                select distinct extract(year from month)::int as year, industry / 10 as industry3
                  from changed),
            rate as materialized (
                select class.year, class.industry3, rates.this_year, rates.last_year
                  from class
                 cross join lateral (
                       select coalesce(max(rate_bp) filter (where rate.year = class.year),
                                       max(rate_bp) filter (where rate.year = class.year - 1)) as this_year,
                              coalesce(max(rate_bp) filter (where rate.year = class.year - 1),
                                       max(rate_bp) filter (where rate.year = class.year - 2)) as last_year
                         from catalog.pub_value_added_rate as rate
                        where rate.industry3 = class.industry3
                          and rate.year between class.year - 2 and class.year
                          and rate.known_to is null
                       having count(*) > 0) as rates),
            touched as materialized (
                select no, min(form) as form, min(detail) as detail, min(month) as month, min(region) as region, min(industry / 100) as industry2,
                       min(park) as park, min(level) as level, sum(sign)::int as filings
                  from changed
                 group by no),
            held as materialized (
                select touched.no, cell.filings, cell.values, cell.added
                  from touched
                 cross join lateral (
                       select filings, values, added
                         from rollup.cell
                        where cell.form = touched.form
                          and cell.month = touched.month
                          and cell.region = touched.region
                          and cell.industry2 = touched.industry2
                          and cell.park = touched.park
                          and cell.level = touched.level
                        limit 1) as cell),
            summand as (
                select no, 1 as sign, values, added
                  from held
                 union all
                select changed.no, changed.sign, changed.values,
                       case when changed.form = :output_form and changed.detail = ''
                            then rollup.added(changed.values, rate.this_year, rate.last_year) end as added
                  from changed
                  left join rate
                    on rate.year = extract(year from changed.month)::int
                   and rate.industry3 = changed.industry / 10),
            summed as materialized (
                select no, place, coalesce(sum(sign * amount), 0)::bigint as amount,
                       coalesce(sum(sign * added), 0)::bigint as added,
                       bool_or(place <= width) as filed, bool_or(place <= added_width) as derived
                  from (select no, sign, cardinality(summand.values) as width,
                               cardinality(summand.added) as added_width, one.amount, one.added,
                               place
                          from summand
                         cross join lateral unnest(summand.values, summand.added) with ordinality
                               as one (amount, added, place)) as one
                 group by no, place),
            total as materialized (
                select no, array_agg(amount order by place) filter (where filed) as values,
                       array_agg(added order by place) filter (where derived) as added
                  from summed
                 group by no)
            insert into rollup.cell (form, detail, month, region, industry2, park, level, filings, values, added)
            select touched.form, touched.detail, touched.month, touched.region, touched.industry2, touched.park,
                   touched.level, touched.filings + coalesce(held.filings, 0), total.values, coalesce(total.added, '{}')
              from touched
              join total using (no)
              left join held using (no)
                on conflict (form, month, region, industry2, park, level, detail) do update
               set filings = excluded.filings,
                   values = excluded.values,
                   added = excluded.added
            """;

    private static final String CLEAR = """
            delete from rollup.cell
             where form = :form
               and month between :first::date and :last::date
            """;

    private static final String FILL = """
            with open as (
                select detail, month, region, industry, park, level, values
                  from reporting.pub_fact
                 where form = :form
                   and month between :first::date and :last::date
                   and known_to is null),
            rate as (
                select class.year, class.industry3,
                       coalesce(max(rate_bp) filter (where rate.year = class.year),
                                max(rate_bp) filter (where rate.year = class.year - 1)) as this_year,
                       coalesce(max(rate_bp) filter (where rate.year = class.year - 1),
                                max(rate_bp) filter (where rate.year = class.year - 2)) as last_year
                  from (select distinct extract(year from month)::int as year, industry / 10 as industry3
                          from open) as class
                  join catalog.pub_value_added_rate as rate
                    on rate.industry3 = class.industry3
                   and rate.year between class.year - 2 and class.year
                   and rate.known_to is null
                 group by class.year, class.industry3),
            cell as (
                select detail, month, region, industry / 100 as industry2, park, level, values,
                       case when :form = :output_form and detail = ''
                            then rollup.added(values, rate.this_year, rate.last_year) end as added
                  from open
                  left join rate
                    on rate.year = extract(year from month)
                   and rate.industry3 = open.industry / 10)
            insert into rollup.cell (form, detail, month, region, industry2, park, level, filings, values, added)
            select :form, detail, month, region, industry2, park, level, counted.filings, filed.amounts,
                   coalesce(added.amounts, '{}')
              from (select detail, month, region, industry2, park, level, count(*) as filings
                      from cell
                     group by 1, 2, 3, 4, 5, 6) as counted
              join (select detail, month, region, industry2, park, level,
                           array_agg(coalesce(amount, 0) order by place) as amounts
                      from (select detail, month, region, industry2, park, level, place, sum(amount)::bigint as amount
                              from cell
                             cross join lateral unnest(values) with ordinality as one (amount, place)
                             group by 1, 2, 3, 4, 5, 6, 7) as place
                     group by 1, 2, 3, 4, 5, 6) as filed
             using (detail, month, region, industry2, park, level)
              left join (select detail, month, region, industry2, park, level,
                           array_agg(coalesce(amount, 0) order by place) as amounts
                      from (select detail, month, region, industry2, park, level, place, sum(amount)::bigint as amount
                              from cell
                             cross join lateral unnest(added) with ordinality as one (amount, place)
                             group by 1, 2, 3, 4, 5, 6, 7) as place
                     group by 1, 2, 3, 4, 5, 6) as added
             using (detail, month, region, industry2, park, level)
            """;

    /// Compares places of cells with sums of open facts; a difference is `form month region industry park level place`.
    private static final String DIFFERENCES = """
            with kept as (
                select form, detail, month, region, industry2, park, level, place, amount
                  from rollup.cell
                 cross join lateral unnest(filings::bigint || values) with ordinality as one (amount, place)
                 where amount <> 0),
            open as (
                select form, detail, month, region, industry / 100 as industry2, park, level, place,
                       sum(amount)::bigint as amount
                  from reporting.pub_fact
                 cross join lateral unnest(1::bigint || values) with ordinality as one (amount, place)
                 where known_to is null
                 group by 1, 2, 3, 4, 5, 6, 7, 8)
            select concat_ws(' ', form, nullif(detail, ''), month, region, industry2, park, level, place) as at,
                   coalesce(kept.amount, 0) as kept,
                   coalesce(open.amount, 0) as open
              from kept
              full join open
             using (form, detail, month, region, industry2, park, level, place)
             where coalesce(kept.amount, 0) <> coalesce(open.amount, 0)
             order by 1
             limit :limit
            """;

    private final JdbcClient jdbc;

    CellKeepingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param first the first month of the facts that changed
    void apply(List<KnownTime> known, LocalDate first, LocalDate last) {
        jdbc.sql(APPLY)
                .param("known", known.stream().map(KnownTime::value).toArray(Long[]::new))
                .param("first", first)
                .param("last", last)
                .param("output_form", Item.FORM)
                .update();
    }

    void rebuild(String form, LocalDate first, LocalDate last) {
        jdbc.sql(CLEAR)
                .param("form", form)
                .param("first", first.toString())
                .param("last", last.toString())
                .update();
        jdbc.sql(FILL)
                .param("form", form)
                .param("first", first.toString())
                .param("last", last.toString())
                .param("output_form", Item.FORM)
                .update();
    }

    List<Rollup.Difference> differences(int limit) {
        return jdbc.sql(DIFFERENCES)
                .param("limit", limit)
                .query(Rollup.Difference.class)
                .list();
    }
}
