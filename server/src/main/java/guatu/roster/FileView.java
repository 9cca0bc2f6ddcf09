package guatu.roster;

import guatu.catalog.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A file as its page shows it.
///
/// @param months the grid, month by month
/// @param threshold the least revenue of the twelve months, in 千元; empty for a file without amounts
/// @param baseComplete whether all months of the base year are filed
record FileView(
        FileRow file,
        String first,
        String last,
        int baseYear,
        TermsView terms,
        String note,
        String submissionNote,
        Instant openedAt,
        String openedByZh,
        String openedByEn,
        List<MonthRow> months,
        Optional<Long> threshold,
        boolean baseComplete,
        List<PaperView> papers,
        List<StepRow> steps,
        MayView may) {

    /// A file as a list shows it.
    ///
    /// @param holderZh who has it now; empty when it has come to its end
    /// @param since since when
    /// @param until until when the holder is to act
    record FileRow(
            long id,
            String creditCode,
            String nameZh,
            Label region,
            Optional<Label> park,
            Label industry,
            FileKind kind,
            String kindZh,
            String kindEn,
            String reason,
            String reasonZh,
            String reasonEn,
            LocalDate effect,
            FileState state,
            String stateZh,
            String stateEn,
            int revision,
            String holderZh,
            String holderEn,
            Instant since,
            LocalDate until,
            boolean late) {}

    /// What is asked for, in words.
    record TermsView(
            Optional<String> productionSince,
            Optional<String> stoppedOn,
            Optional<Label> region,
            Optional<Label> park,
            Optional<Label> industry,
            List<OtherView> others) {}

    record OtherView(String creditCode, String nameZh, Optional<String> share) {}

    /// A month: amounts in 千元, as they were handed in last.
    ///
    /// @param ofTwelve whether its revenue is asked for
    /// @param base whether its output becomes the base of the first year
    /// @param fixed whether it was decided on, and stays
    record MonthRow(
            String month,
            boolean ofTwelve,
            boolean base,
            boolean fixed,
            Optional<Long> output,
            Optional<Long> revenue) {}

    /// @param there whether a paper of this name is attached
    record PaperView(
            String code, String nameZh, String nameEn, boolean required, boolean there, String tag, String source) {}

    record StepRow(int no, int revision, String kind, int level, String reason, Instant at, String byZh, String byEn) {}

    /// What the acting post may do now, and why not the main thing.
    record MayView(boolean submit, boolean decide, boolean withdraw, boolean attach, String whyNot) {}
}
