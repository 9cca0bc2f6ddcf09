package guatu.reporting;

import guatu.journal.Who;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Filings, every revision of them. Rows are only ever added.
@Repository
class FilingRepository {

    /// Atomic and race-proof: only the next revision goes in, and the draft it came from goes with it.
    private static final String INSERT = """
            with filed as (
                insert into reporting.filing
                       (enterprise, form, month, revision, edition, region, park, industry, body_hash, values, reasons,
                        findings, filed_at, correction, person, post, receipt, states)
                select :enterprise, :form, :month, :revision, :edition, :region, :park, :industry, :hash,
                       :values::bigint[], :reasons::jsonb, :findings::jsonb, :at, :correction, :person, :post, :receipt,
                       :states
                 where :revision = 1 + (select coalesce(max(revision), 0)
                                          from reporting.filing
                                         where enterprise = :enterprise
                                           and form = :form
                                           and month = :month)
                    on conflict do nothing
                returning enterprise, form, month, revision, region, park),
            filled as (
                insert into reporting.filing_row (enterprise, form, month, revision, detail, region, park, values, states)
                select filed.enterprise, filed.form, filed.month, filed.revision, line.detail, filed.region, filed.park,
                       line.amounts::bigint[], line.states
                  from filed
                 cross join unnest(:details::text[], :detailValues::text[], :detailStates::text[])
                    as line (detail, amounts, states)),
            typed as (
                delete from reporting.draft
                 using filed
                 where draft.enterprise = filed.enterprise
                   and draft.form = filed.form
                   and draft.month = filed.month)
            select count(*) from filed
            """;

    private static final String LIST = """
            select revision, values, reasons, findings, filed_at, correction, receipt, states,
                   exists (select 1
                             from reporting.filing_row as line
                            where line.enterprise = filing.enterprise
                              and line.form = filing.form
                              and line.month = filing.month
                              and line.revision = filing.revision) as lined
              from reporting.filing
             where enterprise = :enterprise
               and form = :form
               and month = :month
             order by revision
            """;

    private static final String STEPS = """
            select no, kind, level, reason, due, at, person, post
              from reporting.step
             where enterprise = :enterprise
               and form = :form
               and month = :month
               and revision = :revision
             order by no
            """;

    private static final String ROWS = """
            select detail, values, states
              from reporting.filing_row
             where enterprise = :enterprise
               and form = :form
               and month = :month
               and revision = :revision
            """;

    private static final TypeReference<Map<String, String>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FilingRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Whether it went in; it does not when the revision is not the next one.
    boolean insert(
            Standing standing, Place place, FormEdition form, Period.Month month, Filing filing, String hash, Who who) {
        var rows = List.copyOf(filing.values().rows().entrySet());
        return jdbc.sql(INSERT)
                        .param("enterprise", standing.enterprise().value())
                        .param("form", form.code().value())
                        .param("month", month.start())
                        .param("revision", filing.revision())
                        .param("edition", form.edition())
                        .param("region", place.region())
                        .param("park", place.park())
                        .param("industry", place.industry())
                        .param("hash", HexFormat.of().parseHex(hash))
                        .param("values", filing.values().items().toString())
                        .param("states", filing.states().items())
                        .param("details", rows.stream().map(Map.Entry::getKey).toArray(String[]::new))
                        .param(
                                "detailValues",
                                rows.stream()
                                        .map(row -> row.getValue().toString())
                                        .toArray(String[]::new))
                        .param(
                                "detailStates",
                                rows.stream()
                                        .map(row -> filing.states().row(row.getKey()))
                                        .toArray(String[]::new))
                        .param("reasons", json.writeValueAsString(filing.reasons()))
                        .param("findings", json.writeValueAsString(filing.findings()))
                        .param("at", filing.filedAt().atOffset(ZoneOffset.UTC))
                        .param("correction", filing.correction())
                        .param("person", who.person())
                        .param("post", who.post())
                        .param("receipt", filing.receipt())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /// All revisions, the first first, each with its steps.
    List<Filing> list(EnterpriseId enterprise, FormCode form, Period.Month month) {
        return jdbc.sql(LIST)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> {
                    int revision = row.getInt("revision");
                    var rows = row.getBoolean("lined") ? lines(enterprise, form, month, revision) : List.<Line>of();
                    return filing(row, rows, steps(enterprise, form, month, revision));
                })
                .list();
    }

    /// The rows of a revision's tables, by code.
    SortedMap<String, Amounts> rows(EnterpriseId enterprise, FormCode form, Period.Month month, int revision) {
        var rows = new TreeMap<String, Amounts>();
        lines(enterprise, form, month, revision).forEach(line -> rows.put(line.detail(), line.amounts()));
        return rows;
    }

    private record Line(String detail, Amounts amounts, String states) {}

    private List<Line> lines(EnterpriseId enterprise, FormCode form, Period.Month month, int revision) {
        return jdbc.sql(ROWS)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .param("revision", revision)
                .query((row, number) -> new Line(
                        row.getString("detail"), amounts(row, "values").orElseThrow(), row.getString("states")))
                .list();
    }

    private List<Step> steps(EnterpriseId enterprise, FormCode form, Period.Month month, int revision) {
        return jdbc.sql(STEPS)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .param("revision", revision)
                .query((row, number) -> new Step(
                        row.getInt("no"),
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getInt("level"),
                        row.getString("reason"),
                        StandingRepository.day(row, "due"),
                        StandingRepository.instant(row, "at").orElseThrow(),
                        row.getLong("person"),
                        row.getLong("post")))
                .list();
    }

    private Filing filing(ResultSet row, List<Line> lines, List<Step> steps) throws SQLException {
        var rows = new TreeMap<String, Amounts>();
        var states = new TreeMap<String, String>();
        lines.forEach(line -> {
            rows.put(line.detail(), line.amounts());
            states.put(line.detail(), line.states());
        });
        return new Filing(
                row.getInt("revision"),
                new FilingValues(amounts(row, "values").orElseThrow(), rows),
                new ValueStates(row.getString("states"), states),
                json.readValue(row.getString("reasons"), REASONS),
                json.readValue(row.getString("findings"), FINDINGS),
                StandingRepository.instant(row, "filed_at").orElseThrow(),
                row.getBoolean("correction"),
                row.getString("receipt"),
                steps);
    }

    static Optional<Amounts> amounts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Optional.empty() : Optional.of(Amounts.of((@Nullable Long[]) array.getArray()));
    }
}
