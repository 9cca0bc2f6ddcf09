package guatu.reporting;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Puts many filings down and moves them to where they belong, set-wise. What of them counts, [BulkCountRepository]
/// says.
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

    private static final String STEP = """
            insert into reporting.step
                   (enterprise, form, month, revision, no, kind, level, reason, at, person, post, region, park)
            select line.enterprise, line.form, line.month, line.revision, step.no, step.kind, step.level, step.reason,
                   step.at, 0, 0, line.region, line.park
              from reporting.bulk_row as line
             cross join lateral unnest(line.kinds, line.levels, line.moments, line.reasons) with ordinality
                as step (kind, level, at, reason, no)
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
