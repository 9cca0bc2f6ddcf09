package guatu.workflow;

import guatu.access.Actor;
import guatu.access.PostDirectory;
import guatu.kernel.Refusal;
import guatu.workflow.DelegationRepository.Delegation;
import guatu.workflow.HandoverRepository.Handover;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Who may sign a task, and why not.
@Service
class Signing {

    private final DelegationRepository delegations;
    private final HandoverRepository handovers;
    private final PostDirectory directory;

    Signing(DelegationRepository delegations, HandoverRepository handovers, PostDirectory directory) {
        this.delegations = delegations;
        this.handovers = handovers;
        this.directory = directory;
    }

    /// By what a post signs: its own right, or a delegation.
    record Authority(Optional<Delegation> delegation) {

        /// As it is printed: 张某(代李某,授权书No…).
        String printed(String name) {
            return delegation
                    .map(given -> "%s(代%s,授权书No.%s)".formatted(name, given.personName(), given.ground()))
                    .orElse(name);
        }
    }

    /// The delegations by which a person in a post may sign today. One ends with its giver's leaving the post.
    List<Delegation> delegatedTo(Actor actor, LocalDate day) {
        return delegations.running(actor.who().post(), actor.who().person(), day).stream()
                .filter(given ->
                        directory.filling(given.post(), day).stream().anyMatch(person -> person.id() == given.person()))
                .toList();
    }

    /// By what the actor may sign a task; empty when he may not.
    Optional<Authority> authority(CaseRow item, TaskRow task, Actor actor, LocalDate day) {
        if (task.post() == actor.who().post()) {
            return Optional.of(new Authority(Optional.empty()));
        }
        return delegatedTo(actor, day).stream()
                .filter(given -> given.post() == task.post() && given.covers(item.kind()))
                .findFirst()
                .map(given -> new Authority(Optional.of(given)));
    }

    /// Why nobody may decide on his own submission: neither as its post nor as its person, nor for either.
    Optional<Refusal> whyOwn(List<RoundRow> rounds, TaskRow task, Actor actor, Authority authority) {
        boolean own = rounds.stream()
                .map(RoundRow::by)
                .anyMatch(by -> by.post() == actor.who().post()
                        || by.person() == actor.who().person()
                        || by.post() == task.post()
                        || authority
                                .delegation()
                                .filter(given -> given.person() == by.person())
                                .isPresent());
        return own
                ? Optional.of(new OwnSubmission("不得审批本岗位或本人提交的事项。", "Nobody decides on his own submission."))
                : Optional.empty();
    }

    /// Why a task cannot be worked on now.
    Optional<Refusal> whyNotNow(TaskRow task, StepRow step, List<TaskRow> ofStep) {
        if (!task.open() || step.state() != StepRow.State.OPEN) {
            return conflict("该任务已办结或已撤销。", "The task is closed.");
        }
        if (ofStep.stream()
                .anyMatch(one ->
                        one.open() && one.parent().filter(of -> of == task.id()).isPresent())) {
            return conflict("委派的任务尚未办结，请先等其意见或撤销委派。", "A sub-task is not done yet.");
        }
        if (sent(task).isPresent()) {
            return conflict("该任务已移交，等待对方接收。", "It is handed over and waits for its receipt.");
        }
        return Optional.empty();
    }

    /// Why it is not the task's turn, where signers sign one after another.
    static Optional<Refusal> whyNotYet(TaskRow task, StepRow step, List<TaskRow> ofStep) {
        boolean first = ofStep.stream()
                .filter(one -> one.open() && one.parent().isEmpty())
                .findFirst()
                .filter(one -> one.id() == task.id())
                .isPresent();
        return step.mode() != StepMode.SEQUENTIAL || first || task.parent().isPresent()
                ? Optional.empty()
                : conflict("依次会签，尚未轮到本岗位。", "Signers sign one after another; it is not your turn.");
    }

    /// The hand-over of a task that waits for its receipt.
    Optional<Handover> sent(TaskRow task) {
        return handovers.of(List.of(task.item())).stream()
                .filter(handover -> handover.task() == task.id() && handover.sent())
                .findFirst();
    }

    private static Optional<Refusal> conflict(String zh, String en) {
        return Optional.of(new TaskConflict(zh, en));
    }
}
