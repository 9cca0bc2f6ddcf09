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
                        findings, filed_at, correction, person, post, receipt)
                select :enterprise, :form, :month, :revision, :edition, :region, :park, :industry, :hash,
                       :values::bigint[], :reasons::jsonb, :findings::jsonb, :at, :correction, :person, :post, :receipt
                 where :revision = 1 + (select coalesce(max(revision), 0)
                                          from reporting.filing
                                         where enterprise = :enterprise
                                           and form = :form
                                           and month = :month)
                    on conflict do nothing
                returning enterprise, form, month),
            typed as (
                delete from reporting.draft
                 using filed
                 where draft.enterprise = filed.enterprise
                   and draft.form = filed.form
                   and draft.month = filed.month)
            select count(*) from filed
            """;

    private static final String LIST = """
            select revision, values, reasons, findings, filed_at, correction, receipt
              from reporting.filing
             where enterprise = :enterprise
               and form = :form
               and month = :month
             order by revision
            """;

    private static final String STEPS = """
            select no, kind, level, reason, at, person, post
              from reporting.step
             where enterprise = :enterprise
               and form = :form
               and month = :month
               and revision = :revision
             order by no
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
                        .param("values", filing.amounts().toString())
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
                .query((row, number) -> filing(row, steps(enterprise, form, month, row.getInt("revision"))))
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
                        StandingRepository.instant(row, "at").orElseThrow(),
                        row.getLong("person"),
                        row.getLong("post")))
                .list();
    }

    private Filing filing(ResultSet row, List<Step> steps) throws SQLException {
        return new Filing(
                row.getInt("revision"),
                amounts(row, "values").orElseThrow(),
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
