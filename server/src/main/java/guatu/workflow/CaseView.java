package guatu.workflow;

import guatu.catalog.Label;
import guatu.workflow.HolderDays.CaseDays;
import guatu.workflow.StepClock.CaseEscalation;
import guatu.workflow.StepClock.CaseNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A case with all that was said and done, for its page.
///
/// @param papers the hash of the papers as they are now
/// @param openStep the step that waits; empty when none does
/// @param days working days by holder, in the order in which they first had it
/// @param may what the acting post may do now
record CaseView(
        long id,
        Label kind,
        String subjectKind,
        String subjectKey,
        String titleZh,
        String titleEn,
        Label region,
        Map<String, String> terms,
        String note,
        CaseState state,
        String stateZh,
        String stateEn,
        String reason,
        int round,
        String papers,
        CaseHand by,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<Integer> openStep,
        Optional<CaseClock> clock,
        Optional<CaseClock> whole,
        List<CaseRoundView> rounds,
        List<CaseStepRule> ahead,
        List<CaseStop> stops,
        List<CaseHandover> handovers,
        List<CaseHolding> holdings,
        List<CaseDays> days,
        List<CaseDeed> deeds,
        CaseMay may) {

    /// A post and the person who acted in it.
    record CaseHand(String postZh, String postEn, String person) {}

    /// @param remaining working days to the promised day, negative when late
    record CaseClock(
            LocalDate legalDue,
            LocalDate promisedDue,
            int legalRemaining,
            int remaining,
            boolean stopped,
            int stoppedDays,
            String colour,
            String colourZh,
            String colourEn,
            List<CaseNotice> notices,
            List<CaseEscalation> escalations) {}

    /// @param earlier whether a later round has replaced it: its opinions are shown struck through
    record CaseRoundView(
            int no,
            boolean earlier,
            CaseHand by,
            String answer,
            Instant openedAt,
            Optional<Instant> closedAt,
            String outcome,
            String outcomeZh,
            String outcomeEn,
            String reason,
            List<CaseStepView> steps) {}

    /// @param share for RATIO: which part of the signers must agree, `0.6`
    record CaseStepView(
            int no,
            String nameZh,
            String nameEn,
            String mode,
            String share,
            boolean twoPeople,
            String state,
            String stateZh,
            String stateEn,
            Instant openedAt,
            Optional<Instant> closedAt,
            List<CaseTask> tasks) {}

    record CaseTask(
            long id,
            String postZh,
            String postEn,
            String origin,
            String originZh,
            String originEn,
            Optional<Long> parent,
            String note,
            String state,
            String reason,
            Instant openedAt,
            Optional<Instant> closedAt,
            Optional<CaseOpinion> opinion) {}

    /// @param signed as it is printed: 张某(代李某,授权书No…)
    /// @param papers the hash of what the signer saw
    /// @param papersChanged whether the papers were changed after it
    /// @param late given after the step was complete, and not counted
    record CaseOpinion(
            Decision decision,
            String decisionZh,
            String decisionEn,
            String text,
            String signed,
            String postZh,
            String postEn,
            String papers,
            boolean papersChanged,
            boolean late,
            Instant at) {}

    /// A step that comes later, by the rules of today.
    record CaseStepRule(int no, String nameZh, String nameEn, int legal, int promised, String unit) {}

    record CaseStop(
            String reason,
            String nameZh,
            String nameEn,
            String document,
            LocalDate firstDay,
            Optional<LocalDate> lastDay,
            String endDocument,
            String byZh,
            String byEn) {}

    record CaseHandover(
            long id,
            String fromZh,
            String fromEn,
            String toZh,
            String toEn,
            String note,
            LocalDate due,
            boolean late,
            Instant sentAt,
            String outcome,
            String receiptNo,
            String reason,
            Optional<Instant> answeredAt) {}

    record CaseHolding(String postZh, String postEn, Instant fromAt) {}

    record CaseDeed(
            int no,
            String event,
            String eventZh,
            String eventEn,
            int round,
            Optional<Integer> step,
            String about,
            String reason,
            Instant at,
            CaseHand by) {}

    /// @param sign tasks that may be signed now
    /// @param late tasks whose step is complete, for an opinion that is kept and not counted
    /// @param move tasks that may be transferred, lent, handed over, or have a signer added
    /// @param remove signers and parts that this post may take back
    /// @param receive hand-overs that wait for this post
    /// @param silence whether a row with the law's ground for it lets silence count as consent
    record CaseMay(
            List<Long> sign,
            List<Long> late,
            List<Long> move,
            List<Long> remove,
            List<Long> receive,
            boolean stop,
            boolean resume,
            boolean resubmit,
            boolean withdraw,
            boolean silence) {}
}
