package guatu.reporting;

import guatu.catalog.Dated;
import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import guatu.kernel.Unit;
import guatu.reporting.pack.FormFiles;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
            select body
              from reporting.form
             where body <> ''
             order by code, edition
            """;

    private static final String ENTRIES = """
            select list, code, name_zh, name_en, unit, scale, attributes, valid_from,
                   case when valid_to = 'infinity' then null else valid_to end as valid_to, source
              from reporting.list_entry
             order by list, place, code, valid_from
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

    private static final TypeReference<Map<String, BigDecimal>> ATTRIBUTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FormRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A run of park slots whose firms report past the county, and when.
    record DirectPark(Interval slots, LocalDate validFrom, LocalDate validTo) {}

    List<FormEdition> editions() {
        return jdbc.sql(EDITIONS)
                .query((row, number) -> Editions.of(FormFiles.parse(row.getString("body"))))
                .list();
    }

    /// The entries of all lists, by list, in order.
    Map<String, List<ListEntry>> entries() {
        var lists = new HashMap<String, List<ListEntry>>();
        jdbc.sql(ENTRIES).query(row -> {
            lists.computeIfAbsent(row.getString("list"), list -> new ArrayList<>())
                    .add(new ListEntry(
                            row.getString("code"),
                            row.getString("name_zh"),
                            row.getString("name_en"),
                            Unit.of(row.getString("unit")),
                            row.getInt("scale"),
                            json.readValue(row.getString("attributes"), ATTRIBUTES),
                            row.getObject("valid_from", LocalDate.class),
                            day(row, "valid_to"),
                            row.getString("source")));
        });
        return lists;
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

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class)).orElse(Dated.FOREVER);
    }
}
