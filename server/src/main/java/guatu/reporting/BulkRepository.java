package guatu.reporting;

import guatu.kernel.KnownTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Puts many filings down, checks them as a whole, and moves them to where they belong, set-wise.
@Repository
class BulkRepository {

    private static final String EMPTY = "truncate reporting.bulk_row";

    /// Arrays of a row travel as texts: an array of arrays would have to be rectangular.
    private static final String STAGE = """
            insert into reporting.bulk_row
                   (no, enterprise, form, month, revision, filed_at, values, kinds, levels, moments, reasons)
            select :before + line.no, line.enterprise, line.form, line.month::date, line.revision, line.filed_at,
                   line.amounts::bigint[], line.kinds::text[], line.levels::smallint[], line.moments::timestamptz[],
                   line.reasons::text[]
              from unnest(:enterprises::bigint[], :forms::text[], :months::text[], :revisions::int[],
                          :filedAt::timestamptz[], :amounts::text[], :kinds::text[], :levels::text[], :moments::text[],
                          :reasons::text[]) with ordinality
                as line (enterprise, form, month, revision, filed_at, amounts, kinds, levels, moments, reasons, no)
            """;

    private static final String FILE = """
            insert into reporting.filing
                   (enterprise, form, month, revision, edition, region, park, industry, body_hash, values, reasons,
                    findings, filed_at, person, post, receipt)
            select line.enterprise, line.form, line.month, line.revision, form.edition,
                   place.region, place.park, place.industry, sha256(line.values::text::bytea), line.values, '{}', '[]',
                   line.filed_at, 0, 0,
                   upper(substr(md5(concat_ws('/', line.enterprise, line.form, line.month, line.revision)), 1, 12))
              from reporting.bulk_row as line
              join reporting.form
                on form.code = line.form
               and form.valid_from <= line.month
               and form.valid_to > line.month
              join catalog.pub_membership as place
                on place.enterprise = line.enterprise
               and place.known_to is null
               and place.valid_from <= (line.month + interval '1 month - 1 day')::date
               and place.valid_to > (line.month + interval '1 month - 1 day')::date
            """;

    private static final String STEP = """
            insert into reporting.step
                   (enterprise, form, month, revision, no, kind, level, reason, at, person, post, region, park)
            select line.enterprise, line.form, line.month, line.revision, step.no, step.kind, step.level, step.reason,
                   step.at, 0, 0, filing.region, filing.park
              from reporting.bulk_row as line
              join reporting.filing using (enterprise, form, month, revision)
             cross join lateral unnest(line.kinds, line.levels, line.moments, line.reasons) with ordinality
                as step (kind, level, at, reason, no)
            """;

    /// Replays the steps in their order of knowing into the ledger. After an acceptance that revision counts,
    /// at that level; after a return the last revision before it whose last step was an acceptance. Where that
    /// changes, the open fact is closed and the next is opened; what would count for no time at all leaves no
    /// row.
    private static final String COUNT = """
            with line as materialized (
                select distinct enterprise, form, month
                  from reporting.bulk_row),
            accepted as materialized (
                select enterprise, form, month, revision, level
                  from (select distinct on (step.enterprise, step.form, step.month, step.revision)
                               step.enterprise, step.form, step.month, step.revision, step.kind, step.level
                          from line
                          join reporting.step using (enterprise, form, month)
                         order by step.enterprise, step.form, step.month, step.revision, step.no desc) as last
                 where kind = 'ACCEPTED'),
            replayed as materialized (
                select distinct on (row.enterprise, row.form, row.month, numbered.seq)
                       row.enterprise, row.form, row.month, row.revision, step.kind, step.level, numbered.seq
                  from reporting.bulk_row as row
                 cross join lateral unnest(row.kinds, row.levels, row.moments) with ordinality
                    as step (kind, level, at, no)
                  join unnest(:instants::timestamptz[], :numbers::bigint[]) as numbered (at, seq)
                    on numbered.at = step.at
                 order by row.enterprise, row.form, row.month, numbered.seq, step.at desc, row.revision desc, step.no desc),
            counted as materialized (
                select replayed.enterprise, replayed.form, replayed.month, replayed.seq,
                       case when replayed.kind = 'ACCEPTED' then replayed.revision else earlier.revision end as revision,
                       case when replayed.kind = 'ACCEPTED' then replayed.level else earlier.level end as level
                  from replayed
                  left join lateral (
                       select accepted.revision, accepted.level
                         from accepted
                        where accepted.enterprise = replayed.enterprise
                          and accepted.form = replayed.form
                          and accepted.month = replayed.month
                          and accepted.revision < replayed.revision
                        order by accepted.revision desc
                        limit 1) as earlier on replayed.kind = 'RETURNED'),
            opened as materialized (
                select fact.enterprise, fact.form, fact.month, fact.revision, fact.level
                  from line
                  join reporting.fact using (enterprise, form, month)
                 where fact.known_to is null
                   and fact.detail = ''),
            compared as materialized (
                select counted.enterprise, counted.form, counted.month, counted.seq, counted.revision, counted.level,
                       case when row_number() over turn = 1 then opened.revision
                            else lag(counted.revision) over turn end as revision_before,
                       case when row_number() over turn = 1 then opened.level
                            else lag(counted.level) over turn end as level_before
                  from counted
                  left join opened using (enterprise, form, month)
                window turn as (partition by counted.enterprise, counted.form, counted.month order by counted.seq)),
            changed as materialized (
                select enterprise, form, month, seq, revision, level,
                       lead(seq) over turn as until, row_number() over turn as place
                  from compared
                 where (revision, level) is distinct from (revision_before, level_before)
                window turn as (partition by enterprise, form, month order by seq)),
            closed as (
                update reporting.fact
                   set known_to = changed.seq
                  from changed
                 where changed.place = 1
                   and fact.enterprise = changed.enterprise
                   and fact.form = changed.form
                   and fact.month = changed.month
                   and fact.detail = ''
                   and fact.known_to is null
                returning fact.enterprise)
            insert into reporting.fact
                   (enterprise, form, month, revision, level, known_from, known_to, region, industry, park, values)
            select filing.enterprise, filing.form, filing.month, filing.revision, changed.level, changed.seq, changed.until,
                   filing.region, filing.industry, filing.park, filing.values
              from (select count(*) from closed) as before
             cross join changed
              join reporting.filing using (enterprise, form, month, revision)
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
                .param("amounts", texts(rows, row -> row.amounts().toString()))
                .param("kinds", steps(rows, step -> step.kind().name()))
                .param("levels", steps(rows, step -> Integer.toString(step.level())))
                .param("moments", steps(rows, step -> step.at().toString()))
                .param("reasons", steps(rows, BulkFiling.BulkStep::reason))
                .update();
    }

    long file() {
        return jdbc.sql(FILE).update();
    }

    void step() {
        jdbc.sql(STEP).update();
    }

    /// Lets the staged filings count as their steps say.
    ///
    /// @param known the number of each instant of the steps
    int count(SortedMap<Instant, KnownTime> known) {
        return jdbc.sql(COUNT)
                .param(
                        "instants",
                        known.keySet().stream().map(Instant::toString).toArray(String[]::new))
                .param("numbers", numbers(known.values()))
                .update();
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
        return texts(
                rows,
                row -> row.steps().stream()
                        .map(part)
                        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}")));
    }
}
