package guatu.workflow;

import guatu.access.Actor;
import guatu.access.OfficePost;
import guatu.access.PostDirectory;
import guatu.workflow.TaskRepository.NewTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves tasks between posts: 转办 gives a task away, 委派 lends a part of it and still signs, 加签 adds a signer, 减签
/// takes back one that was added. What was a task stays on record, withdrawn, with the reason.
@Service
class TaskMoves {

    private final StepRepository steps;
    private final TaskRepository tasks;
    private final Signing signing;
    private final Routing routing;
    private final Deciding deciding;
    private final CaseWork work;
    private final PostDirectory directory;

    TaskMoves(
            StepRepository steps,
            TaskRepository tasks,
            Signing signing,
            Routing routing,
            Deciding deciding,
            CaseWork work,
            PostDirectory directory) {
        this.steps = steps;
        this.tasks = tasks;
        this.signing = signing;
        this.routing = routing;
        this.deciding = deciding;
        this.work = work;
        this.directory = directory;
    }

    /// A task that may be moved by who acts, with all that is held against others meanwhile.
    record Moving(
            CaseRow item,
            TaskRow task,
            StepRow step,
            List<TaskRow> ofStep,
            Transition row,
            Actor actor,
            Hand by,
            Instant now) {}

    /// Gives a task to another post of the same role (转办).
    @Transactional
    void transfer(CaseId id, long task, long toPost, String reason) {
        var moving = moving(id, task, CaseEvent.TRANSFER, reason);
        var to = target(moving, toPost, true);
        tasks.close(task, TaskRow.State.WITHDRAWN, reason.strip(), moving.now());
        replace(moving, to, TaskRow.Origin.TRANSFERRED, reason);
        done(moving, CaseEvent.TRANSFER, to, reason);
    }

    /// Lends a part of a task to another post (委派): it gives its opinion, and the delegator signs after it.
    @Transactional
    void subTask(CaseId id, long task, long toPost, String reason) {
        var moving = moving(id, task, CaseEvent.SUB_TASK, reason);
        var to = target(moving, toPost, false);
        routing.task(
                new NewTask(
                        id,
                        moving.step().id(),
                        moving.task().seq(),
                        to,
                        TaskRow.Origin.SUB,
                        Optional.of(task),
                        Optional.empty(),
                        moving.by().post(),
                        reason.strip()),
                moving.now());
        routing.rehold(id, moving.step().id(), moving.now());
        done(moving, CaseEvent.SUB_TASK, to, reason);
    }

    /// Asks a further post to sign in the step (加签): it counts like the others, and signs after them.
    @Transactional
    void addSigner(CaseId id, long task, long toPost, String reason) {
        var moving = moving(id, task, CaseEvent.ADD_SIGNER, reason);
        if (moving.task().parent().isPresent()) {
            throw new TaskConflict("委派的任务不能加签。", "A sub-task adds no signers.");
        }
        var to = target(moving, toPost, false);
        int last = moving.ofStep().stream().mapToInt(TaskRow::seq).max().orElse(0);
        routing.task(
                new NewTask(
                        id,
                        moving.step().id(),
                        last + 10,
                        to,
                        TaskRow.Origin.ADDED,
                        Optional.empty(),
                        Optional.empty(),
                        moving.by().post(),
                        reason.strip()),
                moving.now());
        routing.rehold(id, moving.step().id(), moving.now());
        done(moving, CaseEvent.ADD_SIGNER, to, reason);
    }

