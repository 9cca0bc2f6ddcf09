package guatu.roster;

import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A file as it was opened, with its last step and where the enterprise is now.
///
/// @param effect the first day on which the register shows it
/// @param due until when it is to be handed in
/// @param first the first of the twelve months
/// @param last the last of them
/// @param revision of the last submission; 0 for none
record RosterFile(
        long id,
        EnterpriseId enterprise,
        CreditCode creditCode,
        String nameZh,
        int region,
        int park,
        int industry,
        FileKind kind,
        String reason,
        String timing,
        LocalDate effect,
        LocalDate due,
        YearMonth first,
        YearMonth last,
        Terms terms,
        String note,
        Instant openedAt,
        long post,
        long person,
        String byZh,
        String byEn,
        int revision,
        boolean decided,
        Optional<Step> lastStep) {

    FileState state() {
        return lastStep.map(step -> FileState.after(step.kind(), step.level())).orElse(FileState.DRAFT);
    }

    /// The year whose months are the base of its first year on the roster.
    int baseYear() {
        return effect.getYear() - 1;
    }

    /// The first month of its grid: the first of the twelve, or January of the base year.
    YearMonth firstMonth() {
        var january = YearMonth.of(baseYear(), 1);
        return first.isBefore(january) ? first : january;
    }

    /// The last month of its grid. Once it is decided the base year can be completed, as far as its months are over.
    ///
    /// @param today the day on which it is asked
    YearMonth lastMonth(LocalDate today) {
        var december = YearMonth.of(baseYear(), 12);
        var over = YearMonth.from(today).minusMonths(1);
        var known = over.isBefore(december) ? over : december;
        return decided && known.isAfter(last) ? known : last;
    }

    /// Whether a month is one of the twelve.
    boolean ofTwelve(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /// As journals and messages name it.
    String key() {
        return creditCode + "/" + kind + "/" + effect + "/" + id;
    }
}
