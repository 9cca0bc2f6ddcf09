package guatu.rollup;

import guatu.kernel.KnownTime;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `rollup.cell` equal to the sums of open facts.
@Repository
class CellKeepingRepository {

    /// What began to count at a known time is added, what ceased is taken away, in one statement.
    private static final String APPLY = """
            with changed as (
                select form, month, region, industry, park, level, values, 1 as sign
                  from reporting.pub_fact
                 where known_from = :known
                   and (known_to is null or known_to > :known)
                 union all
                select form, month, region, industry, park, level, values, -1 as sign
                  from reporting.pub_fact
                 where known_to = :known
                   and known_from < :known),
            rate as (
                select class.year, class.industry3,
                       coalesce(max(rate_bp) filter (where rate.year = class.year),
                                max(rate_bp) filter (where rate.year = class.year - 1)) as this_year,
                       coalesce(max(rate_bp) filter (where rate.year = class.year - 1),
                                max(rate_bp) filter (where rate.year = class.year - 2)) as last_year
                  from (select distinct extract(year from month)::int as year, industry / 10 as industry3
                          from changed) as class
                  join catalog.pub_value_added_rate as rate
                    on rate.industry3 = class.industry3
                   and rate.year between class.year - 2 and class.year
                   and rate.known_to is null
                 group by class.year, class.industry3),
            filed as (
                select form, month, region, industry / 100 as industry2, park, level, place,
                       sum(sign * amount)::bigint as amount
                  from changed
                 cross join lateral unnest(values) with ordinality as one (amount, place)
                 group by 1, 2, 3, 4, 5, 6, 7),
            added as (
                select form, month, region, industry / 100 as industry2, park, level, place,
                       sum(sign * amount)::bigint as amount
                  from changed
                  left join rate
                    on rate.year = extract(year from month)
                   and rate.industry3 = changed.industry / 10
                 cross join lateral unnest(rollup.added(values, rate.this_year, rate.last_year))
                       with ordinality as one (amount, place)
                 group by 1, 2, 3, 4, 5, 6, 7),
            counted as (
                select form, month, region, industry / 100 as industry2, park, level, sum(sign)::int as filings
                  from changed
                 group by 1, 2, 3, 4, 5, 6)
            insert into rollup.cell as cell (form, month, region, industry2, park, level, filings, values, added)
            select counted.form, counted.month, counted.region, counted.industry2, counted.park, counted.level,
                   counted.filings, one.amounts, two.amounts
              from counted
              join (select form, month, region, industry2, park, level,
                           array_agg(coalesce(amount, 0) order by place) as amounts
                      from filed
                     group by 1, 2, 3, 4, 5, 6) as one
             using (form, month, region, industry2, park, level)
              join (select form, month, region, industry2, park, level,
                           array_agg(coalesce(amount, 0) order by place) as amounts
                      from added
                     group by 1, 2, 3, 4, 5, 6) as two
             using (form, month, region, industry2, park, level)
                on conflict (form, month, region, industry2, park, level) do update
               set filings = cell.filings + excluded.filings,
                   values = rollup.add(cell.values, excluded.values),
                   added = rollup.add(cell.added, excluded.added)
            """;

    private static final String CLEAR = """
            delete from rollup.cell
             where form = :form
               and month between :first::date and :last::date
            """;

    private static final String FILL = """
            with open as (
                select month, region, industry, park, level, values
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
                select month, region, industry / 100 as industry2, park, level, values,
                       rollup.added(values, rate.this_year, rate.last_year) as added
                  from open
                  left join rate
                    on rate.year = extract(year from month)
                   and rate.industry3 = open.industry / 10)
            insert into rollup.cell (form, month, region, industry2, park, level, filings, values, added)
            select :form, month, region, industry2, park, level, counted.filings, filed.amounts, added.amounts
              from (select month, region, industry2, park, level, count(*) as filings
                      from cell
                     group by 1, 2, 3, 4, 5) as counted
              join (select month, region, industry2, park, level,
                           array_agg(coalesce(amount, 0) order by place) as amounts
                      from (select month, region, industry2, park, level, place, sum(amount)::bigint as amount
                              from cell
                             cross join lateral unnest(values) with ordinality as one (amount, place)
                             group by 1, 2, 3, 4, 5, 6) as place
                     group by 1, 2, 3, 4, 5) as filed
             using (month, region, industry2, park, level)
              join (select month, region, industry2, park, level,
                           array_agg(coalesce(amount, 0) order by place) as amounts
                      from (select month, region, industry2, park, level, place, sum(amount)::bigint as amount
                              from cell
                             cross join lateral unnest(added) with ordinality as one (amount, place)
                             group by 1, 2, 3, 4, 5, 6) as place
                     group by 1, 2, 3, 4, 5) as added
             using (month, region, industry2, park, level)
            """;

    /// Compares places of cells with sums of open facts; a difference is `form month region industry park level place`.
    private static final String DIFFERENCES = """
            with kept as (
                select form, month, region, industry2, park, level, place, amount
                  from rollup.cell
                 cross join lateral unnest(filings::bigint || values) with ordinality as one (amount, place)
                 where amount <> 0),
            open as (
                select form, month, region, industry / 100 as industry2, park, level, place,
                       sum(amount)::bigint as amount
                  from reporting.pub_fact
                 cross join lateral unnest(1::bigint || values) with ordinality as one (amount, place)
                 where known_to is null
                 group by 1, 2, 3, 4, 5, 6, 7)
            select concat_ws(' ', form, month, region, industry2, park, level, place) as at,
                   coalesce(kept.amount, 0) as kept,
                   coalesce(open.amount, 0) as open
              from kept
              full join open
             using (form, month, region, industry2, park, level, place)
             where coalesce(kept.amount, 0) <> coalesce(open.amount, 0)
             order by 1
             limit :limit
            """;

    private final JdbcClient jdbc;

    CellKeepingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(KnownTime known) {
        jdbc.sql(APPLY).param("known", known.value()).update();
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
                .update();
    }

    List<Rollup.Difference> differences(int limit) {
        return jdbc.sql(DIFFERENCES)
                .param("limit", limit)
                .query(Rollup.Difference.class)
                .list();
    }
}
