package guatu.workflow;

import guatu.catalog.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A line of the inbox (待办): what is held, by whom, since when, until when, and what waits for it.
///
/// @param task the task that the acting post is to sign; empty where it holds none
/// @param onBehalf for whose post it is signed, by a delegation; empty for one's own
/// @param days working days charged to the holder so far
/// @param legalDue by law; empty where no limit runs
/// @param remaining working days to the promised day; negative when late
/// @param blocks what comes after: the steps that wait for this one
/// @param link the path of its page; empty for a case, whose number is its path
/// @param handover a hand-over that waits for its receipt; empty where none does
public record InboxRow(
        long id,
        String kind,
        String kindZh,
        String kindEn,
        String subjectKind,
        String subjectKey,
        String titleZh,
        String titleEn,
        Label region,
        CaseState state,
        String stateZh,
        String stateEn,
        int round,
        String stepZh,
        String stepEn,
        Optional<Long> task,
        String onBehalf,
        String holderZh,
        String holderEn,
        Instant since,
        int days,
        Optional<LocalDate> legalDue,
        Optional<LocalDate> promisedDue,
        Optional<Integer> remaining,
        String colour,
        String colourZh,
        String colourEn,
        boolean stopped,
        Optional<Long> handover,
        List<Label> blocks,
        String byZh,
        String byEn,
        Instant openedAt,
        Optional<Instant> closedAt,
        String link) {

    public InboxRow {
        blocks = List.copyOf(blocks);
    }

    /// The same line with the days that are charged to its holder.
    InboxRow charged(int charged) {
        return new InboxRow(
                id,
                kind,
                kindZh,
                kindEn,
                subjectKind,
                subjectKey,
                titleZh,
                titleEn,
                region,
                state,
                stateZh,
                stateEn,
                round,
                stepZh,
                stepEn,
                task,
                onBehalf,
                holderZh,
                holderEn,
                since,
                charged,
                legalDue,
                promisedDue,
                remaining,
                colour,
                colourZh,
                colourEn,
                stopped,
                handover,
                blocks,
                byZh,
                byEn,
                openedAt,
                closedAt,
                link);
    }
}
