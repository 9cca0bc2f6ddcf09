package guatu.reporting;

import guatu.kernel.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The checks that block and look at other months or the register, over all rows of a bulk load at once.
@Repository
class BulkCheckRepository {

    /// The most offending rows that are told one by one.
    static final int MOST = 200;

    /// The checks that block, over all rows at once. What came the month and the year before is read from
    /// the batch, else from the ledger, row by row through its key; the months' bounds let the planner leave
    /// other years alone. After a formal correction of an earlier month of the year E04 asks instead of
    /// blocking, and is not made.
    private static final String OFFENCES = """
            with form_cells as materialized (
                select cell.form, cell.item, cell.col, cell.place, cell.scale, cell.required,
                       count(*) over (partition by cell.form) as places
                  from reporting.form_cell as cell
                 where cell.edition = (select max(edition) from reporting.form where form.code = cell.form)),
            pairs as materialized (
                select own.form, own.item, own.scale, own.place as month_place, total.place as total_place,
                       base.place as base_month, base_total.place as base_total
                  from form_cells as own
                  join form_cells as total
                    on total.form = own.form and total.item = own.item and total.col = 'cumulative'
                  join form_cells as base
                    on base.form = own.form and base.item = own.item and base.col = 'base_month'
                  join form_cells as base_total
                    on base_total.form = own.form and base_total.item = own.item and base_total.col = 'base_cumulative'
                 where own.col = 'month'),
            standing as materialized (
                select distinct on (line.enterprise, line.form, line.month)
                       line.enterprise, line.form, line.month, line.values, cardinality(line.kinds) as steps
                  from reporting.bulk_row as line
                 where 'RETURNED' <> all (line.kinds)
                   and (select min(month) <> max(month) from reporting.bulk_row)
                 order by line.enterprise, line.form, line.month, line.revision desc),
            corrected as materialized (
                select fact.enterprise, fact.form, fact.month
                  from reporting.filing
                  join reporting.fact using (enterprise, form, month, revision)
                 where filing.correction
                   and fact.known_to is null),
            row as materialized (
                select line.no, line.enterprise, line.form, line.month, line.revision, line.turn, line.values, line.listed,
                       line.region, extract(month from line.month) = 2 as february,
                       (line.month + interval '1 month - 1 day')::date as day,
                       case when extract(month from line.month) <> 2
                             and not exists (select 1
                                               from corrected
                                              where corrected.enterprise = line.enterprise
                                                and corrected.form = line.form
                                                and corrected.month >= date_trunc('year', line.month)
                                                and corrected.month < line.month)
                            then coalesce(month_before.values, counted.values) end as before,
                       coalesce(year_before.values, counted_year.values) as last_year
                  from reporting.bulk_row as line
                  left join standing as month_before
                    on month_before.enterprise = line.enterprise and month_before.form = line.form
                   and month_before.month = (line.month - interval '1 month')::date
                  left join standing as year_before
                    on year_before.enterprise = line.enterprise and year_before.form = line.form
                   and year_before.month = (line.month - interval '1 year')::date and year_before.steps > 0
                  left join lateral (
                       select values
                         from reporting.fact
                        where fact.enterprise = line.enterprise and fact.form = line.form and fact.detail = ''
                          and fact.month = (line.month - interval '1 month')::date and fact.known_to is null
                          and fact.month between (:first::date - interval '1 month')::date and :last
                        limit 1) as counted on true
                  left join lateral (
                       select values
                         from reporting.fact
                        where fact.enterprise = line.enterprise and fact.form = line.form and fact.detail = ''
                          and fact.month = (line.month - interval '1 year')::date and fact.known_to is null
                          and fact.month between (:first::date - interval '1 year')::date
                                             and (:last::date - interval '1 year')::date
                        limit 1) as counted_year on true),
            entry as materialized (
                select row.no, row.form, row.month, row.february, row.values, proof.base
                  from row
                 cross join lateral (
                       select event.base
                         from catalog.pub_roster_event as event
                        where event.enterprise = row.enterprise and event.entry and event.known_to is null
                          and event.day <= row.day
                          and extract(year from event.day + 1) = extract(year from row.month)
                          and event.base <> '{}'
                       offset 0) as proof
                 where row.last_year is null),
            offence as (
                select row.no, 'E01' as rule, 'creditCode' as at, row.enterprise::text as met,
                       'on the roster on ' || row.day as expected
                  from row
                 where not row.listed
                union all
                select row.no, 'E01', 'month', row.month::text, 'a month with a window'
                  from row
                 where not exists (select 1 from reporting.filing_window as open
                                    where open.form = row.form and open.month = row.month)
                union all
                select row.no, 'E01', 'place', row.enterprise::text, 'a membership on ' || row.day
                  from row
                 where row.region is null
                union all
                select row.no, 'E01', 'revision', row.revision::text, next.revision::text
                  from row
                 cross join lateral (
                       select coalesce(max(filing.revision), 0) + row.turn as revision
                         from reporting.filing
                        where filing.enterprise = row.enterprise and filing.form = row.form
                          and filing.month = row.month and filing.month between :first and :last) as next
                 where row.revision <> next.revision
                union all
                select row.no, 'missing-value', 'values', cardinality(row.values)::text, form.places::text
                  from row
                  join (select form, max(places) as places from form_cells group by form) as form using (form)
                 where cardinality(row.values) <> form.places
                union all
                select row.no, 'E04', pairs.item || '.cumulative', row.values[pairs.total_place]::text,
                       row.before[pairs.total_place] || ' + ' || row.values[pairs.month_place]
                  from row
                  join pairs using (form)
                 where row.before[pairs.total_place] + row.values[pairs.month_place] <> row.values[pairs.total_place]
                union all
                select row.no, 'E08', pairs.item || '.base',
                       concat_ws(' / ', row.values[pairs.base_month], row.values[pairs.base_total]),
                       concat_ws(' / ', row.last_year[pairs.month_place], row.last_year[pairs.total_place])
                  from row
                  join pairs using (form)
                 where row.last_year is not null
                   and (row.values[pairs.base_month] is distinct from row.last_year[pairs.month_place]
                        or row.values[pairs.base_total] is distinct from row.last_year[pairs.total_place])
                union all
                select entry.no, 'E08', pairs.item || '.base',
                       concat_ws(' / ', entry.values[pairs.base_month], entry.values[pairs.base_total]),
                       concat_ws(' / ', proven.month, proven.total)
                  from entry
                  join pairs on pairs.form = entry.form and jsonb_exists(entry.base, pairs.item)
                 cross join lateral (
                       select round(sum(amount::numeric) filter (where month = extract(month from entry.month))
                                    * 10 ^ pairs.scale)::bigint as month,
                              round(sum(amount::numeric) filter (where month <= extract(month from entry.month))
                                    * 10 ^ pairs.scale)::bigint as total
                         from jsonb_array_elements_text(entry.base -> pairs.item) with ordinality as proof (amount, month))
                       as proven
                 where (not entry.february and entry.values[pairs.base_month] is distinct from proven.month)
                    or entry.values[pairs.base_total] is distinct from proven.total)
            select no, rule, at, coalesce(met, '') as met, coalesce(expected, '') as expected, count(*) over () as total
              from offence
             order by no, rule, at
             limit 200
            """;

    private final JdbcClient jdbc;

    BulkCheckRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row that breaks a check.
    ///
    /// @param total how many there are in all
    record Offence(int no, String rule, String at, String met, String expected, long total) {}

    /// @param first the first month of the staged filings
    List<Offence> offences(Period.Month first, Period.Month last) {
        return jdbc.sql(OFFENCES)
                .param("first", first.start())
                .param("last", last.start())
                .query((row, number) -> new Offence(
                        row.getInt("no"),
                        row.getString("rule"),
                        row.getString("at"),
                        row.getString("met"),
                        row.getString("expected"),
                        row.getLong("total")))
                .list();
    }
}
