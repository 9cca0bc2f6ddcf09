package guatu.workflow;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Regions;
import guatu.workflow.CaseView.CaseClock;
import guatu.workflow.CaseView.CaseDeed;
import guatu.workflow.CaseView.CaseHand;
import guatu.workflow.CaseView.CaseHandover;
import guatu.workflow.CaseView.CaseHolding;
import guatu.workflow.CaseView.CaseOpinion;
import guatu.workflow.CaseView.CaseRoundView;
import guatu.workflow.CaseView.CaseStepRule;
import guatu.workflow.CaseView.CaseStepView;
import guatu.workflow.CaseView.CaseStop;
import guatu.workflow.CaseView.CaseTask;
import guatu.workflow.HandoverRepository.Handover;
import guatu.workflow.HolderDays.Span;
import guatu.workflow.StopRepository.Stop;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a case together for people to read.
@Service
class CaseViews {

    private static final int PPM_DIGITS = 6;

    private final CaseRepository cases;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final HoldingRepository holdings;
    private final StopRepository stops;
    private final HandoverRepository handovers;
    private final WorkflowRuleRepository rules;
    private final StepClocks clocks;
    private final HolderDays days;
    private final Deadlines deadlines;
    private final CaseRights rights;
    private final CaseWork work;
    private final Regions regions;

    CaseViews(
            CaseRepository cases,
            StepRepository steps,
            TaskRepository tasks,
            HoldingRepository holdings,
            StopRepository stops,
            HandoverRepository handovers,
            WorkflowRuleRepository rules,
            StepClocks clocks,
            HolderDays days,
            Deadlines deadlines,
            CaseRights rights,
            CaseWork work,
            Regions regions) {
        this.cases = cases;
        this.steps = steps;
        this.tasks = tasks;
        this.holdings = holdings;
        this.stops = stops;
        this.handovers = handovers;
        this.rules = rules;
        this.clocks = clocks;
        this.days = days;
        this.deadlines = deadlines;
        this.rights = rights;
        this.work = work;
        this.regions = regions;
    }

    /// @throws CaseNotFound when it is out of sight
    @Transactional(readOnly = true)
    CaseView view(CaseId id) {
        Actor actor = Acting.current().require(Permission.READ_CASES);
        var item = work.get(id);
        var today = deadlines.today();
        var ofItem = steps.list(id);
        var allTasks = tasks.ofItem(id);
        var opinions = new HashMap<Long, OpinionRow>();
        steps.opinions(id).forEach(opinion -> opinions.put(opinion.task(), opinion));
        var stopped = stops.of(List.of(id));
        var handed = handovers.of(List.of(id));
        var held = holdings.list(id);
        var open = ofItem.stream()
                .filter(step -> step.state() == StepRow.State.OPEN)
                .findFirst();
        var holder = held.getLast();
        var rounds = cases.rounds(id);
        var kind = rules.kinds().stream()
                .filter(one -> one.code().equals(item.kind().code()))
                .findFirst()
                .orElse(new Label(
                        item.kind().code(), item.kind().code(), item.kind().code()));
        return new CaseView(
                id.value(),
                kind,
                item.subject().kind(),
                item.subject().key(),
                item.subject().titleZh(),
                item.subject().titleEn(),
                regions.get(item.region()).label(),
                item.terms(),
                item.note(),
                item.state(),
                item.state().zh(),
                item.state().en(),
                item.reason(),
                item.round(),
                item.papers().hex(),
                hand(item.by()),
                item.openedAt(),
                item.closedAt(),
                open.map(StepRow::no),
                open.map(step -> clock(
                        item,
                        step,
                        stopped,
                        handed,
                        new Label(Long.toString(holder.post()), holder.postZh(), holder.postEn()))),
                open.flatMap(step -> whole(item, rounds, ofItem, stopped, handed)),
                rounds.stream()
                        .map(round -> round(round, item, ofItem, allTasks, opinions))
                        .toList(),
                item.state().closed()
                        ? List.of()
                        : rules.steps(item.kind(), open.map(StepRow::no).orElse(0), today).stream()
                                .map(CaseViews::ahead)
                                .toList(),
                stopped.stream().map(this::stop).toList(),
                handed.stream()
                        .map(one -> handover(one, one.late(today) && open.isPresent()))
                        .toList(),
                held.stream()
                        .map(one -> new CaseHolding(one.postZh(), one.postEn(), one.fromAt()))
                        .toList(),
                days.of(List.of(new Span(
                                id,
                                item.region(),
                                deadlines.day(item.openedAt()),
                                item.closedAt().map(deadlines::day))))
                        .getOrDefault(id.value(), List.of()),
                holdings.deeds(id).stream().map(CaseViews::deed).toList(),
                rights.of(item, rounds, ofItem, allTasks, stopped, handed, actor));
    }

    private CaseClock clock(CaseRow item, StepRow step, List<Stop> stopped, List<Handover> handed, Label holder) {
        return clock(clocks.full(
                new StepClocks.Running(item.kind(), item.region(), step.clockAt(), step.limit(), stopped, handed),
                holder));
    }

