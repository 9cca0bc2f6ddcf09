package guatu.reporting.pack;

import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.kernel.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An edition of a form as its file in the pack writes it.
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
        List<ColumnLine> columns,
        List<ItemLine> items,
        List<CheckLine> checks,
        Reasons reasons,
        List<DirectPark> directParks,
        Windows windows) {

    public FormFile {
        columns = List.copyOf(columns);
        items = List.copyOf(items);
        checks = List.copyOf(checks);
        directParks = List.copyOf(directParks);
    }

    /// A column, in the order of printing.
    public record ColumnLine(String code, String nameZh, String nameEn) {}

    /// An item, in the order of printing.
    ///
    /// @param required codes of the columns that may not be empty
    /// @param within the item that this one is part of
    public record ItemLine(
            String code,
            String nameZh,
            String nameEn,
            Unit unit,
            int scale,
            List<String> required,
            Optional<String> within) {

        public ItemLine {
            required = List.copyOf(required);
        }
    }

    /// A check that the edition switches on, and the parameters behind its bounds.
    public record CheckLine(
            String id,
            Finding.Severity severity,
            String nameZh,
            String nameEn,
            Optional<Map<String, String>> bounds,
            String source) {}

    /// What a reason must be.
    ///
    /// @param length parameter with the least number of characters
    public record Reasons(String length, List<Phrase> empty) {

        public Reasons {
            empty = List.copyOf(empty);
        }
    }

    /// A phrase that says nothing.
    public record Phrase(String phrase, LocalDate validFrom, Optional<LocalDate> validTo, String source) {}

    /// A park whose firms report past the county.
    public record DirectPark(ParkCode park, LocalDate validFrom, Optional<LocalDate> validTo, String source) {}

    /// The calendar of filing.
    ///
    /// @param region whose working days count
    public record Windows(RegionCode region, Period.Month first, Period.Month last, List<WindowRule> rules) {

        public Windows {
            rules = List.copyOf(rules);
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
    public record Moment(Optional<Integer> day, Optional<Integer> workdays, LocalTime at) {}
}
