package guatu.workflow;

import guatu.workflow.HandoverRepository.Handover;
import guatu.workflow.TaskMoves.Moving;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands a task over to another place (received here, decided there). Whoever sent it holds the case until it is
/// received; the limits of the step run anew from the receipt, and the hand-over itself has its own, a date of the
/// pack.
@Service
class Handovers {

    private final HandoverRepository handovers;
    private final WorkflowRuleRepository rules;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final CaseRepository items;
    private final TaskMoves moves;
    private final Deciding deciding;
    private final Deadlines deadlines;
    private final CaseWork work;

    Handovers(
            HandoverRepository handovers,
            WorkflowRuleRepository rules,
            StepRepository steps,
            TaskRepository tasks,
            CaseRepository items,
            TaskMoves moves,
            Deciding deciding,
            Deadlines deadlines,
            CaseWork work) {
        this.handovers = handovers;
        this.rules = rules;
        this.steps = steps;
        this.tasks = tasks;
        this.items = items;
        this.moves = moves;
        this.deciding = deciding;
        this.deadlines = deadlines;
        this.work = work;
    }

    /// Sends a task to a post of the same role in another place.
    @Transactional
    void send(CaseId id, long task, long toPost, String note) {
        var moving = moves.moving(id, task, CaseEvent.HAND_OVER, note);
        var to = moves.target(moving, toPost, true);
        handovers.insert(
                new Handover(
                        0,
                        id.value(),
                        task,
                        moving.task().post(),
                        moving.task().postZh(),
                        moving.task().postEn(),
                        to.id(),
                        to.titleZh(),
                        to.titleEn(),
                        moving.item().papers(),
                        note.strip(),
                        due(moving),
                        moving.now(),
                        "SENT",
                        "",
                        "",
                        Optional.empty()),
                moving.by().person());
        items.party(id, to.id());
        work.done(
                moving.item(),
                CaseEvent.HAND_OVER,
                moving.row().to(),
                Optional.of(moving.step().no()),
                to.titleZh(),
                note.strip(),
                moving.by(),
                moving.now());
    }

    /// Receives it: the task is the receiver's now, and its limits begin.
    ///
    /// @param receiptNo the number of the receipt
    @Transactional
    void receive(CaseId id, long handover, String receiptNo) {
        var sent = answering(id, handover, CaseEvent.RECEIVE, receiptNo, "receiptNo");
        handovers.answer(
                sent.handover(),
                "RECEIVED",
                receiptNo.strip(),
                "",
                sent.moving().by(),
                sent.moving().now());
        tasks.close(
                sent.moving().task().id(),
                TaskRow.State.WITHDRAWN,
                "已移交 " + sent.handover().toZh(),
                sent.moving().now());
        var to = moves.target(sent.moving(), sent.handover().toPost(), true);
        moves.replace(
                sent.moving(), to, TaskRow.Origin.HANDED_OVER, sent.handover().note());
        steps.restart(sent.moving().step().id(), sent.moving().now());
        done(sent, CaseEvent.RECEIVE, receiptNo.strip(), "");
    }

    /// Refuses it: the task stays with whoever sent it.
    @Transactional
    void refuse(CaseId id, long handover, String reason) {
        var sent = answering(id, handover, CaseEvent.REFUSE_RECEIPT, reason, "reason");
        handovers.answer(
                sent.handover(),
                "REFUSED",
                "",
                reason.strip(),
                sent.moving().by(),
                sent.moving().now());
        done(sent, CaseEvent.REFUSE_RECEIPT, sent.handover().fromZh(), reason.strip());
    }

    private record Answering(Handover handover, Moving moving) {}

    private Answering answering(CaseId id, long handover, CaseEvent event, String text, String field) {
        var actor = work.actor();
        var item = work.locked(id);
        var found = handovers.of(List.of(id)).stream()
                .filter(one -> one.id() == handover)
                .findFirst()
                .orElseThrow(() -> new CaseNotFound("hand-over " + handover, "移交 " + handover));
        var row = work.allowed(item.kind(), item.state(), event, actor);
        if (found.toPost() != actor.who().post()) {
            throw new HandoverConflict(
                    "该移交由“%s”接收。".formatted(found.toZh()), "It is for %s to receive.".formatted(found.toEn()));
        }
        var task = deciding.taskOf(id, found.task());
        if (!found.sent() || !task.open()) {
            throw new HandoverConflict("该移交已经答复或已撤销。", "The hand-over was answered, or its task is closed.");
        }
        work.evidence(row, field, text);
        var step = steps.lock(task.step()).orElseThrow();
        return new Answering(
                found, new Moving(item, task, step, tasks.ofStep(step.id()), row, actor, work.hand(actor), work.now()));
    }

    private void done(Answering sent, CaseEvent event, String about, String reason) {
        var moving = sent.moving();
        work.done(
                moving.item(),
                event,
                moving.row().to(),
                Optional.of(moving.step().no()),
                about,
                reason,
                moving.by(),
                moving.now());
    }

    private LocalDate due(Moving moving) {
        int workdays =
                rules.kind(moving.item().kind(), work.today()).orElseThrow().handoverWorkdays();
        return deadlines.shifted(work.today(), workdays, moving.item().region());
    }
}
