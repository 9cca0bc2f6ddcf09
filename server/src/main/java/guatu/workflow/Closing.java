package guatu.workflow;

import guatu.workflow.StopRepository.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Ends a round: with its return, or with its case. Whoever listens hears it in the same transaction.
@Service
class Closing {

    private final CaseRepository items;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final StopRepository stops;
    private final CaseWork work;
    private final ApplicationEventPublisher events;

    Closing(
            CaseRepository items,
            StepRepository steps,
            TaskRepository tasks,
            StopRepository stops,
            CaseWork work,
            ApplicationEventPublisher events) {
        this.items = items;
        this.steps = steps;
        this.tasks = tasks;
        this.stops = stops;
        this.work = work;
        this.events = events;
    }

    /// Closes the case.
    void close(CaseRow item, CaseState outcome, String reason, Hand by, Instant now) {
        steps.open(item.id()).ifPresent(step -> {
            steps.close(step.id(), StepRow.State.WITHDRAWN, now);
            tasks.closeAll(step.id(), TaskRow.State.WITHDRAWN, "撤回", now);
        });
        resume(item.id(), by, now);
        items.closeRound(item.id(), item.round(), outcome, reason, now);
        items.move(item.id(), outcome, item.round(), item.papers(), reason, Optional.of(now));
        events.publishEvent(new CaseClosed(
                item.id(), item.kind(), item.subject(), item.terms(), outcome, item.papers(), reason, now));
    }

    /// Gives the case back to whoever submitted it: the round is over, and nothing of it is lost.
    void giveBack(CaseRow item, StepRow step, Hand submitter, String reason, Hand by, Instant now) {
        steps.close(step.id(), StepRow.State.RETURNED, now);
        tasks.closeAll(step.id(), TaskRow.State.WITHDRAWN, "本轮已退回", now);
        resume(item.id(), by, now);
        items.closeRound(item.id(), item.round(), CaseState.RETURNED, reason, now);
        items.move(item.id(), CaseState.RETURNED, item.round(), item.papers(), reason, Optional.empty());
        work.holds(item.id(), submitter.post(), submitter.byZh(), submitter.byEn(), now);
        events.publishEvent(new CaseReturned(
                item.id(),
                item.kind(),
                item.subject(),
                item.terms(),
                item.round(),
                reason,
                by.byZh() + " " + by.personName(),
                now));
    }

    /// A stop that goes on ends with the round.
    private void resume(CaseId id, Hand by, Instant now) {
        stops.of(List.of(id)).stream().filter(stop -> stop.lastDay().isEmpty()).forEach(stop -> end(stop, by, now));
    }

    private void end(Stop stop, Hand by, Instant now) {
        stops.end(stop, work.today(), "", by, now);
    }
}
