package guatu.workflow;

import guatu.access.Actor;
import guatu.access.Permission;
import guatu.workflow.CaseView.CaseMay;
import guatu.workflow.HandoverRepository.Handover;
import guatu.workflow.StopRepository.Stop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What the acting post may do with a case now, by the rules that refuse it otherwise.
@Service
class CaseRights {

    private final Signing signing;
    private final CaseWork work;

    CaseRights(Signing signing, CaseWork work) {
        this.signing = signing;
        this.work = work;
    }

    CaseMay of(
            CaseRow item,
            List<RoundRow> rounds,
            List<StepRow> steps,
            List<TaskRow> tasks,
            List<Stop> stops,
            List<Handover> handovers,
            Actor actor) {
        if (!actor.may(Permission.HANDLE_CASES)) {
            return new CaseMay(
                    List.of(), List.of(), List.of(), List.of(), List.of(), false, false, false, false, false);
        }
        var today = work.today();
        var byId = steps.stream().collect(Collectors.toMap(StepRow::id, Function.identity()));
        boolean open = item.state() == CaseState.OPEN;
        var held = tasks.stream()
                .filter(task -> signing.authority(item, task, actor, today).isPresent())
                .toList();
        var free = held.stream().filter(task -> open && free(task, byId, tasks)).toList();
        boolean stopped = stops.stream().anyMatch(stop -> stop.lastDay().isEmpty());
        boolean holds = open && held.stream().anyMatch(TaskRow::open);
        boolean submitter = item.by().post() == actor.who().post();
        var mine = actor.who().post();
        return new CaseMay(
                free.stream()
                        .filter(task -> Signing.whyNotYet(task, of(byId, task), ofStep(tasks, task))
                                .isEmpty())
                        .filter(task -> mayDecide(item, rounds, task, actor, today))
                        .map(TaskRow::id)
                        .toList(),
                held.stream()
                        .filter(task -> task.state() == TaskRow.State.LAPSED
                                && task.parent().isEmpty()
                                && item.state() != CaseState.RETURNED
                                && item.state() != CaseState.WITHDRAWN)
                        .filter(task -> mayDecide(item, rounds, task, actor, today))
                        .map(TaskRow::id)
                        .toList(),
                free.stream().map(TaskRow::id).toList(),
                tasks.stream()
                        .filter(task -> open && task.open() && task.madeBy() == mine)
                        .filter(task -> task.origin() == TaskRow.Origin.ADDED || task.origin() == TaskRow.Origin.SUB)
                        .filter(task -> free(task, byId, tasks))
                        .map(TaskRow::id)
                        .toList(),
                handovers.stream()
                        .filter(one -> open && one.sent() && one.toPost() == mine)
                        .filter(one -> tasks.stream().anyMatch(task -> task.id() == one.task() && task.open()))
                        .map(Handover::id)
                        .toList(),
                holds && !stopped,
                holds && stopped,
                submitter && item.state() == CaseState.RETURNED,
                submitter && !item.state().closed(),
                work.permits(item, CaseEvent.SILENCE, actor));
    }

    private boolean free(TaskRow task, Map<Long, StepRow> steps, List<TaskRow> tasks) {
        return signing.whyNotNow(task, of(steps, task), ofStep(tasks, task)).isEmpty();
    }

    private boolean mayDecide(CaseRow item, List<RoundRow> rounds, TaskRow task, Actor actor, LocalDate today) {
        return signing.authority(item, task, actor, today)
                .filter(authority ->
                        signing.whyOwn(rounds, task, actor, authority).isEmpty())
                .isPresent();
    }

    private static StepRow of(Map<Long, StepRow> steps, TaskRow task) {
        var step = steps.get(task.step());
        if (step == null) {
            throw new IllegalStateException("task " + task.id() + " has no step");
        }
        return step;
    }

    private static List<TaskRow> ofStep(List<TaskRow> tasks, TaskRow task) {
        return tasks.stream().filter(one -> one.step() == task.step()).toList();
    }
}
