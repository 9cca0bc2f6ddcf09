package guatu.workflow;

import guatu.access.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes opinions, and judges the step in the transaction that keeps them: under the lock of the case, which
/// numbers what is done to it, and of the step. So the last of several that sign at one instant completes it, and
/// only he.
@Service
class Deciding {

    private final CaseRepository items;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final StopRepository stops;
    private final Signing signing;
    private final Routing routing;
    private final Closing closing;
    private final CaseWork work;
    private final Deadlines deadlines;

    Deciding(
            CaseRepository items,
            StepRepository steps,
            TaskRepository tasks,
            StopRepository stops,
            Signing signing,
            Routing routing,
            Closing closing,
            CaseWork work,
            Deadlines deadlines) {
        this.items = items;
        this.steps = steps;
        this.tasks = tasks;
        this.stops = stops;
        this.signing = signing;
        this.routing = routing;
        this.closing = closing;
        this.work = work;
        this.deadlines = deadlines;
    }

    /// Signs a task.
    ///
    /// @param seen the papers that the signer had before him
    /// @throws CaseNotFound when case or task are out of sight
    /// @throws TransitionRefused when the table has no such event from where the case stands
    /// @throws TaskNotHeld when it is another's to sign
    /// @throws OwnSubmission when the signer, or whom he signs for, submitted it
    /// @throws SecondPersonNeeded when two people are to sign, and this one has
    /// @throws TaskConflict when it is closed or waits, or the papers are others by now
    /// @throws CaseInputRefused when a reason is missing
    @Transactional
    void decide(CaseId id, long taskId, Decision decision, String text, PackageHash seen) {
        var actor = work.actor();
        var item = work.locked(id);
        var task = taskOf(id, taskId);
        var step = steps.lock(task.step()).orElseThrow();
        boolean late = task.state() == TaskRow.State.LAPSED;
        var event = late ? CaseEvent.LATE_OPINION : CaseEvent.valueOf(decision.name());
        var row = work.allowed(item.kind(), item.state(), event, actor);
        var authority = holder(item, task, actor);
        var rounds = items.rounds(id);
        if (row.notOwn()) {
            signing.whyOwn(rounds, task, actor, authority).ifPresent(no -> {
                throw no;
            });
        }
        var ofStep = tasks.ofStep(step.id());
        if (!late) {
            signing.whyNotNow(task, step, ofStep)
                    .or(() -> Signing.whyNotYet(task, step, ofStep))
                    .ifPresent(no -> {
                        throw no;
                    });
        }
        fits(item, task, decision, late, seen);
        work.evidence(row, "text", text);
        var opinions = steps.opinions(id);
        person(step, opinions, actor);
        var now = work.now();
        var by = work.hand(actor);
        steps.opine(
                id,
                new OpinionRow(
                        task.id(),
                        step.id(),
                        decision,
                        text.strip(),
                        seen,
                        late,
                        now,
                        by,
                        authority.delegation().map(DelegationRepository.Delegation::id),
                        authority.printed(by.personName())));
        tasks.close(task.id(), TaskRow.State.DONE, "", now);
        work.done(item, event, row.to(), Optional.of(step.no()), decision.zh(), text.strip(), by, now);
        if (late) {
            return;
        }
        if (task.parent().isPresent()) {
            routing.rehold(id, step.id(), now);
        } else if (decision == Decision.RETURN) {
            closing.giveBack(item, step, rounds.getLast().by(), text.strip(), by, now);
        } else {
            judge(item, step, actor, text.strip(), by, now);
        }
    }

    /// Counts silence as consent, where a row of the table has the law's ground for it and the legal limit is over.
    ///
    /// @throws TransitionRefused when there is no such row: silence is no consent
    /// @throws TaskConflict when the limit is not over
    @Transactional
    void silence(CaseId id) {
        var actor = work.actor();
        var item = work.locked(id);
        var row = work.allowed(item.kind(), item.state(), CaseEvent.SILENCE, actor);
        var step = steps.open(id).flatMap(open -> steps.lock(open.id())).orElseThrow();
        var now = work.now();
        var due =
                deadlines.of(step.clockAt(), step.limit().legal(), step.limit().unit(), item.region(), pauses(id));
        if (!due.late(now)) {
            throw new TaskConflict("法定时限至 %s，尚未届满。".formatted(due.day()), "The legal limit is not over yet.");
        }
        var by = work.hand(actor);
        work.done(item, CaseEvent.SILENCE, row.to(), Optional.of(step.no()), row.legalGround(), "", by, now);
        passed(item, step, actor, row.legalGround(), by, now);
    }