    /// Takes back a signer that was added, or a part that was lent and is not done: who added or lent it may, with
    /// a reason.
    ///
    /// @throws TaskNotHeld for a signer that the pack's rules ask, or that another post added
    @Transactional
    void remove(CaseId id, long taskId, String reason) {
        var actor = work.actor();
        var item = work.locked(id);
        var task = deciding.taskOf(id, taskId);
        var step = steps.lock(task.step()).orElseThrow();
        var row = work.allowed(item.kind(), item.state(), CaseEvent.REMOVE_SIGNER, actor);
        boolean made = task.origin() == TaskRow.Origin.ADDED || task.origin() == TaskRow.Origin.SUB;
        if (!made || task.madeBy() != actor.who().post()) {
            throw new TaskNotHeld("只有加签、委派的岗位可以撤销。", "Only the post that added it takes it back.");
        }
        signing.whyNotNow(task, step, tasks.ofStep(step.id())).ifPresent(no -> {
            throw no;
        });
        work.evidence(row, "reason", reason);
        var by = work.hand(actor);
        var now = work.now();
        tasks.close(taskId, TaskRow.State.WITHDRAWN, reason.strip(), now);
        work.done(
                item,
                CaseEvent.REMOVE_SIGNER,
                row.to(),
                Optional.of(step.no()),
                task.postZh(),
                reason.strip(),
                by,
                now);
        // with one signer fewer the opinions on record may suffice
        deciding.judge(item, step, actor, reason.strip(), by, now);
    }

    /// Loads what a move needs, and refuses what may not be moved.
    Moving moving(CaseId id, long taskId, CaseEvent event, String reason) {
        var actor = work.actor();
        var item = work.locked(id);
        var task = deciding.taskOf(id, taskId);
        var step = steps.lock(task.step()).orElseThrow();
        var row = work.allowed(item.kind(), item.state(), event, actor);
        deciding.holder(item, task, actor);
        var ofStep = tasks.ofStep(step.id());
        signing.whyNotNow(task, step, ofStep).ifPresent(no -> {
            throw no;
        });
        work.evidence(row, "reason", reason);
        return new Moving(item, task, step, ofStep, row, actor, work.hand(actor), work.now());
    }

    /// The post that a task may go to.
    ///
    /// @throws CaseInputRefused for no office, the submitter's own post, one that signs in the step already, or,
    /// where the task itself goes, one of another role
    OfficePost target(Moving moving, long toPost, boolean sameRole) {
        var to = directory.find(toPost);
        if (to.isEmpty()) {
            CaseWork.refuse("workflow-post", "post", Long.toString(toPost), "the post of an office", "请选择机关岗位");
        }
        var post = to.orElseThrow();
        if (post.id() == moving.item().by().post()) {
            CaseWork.refuse("workflow-own", "post", post.titleZh(), "a post that did not submit it", "不得交由提出事项的岗位办理");
        }
        if (sameRole && post.role() != moving.step().role()) {
            CaseWork.refuse(
                    "workflow-role",
                    "post",
                    post.titleZh(),
                    "a post of " + moving.step().role(),
                    "只能转给同类岗位（%s）".formatted(moving.step().role().zh()));
        }
        if (moving.ofStep().stream()
                .anyMatch(one -> one.post() == post.id() && one.state() != TaskRow.State.WITHDRAWN)) {
            CaseWork.refuse(
                    "workflow-signer", "post", post.titleZh(), "a post that does not sign here yet", "该岗位已在本步骤中");
        }
        return post;
    }

    /// Makes a task in the place of one that was withdrawn.
    void replace(Moving moving, OfficePost to, TaskRow.Origin origin, String reason) {
        routing.task(
                new NewTask(
                        moving.item().id(),
                        moving.step().id(),
                        moving.task().seq(),
                        to,
                        origin,
                        moving.task().parent(),
                        Optional.of(moving.task().id()),
                        moving.task().madeBy(),
                        reason.strip()),
                moving.now());
        routing.rehold(moving.item().id(), moving.step().id(), moving.now());
    }

    private void done(Moving moving, CaseEvent event, OfficePost to, String reason) {
        work.done(
                moving.item(),
                event,
                moving.row().to(),
                Optional.of(moving.step().no()),
                to.titleZh(),
                reason.strip(),
                moving.by(),
                moving.now());
    }
}
