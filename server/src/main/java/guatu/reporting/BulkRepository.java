package guatu.reporting;

import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Puts many filings down, checks them as a whole, and moves them to where they belong, set-wise.
@Repository
class BulkRepository {

    private static final String EMPTY = "truncate reporting.bulk_row";

    /// Arrays of a row travel as texts: an array of arrays would have to be rectangular. What is looked up
    /// beside a row is looked up row by row, through the key: joins over whole tables grow with the province.
    private static final String STAGE = """
            insert into reporting.bulk_row
                   (no, enterprise, form, month, revision, turn, filed_at, values, kinds, levels, moments, reasons,
                    edition, region, park, industry, listed, details, detail_values)
            select :before + line.no, line.enterprise, line.form, line.month, line.revision,
                   row_number() over (partition by line.enterprise, line.form, line.month order by line.no),
                   line.filed_at, line.amounts, line.kinds, line.levels, line.moments, line.reasons,
                   form.edition, place.region, place.park, place.industry, coalesce(firm.roster @> line.day, false),
                   line.details, line.detail_values
              from (select no, enterprise, form, month::date as month, revision, filed_at, amounts::bigint[] as amounts,
                           kinds::text[] as kinds, levels::smallint[] as levels, moments::timestamptz[] as moments,
                           reasons::text[] as reasons, details::text[] as details,
                           detail_values::text[] as detail_values,
                           (month::date + interval '1 month - 1 day')::date as day
                      from unnest(:enterprises::bigint[], :forms::text[], :months::text[], :revisions::int[],
                                  :filedAt::timestamptz[], :amounts::text[], :kinds::text[], :levels::text[],
                                  :moments::text[], :reasons::text[], :details::text[], :detailValues::text[])
                           with ordinality
                        as given (enterprise, form, month, revision, filed_at, amounts, kinds, levels, moments, reasons,
                                  details, detail_values, no))
                   as line
              left join reporting.form
                on form.code = line.form
               and form.valid_from <= line.month
               and form.valid_to > line.month
              left join lateral (
                   select roster
                     from catalog.pub_enterprise as enterprise
                    where enterprise.id = line.enterprise
                    limit 1) as firm on true
              left join lateral (
                   select region, park, industry
                     from catalog.pub_membership as membership
                    where membership.enterprise = line.enterprise
                      and membership.known_to is null
                      and membership.valid_from <= line.day
                      and membership.valid_to > line.day
                    limit 1) as place on true
            """;

    private static final String FILE = """
            insert into reporting.filing
                   (enterprise, form, month, revision, edition, region, park, industry, body_hash, values, reasons,
                    findings, filed_at, person, post, receipt)
            select enterprise, form, month, revision, edition, region, park, industry, sha256(values::text::bytea), values,
                   '{}', '[]', filed_at, 0, 0,
                   upper(substr(md5(concat_ws('/', enterprise, form, month, revision)), 1, 12))
              from reporting.bulk_row
            """;

    private static final String FILE_ROWS = """
            insert into reporting.filing_row (enterprise, form, month, revision, detail, region, park, values)
            select staged.enterprise, staged.form, staged.month, staged.revision, line.detail, staged.region, staged.park,
                   line.amounts::bigint[]
              from reporting.bulk_row as staged
             cross join lateral unnest(staged.details, staged.detail_values) as line (detail, amounts)
            """;

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

    private static final String STEP = """
            insert into reporting.step
                   (enterprise, form, month, revision, no, kind, level, reason, at, person, post, region, park)
            select line.enterprise, line.form, line.month, line.revision, step.no, step.kind, step.level, step.reason,
                   step.at, 0, 0, line.region, line.park
              from reporting.bulk_row as line
             cross join lateral unnest(line.kinds, line.levels, line.moments, line.reasons) with ordinality
                as step (kind, level, at, reason, no)
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

    /// A month that begins looks empty to the planner, which would go through all that is to be closed once for each
    /// fact of the month: at 60,000 firms ten minutes a month. The first month of a year looks empty too, and would be
    /// read whole for each firm: six minutes. Where a loop or a reading of the whole can be left out it is, then.
    private static final String BY_KEYS = """
            select set_config('enable_nestloop', :free, true), set_config('enable_seqscan', :free, true)
            """;

    /// Sums are kept by known time, once each: a number that facts already carry cannot be used again.
    private static final String USED = """
            select exists (select 1 from reporting.fact where known_from = any (:numbers))
                or exists (select 1 from reporting.fact where known_to = any (:numbers))
            """;

    private final JdbcClient jdbc;

    BulkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void stage(List<BulkFiling> rows, int before) {
        jdbc.sql(EMPTY).update();
        jdbc.sql(STAGE)
                .param("before", before)
                .param(
                        "enterprises",
                        rows.stream().map(row -> row.enterprise().value()).toArray(Long[]::new))
                .param("forms", texts(rows, row -> row.form().value()))
                .param("months", texts(rows, row -> row.month().start().toString()))
                .param("revisions", rows.stream().map(BulkFiling::revision).toArray(Integer[]::new))
                .param("filedAt", texts(rows, row -> row.filedAt().toString()))
                .param("amounts", texts(rows, row -> row.values().items().toString()))
                .param("kinds", steps(rows, step -> step.kind().name()))
                .param("levels", steps(rows, step -> Integer.toString(step.level())))
                .param("moments", steps(rows, step -> step.at().toString()))
                .param("reasons", steps(rows, BulkFiling.BulkStep::reason))
                .param("details", texts(rows, row -> array(row.values().rows().keySet().stream())))
                .param(
                        "detailValues",
                        texts(
                                rows,
                                row -> array(
                                        row.values().rows().values().stream().map(Amounts::toString))))
                .update();
    }

    long file() {
        long filings = jdbc.sql(FILE).update();
        jdbc.sql(FILE_ROWS).update();
        return filings;
    }

    void step() {
        jdbc.sql(STEP).update();
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

    private static String[] texts(List<BulkFiling> rows, Function<BulkFiling, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    /// Of each row an array as PostgreSQL reads it.
    private static String[] steps(List<BulkFiling> rows, Function<BulkFiling.BulkStep, String> part) {
        return texts(rows, row -> array(row.steps().stream().map(part)));
    }

    private static String array(Stream<String> texts) {
        return texts.map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
