package guatu.reporting.review;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import guatu.reporting.FilingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Filings and what counts before them, set-wise, as far as the acting post may see.
@Repository
class ReviewRepository {

    private static final String CELLS = """
            select cell.item, cell.col, cell.place, cell.scale
              from reporting.form_cell as cell
              join reporting.form
                on form.code = cell.form
               and form.edition = cell.edition
             where cell.form = :form
               and form.valid_from <= :month
               and form.valid_to > :month
               and cell.item in ('01', '03', '04', '05')
            """;

    private static final String FILED = """
            select work.enterprise, work.credit_code, work.name_zh, work.region, work.park, work.industry, work.revision,
                   work.state, work.findings, work.direct, work.values
              from reporting.work_row(:form, :month, :day) as work
             where work.revision is not null
               and work.state <> 'RETURNED'
               and work.region between :regionLow and :regionHigh
               and work.park between :parkLow and :parkHigh
               and work.industry between :industryLow and :industryHigh
               and (:one = 0 or work.enterprise = :one)
             order by work.filed_at, work.enterprise
            """;

    private static final String PAST = """
            select fact.enterprise, fact.month, fact.industry, fact.values
              from reporting.fact
             where fact.form = :form
               and fact.month >= :from
               and fact.month < :month
               and fact.detail = ''
               and fact.known_to is null
               and (:one = 0 or fact.enterprise = :one)
             order by fact.enterprise, fact.month desc
            """;

    private static final String FILINGS = """
            select count(*)
              from reporting.filing
             where form = :form
               and month = :month
            """;

    private final JdbcClient jdbc;

    ReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A filing as it stands, before it is scored.
    ///
    /// @param direct whether its firm reports past the county
    record Filed(
            EnterpriseId enterprise,
            String creditCode,
            String nameZh,
            int region,
            int park,
            int revision,
            FilingState state,
            int findings,
            boolean direct,
            Row row) {}

    /// Where the items of a form stand, and their scales.
    ///
    /// @param places by item and column
    record Cells(Map<String, Integer> places, Map<Measure, Integer> scales) {

        Row row(Period.Month month, int industry, List<Long> values) {
            boolean february = month.number() == 2;
            return new Row(
                    month,
                    industry,
                    four(values, february ? "cumulative" : "month"),
                    four(values, february ? "base_cumulative" : "base_month"),
                    four(values, "cumulative"));
        }

        private Four four(List<Long> values, String column) {
            var four = Four.NONE;
            for (var measure : Measure.values()) {
                int place = places.getOrDefault(measure.item() + column, 0);
                if (place > 0 && place <= values.size()) {
                    four = four.with(measure, values.get(place - 1));
                }
            }
            return four;
        }
    }

    Cells cells(FormCode form, Period.Month month) {
        var places = new HashMap<String, Integer>();
        var scales = new EnumMap<Measure, Integer>(Measure.class);
        jdbc.sql(CELLS)
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> {
                    places.put(row.getString("item") + row.getString("col"), row.getInt("place"));
                    for (var measure : Measure.values()) {
                        if (measure.item().equals(row.getString("item"))) {
                            scales.put(measure, row.getInt("scale"));
                        }
                    }
                    return number;
                })
                .list();
        return new Cells(places, scales);
    }

    /// In the order of filing.
    List<Filed> filed(Choice choice, Cells cells) {
        var regions = choice.regions().orElse(EVERY);
        var parks = choice.parks().orElse(EVERY);
        var industries = choice.industries().orElse(EVERY);
        return jdbc.sql(FILED)
                .param("form", choice.form().value())
                .param("month", choice.month().start())
                .param("day", choice.month().end())
                .param("regionLow", regions.low())
                .param("regionHigh", regions.high())
                .param("parkLow", parks.low())
                .param("parkHigh", parks.high())
                .param("industryLow", industries.low())
                .param("industryHigh", industries.high())
                .param("one", choice.enterprise().map(EnterpriseId::value).orElse(0L))
                .query((row, number) -> filed(row, choice.month(), cells))
                .list();
    }

    /// What counts of the months before, by enterprise, the latest first.
    Map<Long, List<Row>> past(Choice choice, int months, Cells cells) {
        var past = new HashMap<Long, List<Row>>();
        jdbc.sql(PAST)
                .param("form", choice.form().value())
                .param("month", choice.month().start())
                .param("from", choice.month().start().minusMonths(months))
                .param("one", choice.enterprise().map(EnterpriseId::value).orElse(0L))
                .query((row, number) -> past.computeIfAbsent(row.getLong("enterprise"), none -> new ArrayList<>())
                        .add(past(row, cells)))
                .list();
        return past;
    }

    long filings(FormCode form, Period.Month month) {
        return jdbc.sql(FILINGS)
                .param("form", form.value())
                .param("month", month.start())
                .query(Long.class)
                .single();
    }

    private static final Interval EVERY = new Interval(0, 999_999);

    private static Filed filed(ResultSet row, Period.Month month, Cells cells) throws SQLException {
        return new Filed(
                new EnterpriseId(row.getLong("enterprise")),
                row.getString("credit_code"),
                row.getString("name_zh"),
                row.getInt("region"),
                row.getInt("park"),
                row.getInt("revision"),
                FilingState.valueOf(row.getString("state")),
                row.getInt("findings"),
                row.getBoolean("direct"),
                cells.row(month, row.getInt("industry"), values(row)));
    }

    private static Row past(ResultSet row, Cells cells) throws SQLException {
        var day = row.getObject("month", LocalDate.class);
        return cells.row(Period.Month.of(day.getYear(), day.getMonthValue()), row.getInt("industry"), values(row));
    }

    private static List<Long> values(ResultSet row) throws SQLException {
        var values = new ArrayList<Long>();
        for (@Nullable Long value : (@Nullable Long[]) row.getArray("values").getArray()) {
            values.add(value == null ? Four.MISSING : value);
        }
        return values;
    }
}
