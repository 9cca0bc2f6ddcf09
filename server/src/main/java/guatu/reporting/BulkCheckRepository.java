package guatu.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The checks that block, over all rows of a bulk load at once.
@Repository
class BulkCheckRepository {

    /// The most offending rows that are told one by one.
    static final int MOST = 200;

    /// The checks that block, over all rows at once. What came the month and the year before is read from the
    /// batch, else from the ledger.
    private static final String OFFENCES = """
            with form_cells as materialized (
                select cell.form, cell.item, cell.col, cell.place, cell.scale, cell.required
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
            row as materialized (
                select line.no, line.enterprise, line.form, line.month, line.revision, line.values,
                       extract(month from line.month) = 2 as february,
                       (line.month + interval '1 month - 1 day')::date as day
                  from reporting.bulk_row as line),
            standing as materialized (
                select distinct on (line.enterprise, line.form, line.month)
                       line.enterprise, line.form, line.month, line.values, cardinality(line.kinds) as steps
                  from reporting.bulk_row as line
                 where 'RETURNED' <> all (line.kinds)
                 order by line.enterprise, line.form, line.month, line.revision desc),
            before as materialized (
                select row.no, coalesce(line.values, fact.values) as values
                  from row
                  left join standing as line
                    on line.enterprise = row.enterprise and line.form = row.form
                   and line.month = (row.month - interval '1 month')::date
                  left join reporting.fact
                    on fact.enterprise = row.enterprise and fact.form = row.form and fact.detail = ''
                   and fact.month = (row.month - interval '1 month')::date and fact.known_to is null
                 where not row.february
                   and not exists (
                       select 1
                         from reporting.fact as other
                         join reporting.filing using (enterprise, form, month, revision)
                        where other.enterprise = row.enterprise and other.form = row.form
                          and other.month >= date_trunc('year', row.month) and other.month < row.month
                          and other.known_to is null and filing.correction)),
            last_year as materialized (
                select row.no, coalesce(line.values, fact.values) as values
                  from row
                  left join standing as line
                    on line.enterprise = row.enterprise and line.form = row.form
                   and line.month = (row.month - interval '1 year')::date and line.steps > 0
                  left join reporting.fact
                    on fact.enterprise = row.enterprise and fact.form = row.form and fact.detail = ''
                   and fact.month = (row.month - interval '1 year')::date and fact.known_to is null),
            entry as materialized (
                select row.no, event.base
                  from row
                  join last_year on last_year.no = row.no and last_year.values is null
                  join catalog.pub_roster_event as event
                    on event.enterprise = row.enterprise and event.entry and event.known_to is null
                   and event.day <= row.day
                   and extract(year from event.day + 1) = extract(year from row.month)
                   and event.base <> '{}'),
            listed as materialized (
                select row.no
                  from row
                  join catalog.pub_roster_event as event
                    on event.enterprise = row.enterprise and event.known_to is null and event.day <= row.day
                 group by row.no
                having sum(case when event.entry then 1 else -1 end) > 0),
            offence as (
                select row.no, 'E01' as rule, 'creditCode' as at, row.enterprise::text as met,
                       'on the roster on ' || row.day as expected
                  from row
                 where row.no not in (select no from listed)
                union all
                select row.no, 'E01', 'month', row.month::text, 'a month with a window'
                  from row
                 where not exists (select 1 from reporting.filing_window as open
                                    where open.form = row.form and open.month = row.month)
                union all
                select row.no, 'E01', 'place', row.enterprise::text, 'a membership on ' || row.day
                  from row
                 where not exists (select 1 from catalog.pub_membership as place
                                    where place.enterprise = row.enterprise and place.known_to is null
                                      and place.valid_from <= row.day and place.valid_to > row.day)
                union all
                select row.no, 'E01', 'revision', row.revision::text, next.revision::text
                  from row
                 cross join lateral (
                       select coalesce(max(filing.revision), 0) + 1
                              + (select count(*)
                                   from reporting.bulk_row as line
                                  where line.enterprise = row.enterprise and line.form = row.form
                                    and line.month = row.month and line.no < row.no) as revision
                         from reporting.filing
                        where filing.enterprise = row.enterprise and filing.form = row.form
                          and filing.month = row.month) as next
                 where row.revision <> next.revision
                union all
                select row.no, 'missing-value', form_cells.item || '.' || form_cells.col, '', '0, 1, 2 …'
                  from row
                  join form_cells using (form)
                 where (form_cells.required and not (row.february and form_cells.col = 'month')
                        and row.values[form_cells.place] is null)
                    or cardinality(row.values) <> (select count(*) from form_cells as every where every.form = row.form)
                union all
                select row.no, 'E02', form_cells.item || '.' || form_cells.col, row.values[form_cells.place]::text, '≥ 0'
                  from row
                  join form_cells using (form)
                 where form_cells.item <> '01'
                   and form_cells.col in ('month', 'cumulative')
                   and row.values[form_cells.place] < 0
                union all
                select row.no, 'E03', pairs.item || '.cumulative', row.values[pairs.total_place]::text,
                       '≥ ' || row.values[pairs.month_place]
                  from row
                  join pairs using (form)
                 where (row.february and row.values[pairs.month_place] is not null)
                    or row.values[pairs.total_place] < row.values[pairs.month_place]
                union all
                select row.no, 'E04', pairs.item || '.cumulative', row.values[pairs.total_place]::text,
                       before.values[pairs.total_place] || ' + ' || row.values[pairs.month_place]
                  from row
                  join pairs using (form)
                  join before on before.no = row.no
                 where before.values[pairs.total_place] + row.values[pairs.month_place] <> row.values[pairs.total_place]
                union all
                select row.no, 'E06', export.item || '.' || export.col, row.values[export.place]::text,
                       '≤ ' || coalesce(row.values[sales.place]::text, '03.' || sales.col)
                  from row
                  join form_cells as export on export.form = row.form and export.item = '04'
                  join form_cells as sales
                    on sales.form = row.form and sales.item = '03' and sales.col = export.col
                 where export.col in ('month', 'cumulative')
                   and coalesce(row.values[export.place], 0) > coalesce(row.values[sales.place], 0)
                union all
                select row.no, 'E08', pairs.item || '.base',
                       concat_ws(' / ', row.values[pairs.base_month], row.values[pairs.base_total]),
                       concat_ws(' / ', last_year.values[pairs.month_place], last_year.values[pairs.total_place])
                  from row
                  join pairs using (form)
                  join last_year on last_year.no = row.no and last_year.values is not null
                 where row.values[pairs.base_month] is distinct from last_year.values[pairs.month_place]
                    or row.values[pairs.base_total] is distinct from last_year.values[pairs.total_place]
                union all
                select row.no, 'E08', pairs.item || '.base',
                       concat_ws(' / ', row.values[pairs.base_month], row.values[pairs.base_total]),
                       concat_ws(' / ', proven.month, proven.total)
                  from row
                  join pairs using (form)
                  join entry on entry.no = row.no and jsonb_exists(entry.base, pairs.item)
                 cross join lateral (
                       select round(sum(amount::numeric) filter (where month = extract(month from row.month))
                                    * 10 ^ pairs.scale)::bigint as month,
                              round(sum(amount::numeric) filter (where month <= extract(month from row.month))
                                    * 10 ^ pairs.scale)::bigint as total
                         from jsonb_array_elements_text(entry.base -> pairs.item) with ordinality as proof (amount, month))
                       as proven
                 where (not row.february and row.values[pairs.base_month] is distinct from proven.month)
                    or row.values[pairs.base_total] is distinct from proven.total)
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

    List<Offence> offences() {
        return jdbc.sql(OFFENCES)
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
