package guatu.reporting.chasing;

import guatu.catalog.Label;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How complete a form's month is, by the places directly below one.
///
/// @param place whose parts the rows are
/// @param path from the highest place in sight down to it
/// @param total of all rows
/// @param over whether the firms' deadline has passed
/// @param mayChase whether the acting post may remind firms
public record Board(
        FormCode form,
        Period.Month month,
        Label place,
        List<Label> path,
        Optional<Instant> firmUntil,
        boolean over,
        boolean mayChase,
        Row total,
        List<Row> rows) {

    public Board {
        path = List.copyOf(path);
        rows = List.copyOf(rows);
    }

    /// A place and its counts.
    ///
    /// @param deeper whether the board has the parts of this place
    public record Row(Label place, boolean deeper, Counts counts) {}

    /// How many filings stand how. A filing is expected of each firm on the roster at the month's end; who files
    /// without
    /// being expected counts as filed all the same.
    ///
    /// @param filed on record and not returned
    /// @param late filed first after the firms' deadline
    /// @param missing nothing filed
    /// @param returned back with the firm
    /// @param returnedOverdue of these not filed again by the day that was set
    /// @param submitted waiting for the county or park
    /// @param county accepted by the county or park, no further
    /// @param prefecture accepted by the prefecture, no further
    /// @param province accepted by the province
    /// @param queries open queries
    /// @param overdueQueries of these not answered by the day that was set
    public record Counts(
            long expected,
            long filed,
            long late,
            long missing,
            long returned,
            long returnedOverdue,
            long submitted,
            long county,
            long prefecture,
            long province,
            long queries,
            long overdueQueries) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    expected + other.expected,
                    filed + other.filed,
                    late + other.late,
                    missing + other.missing,
                    returned + other.returned,
                    returnedOverdue + other.returnedOverdue,
                    submitted + other.submitted,
                    county + other.county,
                    prefecture + other.prefecture,
                    province + other.province,
                    queries + other.queries,
                    overdueQueries + other.overdueQueries);
        }

        boolean empty() {
            return equals(NONE);
        }
    }
}
