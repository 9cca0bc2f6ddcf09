package guatu.reporting;

import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lets the filings that [BulkRepository] put down count as their steps say: in the ledger, set-wise.
@Repository
class BulkCountRepository {

    /// Rows count as their filing does: from and to the same known times.
    private static final String COUNT_ROWS = """
            with closed as (
                update reporting.fact as line
                   set known_to = whole.known_to
                  from reporting.fact as whole
                 where whole.month between :first and :last
                   and whole.known_to = any (:numbers)
                   and whole.detail = ''
                   and line.month between :first and :last
                   and line.month = whole.month
                   and line.enterprise = whole.enterprise
                   and line.form = whole.form
                   and line.known_from = whole.known_from
                   and line.detail <> ''
                   and line.known_to is null
                returning line.enterprise)
            insert into reporting.fact
                   (enterprise, form, detail, month, revision, level, known_from, known_to, region, industry, park, values)
            select whole.enterprise, whole.form, filled.detail, whole.month, whole.revision, whole.level, whole.known_from,
                   whole.known_to, whole.region, whole.industry, whole.park, filled.values
              from (select count(*) from closed) as before
             cross join reporting.fact as whole
              join reporting.filing_row as filled
                on filled.enterprise = whole.enterprise
               and filled.form = whole.form
               and filled.month = whole.month
               and filled.month between :first and :last
               and filled.revision = whole.revision
             where whole.month between :first and :last
               and whole.known_from = any (:numbers)
               and whole.detail = ''
            """;

    /// Replays the steps in their order of knowing into the ledger. After an acceptance that revision counts,
    /// at that level; after a return the last revision before it whose last step was an acceptance. Where that
    /// changes, the open fact is closed and the next is opened; what would count for no time at all leaves no
    /// row. The open fact is found once, through its key, and closed where it was found. The months' bounds let
    /// the planner leave the other years alone.
    private static final String COUNT = """
            with replayed as materialized (
                select distinct on (row.enterprise, row.form, row.month, numbered.seq)
                       row.enterprise, row.form, row.month, row.revision, row.no as line, step.kind, step.level,
                       numbered.seq
                  from reporting.bulk_row as row
                 cross join lateral unnest(row.kinds, row.levels, row.moments) with ordinality
                    as step (kind, level, at, no)
                  join unnest(:instants::timestamptz[], :numbers::bigint[]) as numbered (at, seq)
                    on numbered.at = step.at
                 order by row.enterprise, row.form, row.month, numbered.seq, step.at desc, row.revision desc, step.no desc),
            counted as materialized (
                select replayed.enterprise, replayed.form, replayed.month, replayed.seq,
                       case when replayed.kind = 'ACCEPTED' then replayed.revision else earlier.revision end as revision,
                       case when replayed.kind = 'ACCEPTED' then replayed.level else earlier.level end as level,
                       case when replayed.kind = 'ACCEPTED' then replayed.line end as line
                  from replayed
                  left join lateral (
                       select last.revision, last.level
                         from (select distinct on (step.revision) step.revision, step.kind, step.level
                                 from reporting.step
                                where step.enterprise = replayed.enterprise
                                  and step.form = replayed.form
                                  and step.month = replayed.month
                                  and step.month between :first and :last
                                  and step.revision < replayed.revision
                                  and replayed.kind = 'RETURNED'
                                order by step.revision desc, step.no desc) as last
                        where last.kind = 'ACCEPTED'
                        order by last.revision desc
                        limit 1) as earlier on true),
            compared as materialized (
                select counted.enterprise, counted.form, counted.month, counted.seq, counted.revision, counted.level,
                       counted.line,
                       case when counted.place = 1 then opened.revision else counted.revision_before end as revision_before,
                       case when counted.place = 1 then opened.level else counted.level_before end as level_before,
                       opened.part, opened.at
                  from (select enterprise, form, month, seq, revision, level, line, row_number() over turn as place,
                               lag(revision) over turn as revision_before, lag(level) over turn as level_before
                          from counted
                        window turn as (partition by enterprise, form, month order by seq)) as counted
                  left join lateral (
                       select fact.revision, fact.level, fact.tableoid as part, fact.ctid as at
                         from reporting.fact
                        where fact.form = counted.form
                          and fact.month = counted.month
                          and fact.enterprise = counted.enterprise
                          and fact.month between :first and :last
                          and fact.detail = ''
                          and fact.known_to is null
                          and counted.place = 1
                        limit 1) as opened on true),
            changed as materialized (
                select enterprise, form, month, seq, revision, level, line, part, at,
                       lead(seq) over turn as until, row_number() over turn as place
                  from (select enterprise, form, month, seq, revision, level, line, revision_before, level_before,
                               first_value(part) over turn as part, first_value(at) over turn as at
                          from compared
                        window turn as (partition by enterprise, form, month order by seq)) as compared
                 where (revision, level) is distinct from (revision_before, level_before)
                window turn as (partition by enterprise, form, month order by seq)),
            closing as materialized (
                select part, at, seq
                  from changed
                 where place = 1
                   and at is not null),
            closed as (
                update reporting.fact
                   set known_to = closing.seq
                  from closing
                 where fact.tableoid = closing.part
                   and fact.ctid = closing.at
                   and fact.month between :first and :last
                returning fact.enterprise)
            insert into reporting.fact
                   (enterprise, form, month, revision, level, known_from, known_to, region, industry, park, values)
            select changed.enterprise, changed.form, changed.month, changed.revision, changed.level, changed.seq,
                   changed.until, coalesce(row.region, filing.region), coalesce(row.industry, filing.industry),
                   coalesce(row.park, filing.park), coalesce(row.values, filing.values)
              from (select count(*) from closed) as before
             cross join changed
              left join lateral (
                   select region, industry, park, values
                     from reporting.bulk_row
                    where bulk_row.no = changed.line
                    limit 1) as row on true
              left join lateral (
                   select region, industry, park, values
                     from reporting.filing
                    where filing.enterprise = changed.enterprise
                      and filing.form = changed.form
                      and filing.month = changed.month
                      and filing.month between :first and :last
                      and filing.revision = changed.revision
                      and changed.line is null
                    limit 1) as filing on true
             where changed.revision is not null
            """;