    /// Both clocks of the whole round: what the steps that it asked and is still to ask may take together, from its
    /// submission on (mechanisms.md c0.1: two clocks on every item). Empty where a limit is not in working days.
    private Optional<CaseClock> whole(
            CaseRow item, List<RoundRow> rounds, List<StepRow> ofItem, List<Stop> stopped, List<Handover> handed) {
        var asked = ofItem.stream()
                .filter(step -> step.round() == item.round()
                        && step.state() != StepRow.State.SKIPPED
                        && step.state() != StepRow.State.CARRIED)
                .toList();
        int last = ofItem.stream()
                .filter(step -> step.round() == item.round())
                .mapToInt(StepRow::no)
                .max()
                .orElse(0);
        var limits = Stream.concat(
                        asked.stream().map(StepRow::limit),
                        rules.steps(item.kind(), last, deadlines.today()).stream()
                                .map(StepRule::limit))
                .toList();
        if (limits.stream().anyMatch(limit -> limit.unit() != LimitUnit.WORKDAY)) {
            return Optional.empty();
        }
        var together = new Limit(
                limits.stream().mapToInt(Limit::legal).sum(),
                limits.stream().mapToInt(Limit::promised).sum(),
                LimitUnit.WORKDAY);
        return rounds.stream()
                .filter(round -> round.no() == item.round())
                .findFirst()
                .map(round -> clock(clocks.brief(new StepClocks.Running(
                        item.kind(), item.region(), round.openedAt(), together, stopped, handed))));
    }

    private static CaseClock clock(StepClock clock) {
        return new CaseClock(
                clock.legal().day(),
                clock.promised().day(),
                clock.legal().remaining(),
                clock.promised().remaining(),
                clock.stopped(),
                clock.stoppedDays(),
                clock.colour().name(),
                clock.colour().zh(),
                clock.colour().en(),
                clock.notices(),
                clock.escalations());
    }

    private CaseRoundView round(
            RoundRow round,
            CaseRow item,
            List<StepRow> ofItem,
            List<TaskRow> allTasks,
            Map<Long, OpinionRow> opinions) {
        return new CaseRoundView(
                round.no(),
                round.no() < item.round(),
                hand(round.by()),
                round.answer(),
                round.openedAt(),
                round.closedAt(),
                round.outcome().map(CaseState::name).orElse(""),
                round.outcome().map(CaseState::zh).orElse(""),
                round.outcome().map(CaseState::en).orElse(""),
                round.reason(),
                ofItem.stream()
                        .filter(step -> step.round() == round.no())
                        .map(step -> step(step, item, allTasks, opinions))
                        .toList());
    }

    private static CaseStepView step(
            StepRow step, CaseRow item, List<TaskRow> allTasks, Map<Long, OpinionRow> opinions) {
        return new CaseStepView(
                step.no(),
                step.nameZh(),
                step.nameEn(),
                step.mode().name(),
                step.mode() == StepMode.RATIO
                        ? BigDecimal.valueOf(step.thresholdPpm(), PPM_DIGITS)
                                .stripTrailingZeros()
                                .toPlainString()
                        : "",
                step.twoPeople(),
                step.state().name(),
                step.state().zh(),
                step.state().en(),
                step.openedAt(),
                step.closedAt(),
                allTasks.stream()
                        .filter(task -> task.step() == step.id())
                        .map(task -> task(task, item, Optional.ofNullable(opinions.get(task.id()))))
                        .toList());
    }

    private static CaseTask task(TaskRow task, CaseRow item, Optional<OpinionRow> opinion) {
        return new CaseTask(
                task.id(),
                task.postZh(),
                task.postEn(),
                task.origin().name(),
                task.origin().zh(),
                task.origin().en(),
                task.parent(),
                task.note(),
                task.state().name(),
                task.reason(),
                task.openedAt(),
                task.closedAt(),
                opinion.map(one -> new CaseOpinion(
                        one.decision(),
                        one.decision().zh(),
                        one.decision().en(),
                        one.text(),
                        one.behalf(),
                        one.by().byZh(),
                        one.by().byEn(),
                        one.papers().hex(),
                        !one.papers().equals(item.papers()),
                        one.late(),
                        one.at())));
    }

    private CaseStop stop(Stop stop) {
        var name = rules.stopReasons(stop.firstDay()).stream()
                .filter(one -> one.code().equals(stop.reason()))
                .findFirst();
        return new CaseStop(
                stop.reason(),
                name.map(WorkflowRuleRepository.StopReason::nameZh).orElse(stop.reason()),
                name.map(WorkflowRuleRepository.StopReason::nameEn).orElse(stop.reason()),
                stop.document(),
                stop.firstDay(),
                stop.lastDay(),
                stop.endDocument(),
                stop.byZh(),
                stop.byEn());
    }

    private static CaseHandover handover(Handover one, boolean late) {
        return new CaseHandover(
                one.id(),
                one.fromZh(),
                one.fromEn(),
                one.toZh(),
                one.toEn(),
                one.note(),
                one.due(),
                late,
                one.sentAt(),
                one.outcome(),
                one.receiptNo(),
                one.reason(),
                one.answeredAt());
    }

    private static CaseDeed deed(HoldingRepository.Deed deed) {
        return new CaseDeed(
                deed.no(),
                deed.event().name(),
                deed.event().zh(),
                deed.event().en(),
                deed.round(),
                deed.step(),
                deed.about(),
                deed.reason(),
                deed.at(),
                hand(deed.by()));
    }

    private static CaseStepRule ahead(StepRule rule) {
        return new CaseStepRule(
                rule.no(),
                rule.nameZh(),
                rule.nameEn(),
                rule.limit().legal(),
                rule.limit().promised(),
                rule.limit().unit().name());
    }

    private static CaseHand hand(Hand by) {
        return new CaseHand(by.byZh(), by.byEn(), by.personName());
    }
}
