package guatu.reporting;

import guatu.catalog.Dated;
import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import guatu.kernel.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Forms, their checks and windows, as loaded from the pack.
@Repository
class FormRepository {

    private static final String EDITIONS = """
            select code, edition, name_zh, name_en, legal_basis, legal_number, legal_until, valid_from,
                   case when valid_to = 'infinity' then null else valid_to end as valid_to, source
              from reporting.form
             order by code, edition
            """;

    private static final String COLUMNS = """
            select code, name_zh, name_en
              from reporting.form_column
             where form = :form
               and edition = :edition
             order by place
            """;

    private static final String CELLS = """
            select place, item, col, name_zh, name_en, unit, scale, required, within
              from reporting.form_cell
             where form = :form
               and edition = :edition
             order by place
            """;

    private static final String CHECKS = """
            select rule, severity, name_zh, name_en, bounds, source
              from reporting.form_check
             where form = :form
               and edition = :edition
             order by rule
            """;

    private static final String EMPTY_REASONS = """
            select phrase
              from reporting.empty_reason
             where valid_from <= :day
               and valid_to > :day
             order by char_length(phrase) desc, phrase
            """;

    private static final String DIRECT_PARKS = """
            select low, high, valid_from, case when valid_to = 'infinity' then null else valid_to end as valid_to
              from reporting.direct_park
             order by low
            """;

    private static final String WINDOW = """
            select opens_at, firm_until, county_until, prefecture_until, province_until, source
              from reporting.filing_window
             where form = :form
               and month = :month
            """;

    private static final TypeReference<Map<String, String>> BOUNDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FormRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A run of park slots whose firms report past the county, and when.
    record DirectPark(Interval slots, LocalDate validFrom, LocalDate validTo) {}

    List<FormEdition> editions() {
        return jdbc.sql(EDITIONS).query((row, number) -> edition(row)).list();
    }

    List<String> emptyReasons(LocalDate day) {
        return jdbc.sql(EMPTY_REASONS).param("day", day).query(String.class).list();
    }

    List<DirectPark> directParks() {
        return jdbc.sql(DIRECT_PARKS)
                .query((row, number) -> new DirectPark(
                        new Interval(row.getInt("low"), row.getInt("high")),
                        row.getObject("valid_from", LocalDate.class),
                        day(row, "valid_to")))
                .list();
    }

    Optional<FilingWindow> window(FormCode form, Period.Month month) {
        return jdbc.sql(WINDOW)
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> StandingRepository.window(row, form, month))
                .optional();
    }

    private FormEdition edition(ResultSet row) throws SQLException {
        var code = row.getString("code");
        int edition = row.getInt("edition");
        return new FormEdition(
                new FormCode(code),
                edition,
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("legal_basis"),
                row.getString("legal_number"),
                row.getObject("legal_until", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                day(row, "valid_to"),
                row.getString("source"),
                columns(code, edition),
                cells(code, edition),
                checks(code, edition));
    }

    private List<FormEdition.ColumnName> columns(String form, int edition) {
        return jdbc.sql(COLUMNS)
                .param("form", form)
                .param("edition", edition)
                .query((row, number) -> new FormEdition.ColumnName(
                        Column.find(row.getString("code")).orElseThrow(),
                        row.getString("name_zh"),
                        row.getString("name_en")))
                .list();
    }

    private List<FormCell> cells(String form, int edition) {
        return jdbc.sql(CELLS)
                .param("form", form)
                .param("edition", edition)
                .query((row, number) -> new FormCell(
                        row.getInt("place"),
                        row.getString("item"),
                        Column.find(row.getString("col")).orElseThrow(),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        Unit.of(row.getString("unit")),
                        row.getInt("scale"),
                        row.getBoolean("required"),
                        row.getString("within")))
                .list();
    }

    private List<FormCheck> checks(String form, int edition) {
        return jdbc.sql(CHECKS)
                .param("form", form)
                .param("edition", edition)
                .query((row, number) -> new FormCheck(
                        row.getString("rule"),
                        Finding.Severity.valueOf(row.getString("severity")),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        json.readValue(row.getString("bounds"), BOUNDS),
                        row.getString("source")))
                .list();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class)).orElse(Dated.FOREVER);
    }
}
