package guatu.reporting;

import guatu.catalog.Label;
import guatu.kernel.Finding;
import guatu.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A filing as a page shows it: the form, what was filed, what the checks said, and where the parcel is.
///
/// @param revision the latest revision on record, 0 for none
/// @param values cell → amount of that revision; the base columns are filled in before the first
/// @param lastYear own cell → last year's accepted amount
/// @param lastMonth own cell → last month's amount, as it counts or waits
/// @param findings what the checks said of that revision
/// @param parcel who did what, and who has it until when
/// @param correction whether the next revision would be a formal correction, which needs the reason
/// `CORRECTION`
public record FilingView(
        FormView form,
        EnterpriseView enterprise,
        Period.Month month,
        Optional<WindowView> window,
        FilingState state,
        int revision,
        Map<String, String> values,
        Map<String, String> reasons,
        Optional<Draft> draft,
        Map<String, String> lastYear,
        Map<String, String> lastMonth,
        List<Finding> findings,
        List<ParcelStep> parcel,
        List<RevisionView> revisions,
        boolean mayFile,
        boolean mayAccept,
        boolean mayReturn,
        boolean mayAsk,
        boolean correction,
        Optional<String> whyNotZh,
        Optional<String> whyNotEn) {

    /// The form as printed, with the law it stands on.
    public record FormView(
            String code,
            int edition,
            String nameZh,
            String nameEn,
            String legalBasis,
            String legalNumber,
            LocalDate legalUntil,
            boolean yearly,
            List<ColumnView> columns,
            List<ItemView> items,
            List<TableView> tables,
            List<CheckView> checks) {}

    /// A check as the form prints it, with its bounds as they are in the month.
    public record CheckView(
            String rule,
            Finding.Severity severity,
            String nameZh,
            String nameEn,
            String source,
            List<BoundView> bounds) {}

    /// A dated bound of a check.
    public record BoundView(String nameZh, String nameEn, String value, String unit) {}

    /// The key that firms type for a row.
    public record KeyView(String nameZh, String nameEn, String example) {}

    /// A part of the form with a row for each product, energy or class.
    ///
    /// @param rows the codes to show; when `whole`, all that there are
    /// @param key where there is no list, what the firm types
    public record TableView(
            String code,
            String nameZh,
            String nameEn,
            String list,
            List<TableColumnView> columns,
            List<RowView> rows,
            boolean whole,
            Optional<KeyView> key) {}

    /// A column of a table.
    ///
    /// @param unit where it is not the row's
    public record TableColumnView(
            String code,
            String nameZh,
            String nameEn,
            Optional<String> unit,
            Optional<String> unitEn,
            Optional<Integer> scale,
            boolean required,
            boolean readOnly,
            boolean computed) {}

    /// A code that a row may carry.
    public record RowView(String code, String nameZh, String nameEn, String unit, String unitEn, int scale) {}

    /// A column of the form.
    public record ColumnView(String code, String nameZh, String nameEn) {}

    /// An item of the form, a row of the grid.
    ///
    /// @param within the item that this one is part of (其中)
    public record ItemView(
            String code,
            String nameZh,
            String nameEn,
            String unit,
            String unitEn,
            int scale,
            Optional<String> within,
            Map<String, CellView> cells) {}

    /// A cell of the grid.
    ///
    /// @param computed whether the system works it out
    public record CellView(String code, boolean required, boolean readOnly, boolean computed) {}

    /// Who files.
    public record EnterpriseView(
            String creditCode, String nameZh, Optional<Label> region, Optional<Label> park, Optional<Label> industry) {}

    /// By when who is to act.
    public record WindowView(
            Instant opensAt, Instant firmUntil, Instant countyUntil, Instant prefectureUntil, Instant provinceUntil) {}

    /// A station of the parcel line.
    ///
    /// @param level 0 the firm, 1 county or park, 2 prefecture, 3 province
    /// @param at when it was done; for a waiting station since when it waits
    /// @param until when it is due
    public record ParcelStep(
            int level,
            String holderZh,
            String holderEn,
            Action action,
            Optional<String> reason,
            Instant at,
            Optional<Instant> until) {}

    /// What happened at a station.
    public enum Action {
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        WAITING
    }

    /// A revision in the list of revisions.
    public record RevisionView(int revision, Instant filedAt, FilingState state, boolean correction) {}
}
