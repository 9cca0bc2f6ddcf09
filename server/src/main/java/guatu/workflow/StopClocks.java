package guatu.workflow;

import guatu.access.Actor;
import guatu.workflow.StopRepository.Stop;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stops the clocks of a case and lets them run again: for a reason of the pack, with its paper, by whoever holds a
/// task of the open step. A stop begins on the day on which it is noted, never before: nobody mends a late day
/// afterwards.
@Service
class StopClocks {

    private final StopRepository stops;
    private final WorkflowRuleRepository rules;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final Signing signing;
    private final CaseWork work;

    StopClocks(
            StopRepository stops,
            WorkflowRuleRepository rules,
            StepRepository steps,
            TaskRepository tasks,
            Signing signing,
            CaseWork work) {
        this.stops = stops;
        this.rules = rules;
        this.steps = steps;
        this.tasks = tasks;
        this.signing = signing;
        this.work = work;
    }

    /// Stops them from today on.
    ///
    /// @param reason a code of the pack's `stops.csv`
    /// @param document the paper that says so
    @Transactional
    void stop(CaseId id, String reason, String document) {
        var actor = work.actor();
        var item = work.locked(id);
        var row = work.allowed(item.kind(), item.state(), CaseEvent.STOP, actor);
        var step = held(item, actor);
        if (running(id).isPresent()) {
            throw new TaskConflict("已在停表期间。", "The clocks stand still already.");
        }
        work.evidence(row, "document", document);
        var known = rules.stopReasons(work.today()).stream()
                .filter(one -> one.code().equals(reason))
                .findFirst();
        if (known.isEmpty()) {
            CaseWork.refuse("workflow-stop", "reason", reason, "a reason of stops.csv", "请选择停表事由");
        }
        var why = known.orElseThrow();
        var by = work.hand(actor);
        var now = work.now();
        stops.insert(id, why.code(), why.chargedTo(), document.strip(), work.today(), by, now);
        work.done(item, CaseEvent.STOP, row.to(), Optional.of(step.no()), why.nameZh(), document.strip(), by, now);
    }

    /// Lets them run again, after a last day on which they stood still.
    ///
    /// @param lastDay inclusive; not before the stop began, not after today
    @Transactional
    void resume(CaseId id, LocalDate lastDay, String document) {
        var actor = work.actor();
        var item = work.locked(id);
        var row = work.allowed(item.kind(), item.state(), CaseEvent.RESUME, actor);
        var step = held(item, actor);
        var stop = running(id).orElseThrow(() -> new TaskConflict("当前没有停表。", "The clocks are not stopped."));
        if (lastDay.isBefore(stop.firstDay()) || lastDay.isAfter(work.today())) {
            CaseWork.refuse(
                    "workflow-stop",
                    "lastDay",
                    lastDay.toString(),
                    "%s to %s".formatted(stop.firstDay(), work.today()),
                    "停表止日须在停表起日至今日之间");
        }
        work.evidence(row, "document", document);
        var by = work.hand(actor);
        var now = work.now();
        stops.end(stop, lastDay, document.strip(), by, now);
        work.done(
                item,
                CaseEvent.RESUME,
                row.to(),
                Optional.of(step.no()),
                lastDay.toString(),
                document.strip(),
                by,
                now);
    }

    private Optional<Stop> running(CaseId id) {
        return stops.of(List.of(id)).stream()
                .filter(stop -> stop.lastDay().isEmpty())
                .findFirst();
    }

    private StepRow held(CaseRow item, Actor actor) {
        var step = steps.open(item.id()).orElseThrow(() -> new TaskConflict("没有办理中的步骤。", "No step is open."));
        boolean holds = tasks.ofStep(step.id()).stream()
                .anyMatch(task -> task.open()
                        && signing.authority(item, task, actor, work.today()).isPresent());
        if (!holds) {
            throw new TaskNotHeld("停表与恢复由办理岗位登记。", "Whoever holds a task of the step does this.");
        }
        return step;
    }
}