    /// A month that begins looks empty to the planner, which would go through all that is to be closed once for
    /// each fact of the month: at 60,000 firms ten minutes a month. The first month of a year looks empty too,
    /// and would be read whole for each firm: six minutes. A loop or a reading of the whole is the last resort.
    private static final String BY_KEYS = """
            select set_config('enable_nestloop', :free, true), set_config('enable_seqscan', :free, true)
            """;

    /// Sums are kept by known time, once each: a number that facts already carry cannot be used again.
    private static final String USED = """
            select exists (select 1 from reporting.fact where known_from = any (:numbers))
                or exists (select 1 from reporting.fact where known_to = any (:numbers))
            """;

    private final JdbcClient jdbc;

    BulkCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets the staged filings count as their steps say.
    ///
    /// @param known the number of each instant of the steps
    /// @param first the first month of the staged filings
    int count(SortedMap<Instant, KnownTime> known, Period.Month first, Period.Month last) {
        byKeys(true);
        int changed = jdbc.sql(COUNT)
                .param("first", first.start())
                .param("last", last.start())
                .param(
                        "instants",
                        known.keySet().stream().map(Instant::toString).toArray(String[]::new))
                .param("numbers", numbers(known.values()))
                .update();
        byKeys(false);
        return changed;
    }

    /// Lets the rows of the staged filings count with them.
    void countRows(Collection<KnownTime> known, Period.Month first, Period.Month last) {
        jdbc.sql(COUNT_ROWS)
                .param("first", first.start())
                .param("last", last.start())
                .param("numbers", numbers(known))
                .update();
    }

    private void byKeys(boolean only) {
        jdbc.sql(BY_KEYS)
                .param("free", only ? "off" : "on")
                .query((row, number) -> row.getString(1))
                .single();
    }

    boolean used(Collection<KnownTime> known) {
        return jdbc.sql(USED)
                .param("numbers", numbers(known))
                .query(Boolean.class)
                .single();
    }

    private static Long[] numbers(Collection<KnownTime> known) {
        return known.stream().map(KnownTime::value).toArray(Long[]::new);
    }
}
