package guatu.reporting.pack;

import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.kernel.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An edition of a form as its file in the pack writes it.
///
/// @param headline the item that lists of filings show, or the first
/// @param population `roster`: every firm on it files, as where nothing is said; `any`: whoever has something to file
/// @param uses names under which other forms of the same enterprise and month are spoken of in expressions
/// @param columns columns of the fixed items
/// @param items the fixed items, each with an amount in every column
/// @param peers what others in the same trade come to
/// @param tables parts with one row a product, energy or class, of which a firm fills those that it has
public record FormFile(
        FormCode form,
        int edition,
        String nameZh,
        String nameEn,
        String legalBasis,
        String legalNumber,
        LocalDate legalUntil,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String source,
        Optional<String> headline,
        Optional<String> population,
        Optional<Map<String, FormCode>> uses,
        List<ColumnLine> columns,
        List<ItemLine> items,
        Optional<List<TableLine>> tables,
        Optional<List<PeerLine>> peers,
        List<CheckLine> checks,
        Windows windows) {

    public FormFile {
        columns = List.copyOf(columns);
        items = List.copyOf(items);
        tables = tables.map(List::copyOf);
        peers = peers.map(List::copyOf);
        checks = List.copyOf(checks);
    }

    /// Whether every firm on the roster is expected to file.
    public boolean asked() {
        return population.filter("any"::equals).isEmpty();
    }

    /// A column, in the order of printing.
    public record ColumnLine(String code, String nameZh, String nameEn) {}

    /// An item, in the order of printing.
    ///
    /// @param name how expressions call it: a word in small letters
    /// @param required codes of the columns that may not be empty
    /// @param within the item that this one is part of
    /// @param computed what the system works out for each own column, instead of asking
    /// @param from `B203:18`, where the same is asked elsewhere on purpose: in another sense, or to be compared
    public record ItemLine(
            String code,
            String name,
            String nameZh,
            String nameEn,
            Unit unit,
            int scale,
            Optional<List<String>> required,
            Optional<String> within,
            Optional<String> computed,
            Optional<String> from) {

        public ItemLine {
            required = required.map(List::copyOf);
        }

        /// Whether a column may not be empty.
        public boolean requires(String column) {
            return required.orElse(List.of()).contains(column);
        }
    }

    /// A part of the form with a row for each code of a list that the firm has something of.
    ///
    /// @param code how expressions call it
    /// @param list the code list, `lists/<list>.csv`, or `industries`
    /// @param key where there is no list, the key that the firm types
    public record TableLine(
            String code,
            String nameZh,
            String nameEn,
            Optional<String> list,
            Optional<KeyLine> key,
            List<TableColumn> columns) {

        public TableLine {
            columns = List.copyOf(columns);
        }
    }

    /// A key that firms type: it stands in no list, but has a shape.
    ///
    /// @param rule the id of the check that says a key has not the shape
    /// @param shape a regular expression for the whole key
    /// @param example a key of that shape
    /// @param unit what a row is counted in, where a column has no unit of its own
    public record KeyLine(
            String rule,
            String nameZh,
            String nameEn,
            String shape,
            String example,
            Unit unit,
            int scale,
            String adviceZh,
            String adviceEn,
            String source) {}

    /// What others in the same trade come to: the mean over at least so many other firms with one row in a table of an
    /// item's amount over the row's, as counted for the period before.
    ///
    /// @param name how expressions call it, after `peers.`
    /// @param amount item and column above, such as `output.cumulative`
    /// @param per column of the table below
    /// @param least parameter with the least number of other firms
    public record PeerLine(String name, String table, String amount, String per, String least) {}

    /// A column of a table.
    ///
    /// @param unit where it is not that of the row
    /// @param computed what the system works out from the other columns of the row
    /// @param prefill what stands in it when the form is opened for the first time; the firm may change it
    public record TableColumn(
            String code,
            String nameZh,
            String nameEn,
            Optional<Unit> unit,
            Optional<Integer> scale,
            Optional<Boolean> required,
            Optional<String> computed,
            Optional<String> prefill) {}

    /// A check of the edition. Expressions: `docs/rules/expressions.md`.
    ///
    /// @param id `E01` …; several lines may share one, their reasons too
    /// @param bounds name → parameter; expressions say `bound.<name>`
    /// @param each over what it is repeated; once, where it does not say
    /// @param when only where this holds
    /// @param holds what must hold
    /// @param asks where this holds a finding asks for a reason instead of blocking
    /// @param at what the finding points to: a name of the expression, or a field such as `creditCode`
    /// @param met what was met, with names in braces; the amount pointed to, where it does not say
    /// @param expected what was expected, with expressions in braces
    /// @param adviceZh what to do, with expressions in braces
    public record CheckLine(
            String id,
            Finding.Severity severity,
            String nameZh,
            String nameEn,
            Optional<Map<String, String>> bounds,
            Optional<Each> each,
            Optional<String> when,
            String holds,
            Optional<String> asks,
            String at,
            Optional<String> met,
            String expected,
            String adviceZh,
            String adviceEn,
            String source) {}

    /// What a check is repeated over: items, columns, their cells when both are given, or the rows of a table.
    ///
    /// @param items codes of items; all, when the list is empty
    /// @param columns codes of columns, or `current`: the month, in February the year to date
    /// @param rows code of a table
    public record Each(Optional<List<String>> items, Optional<List<String>> columns, Optional<String> rows) {}

    /// The calendar of filing.
    ///
    /// @param region whose working days count
    /// @param every `month`, or `year`: once a year, under its December
    public record Windows(
            RegionCode region, Optional<String> every, Period.Month first, Period.Month last, List<WindowRule> rules) {

        public Windows {
            rules = List.copyOf(rules);
        }

        public boolean yearly() {
            return every.filter("year"::equals).isPresent();
        }
    }

    /// How the window of a month follows from the calendar, from a first month on.
    public record WindowRule(
            Period.Month from,
            Moment opens,
            Moment firm,
            Moment county,
            Moment prefecture,
            Moment province,
            String source) {}

    /// A moment: on a day of the month after the reported one, or working days after the firms' last day.
    ///
    /// @param month how many months after the reported one, where it is not the next
    public record Moment(Optional<Integer> month, Optional<Integer> day, Optional<Integer> workdays, LocalTime at) {

        /// The day, in a month that begins some months after the reported one.
        public LocalDate in(Period.Month reported) {
            return reported.start().plusMonths(month.orElse(1)).plusDays(day.orElse(1) - 1L);
        }
    }
}