    /// What the opinions that count make of the step.
    static Completion standing(StepRow step, List<TaskRow> ofStep, List<OpinionRow> opinions) {
        var byTask = new HashMap<Long, Decision>();
        opinions.stream().filter(one -> !one.late()).forEach(one -> byTask.put(one.task(), one.decision()));
        var signers = ofStep.stream().filter(TaskRow::counts).toList();
        var given = signers.stream()
                .filter(task -> byTask.containsKey(task.id()))
                .map(task -> byTask.get(task.id()))
                .toList();
        return Completion.of(
                step.mode(),
                step.thresholdPpm(),
                step.twoPeople(),
                signers.size(),
                (int) given.stream().filter(Decision::agrees).count(),
                (int) given.stream().filter(one -> one == Decision.OBJECT).count(),
                (int) given.stream().filter(one -> one == Decision.ABSTAIN).count());
    }

    /// Judges a step whose opinions or signers have changed.
    void judge(CaseRow item, StepRow step, Actor actor, String reason, Hand by, Instant now) {
        switch (standing(step, tasks.ofStep(step.id()), steps.opinions(item.id()))) {
            case WAITS -> routing.rehold(item.id(), step.id(), now);
            case PASSED -> passed(item, step, actor, reason, by, now);
            case REFUSED -> {
                if (steps.close(step.id(), StepRow.State.REFUSED, now)) {
                    tasks.closeAll(step.id(), TaskRow.State.LAPSED, "步骤已完成", now);
                    end(item, CaseEvent.FAIL, step, actor, reason, by, now);
                }
            }
        }
    }

    private void passed(CaseRow item, StepRow step, Actor actor, String reason, Hand by, Instant now) {
        if (steps.close(step.id(), StepRow.State.PASSED, now)) {
            tasks.closeAll(step.id(), TaskRow.State.LAPSED, "步骤已完成", now);
            if (!routing.advance(item, item.round(), step.no(), now)) {
                end(item, CaseEvent.PASS, step, actor, reason, by, now);
            }
        }
    }

    private void end(CaseRow item, CaseEvent event, StepRow step, Actor actor, String reason, Hand by, Instant now) {
        var to = work.allowed(item.kind(), item.state(), event, actor).to();
        work.done(item, event, to, Optional.of(step.no()), "", reason, by, now);
        closing.close(item, to, reason, by, now);
    }

    TaskRow taskOf(CaseId id, long taskId) {
        return tasks.find(taskId)
                .filter(found -> found.item().equals(id))
                .orElseThrow(() -> new CaseNotFound("task " + taskId, "任务 " + taskId));
    }

    /// By what the actor may act for a task.
    ///
    /// @throws TaskNotHeld when he may not
    Signing.Authority holder(CaseRow item, TaskRow task, Actor actor) {
        return signing.authority(item, task, actor, work.today())
                .orElseThrow(() -> new TaskNotHeld(
                        "该任务由“%s”办理。".formatted(task.postZh()), "The task is held by %s.".formatted(task.postEn())));
    }

    private static void fits(CaseRow item, TaskRow task, Decision decision, boolean late, PackageHash seen) {
        if (decision == Decision.RETURN && (late || task.parent().isPresent())) {
            throw new TaskConflict("步骤已完成或为委派任务，不能退回。", "A completed step and a sub-task are not returned.");
        }
        if (!seen.equals(item.papers())) {
            throw new TaskConflict("材料已更新，请重新查看后再签署。", "The papers have changed; read them again before you sign.");
        }
    }

    private static void person(StepRow step, List<OpinionRow> opinions, Actor actor) {
        boolean again = step.twoPeople()
                && opinions.stream()
                        .anyMatch(one -> one.step() == step.id()
                                && one.by().person() == actor.who().person());
        if (again) {
            throw new SecondPersonNeeded("本步骤须由两人分别签署，您已签署。", "Two people must sign, and you have.");
        }
    }

    private List<Pause> pauses(CaseId id) {
        return stops.of(List.of(id)).stream()
                .map(stop -> stop.pause(work.today()))
                .toList();
    }
}
