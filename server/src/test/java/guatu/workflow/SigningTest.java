package guatu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who signs for whom: delegates, transfers, sub-tasks, signers added and taken back (mechanisms.md c0.2, 4 and 5).
class SigningTest extends WorkflowHouse {

    @Test
    void aDelegateSignsAndTheOpinionSaysForWhom() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE);
        assertThatThrownBy(() -> sign(id, task(id, COUNTY), OTHER_COUNTY, Decision.AGREE, ""))
                .isInstanceOf(CaseNotFound.class);
        assertThatThrownBy(() -> sign(id, task(id, COUNTY), PREFECTURE, Decision.AGREE, ""))
                .isInstanceOf(TaskNotHeld.class);
        long given = delegated(COUNTY, OTHER_COUNTY, "授权〔2025〕3 号");
        assertThat(colours(OTHER_COUNTY, id))
                .as("it is in the delegate's inbox")
                .hasSize(1);
        var later = open("PROJECT_PROMOTION", ENTERPRISE);
        sign(id, task(id, COUNTY), OTHER_COUNTY, Decision.AGREE, "");
        assertThat(view(id).rounds()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .tasks()
                        .getFirst()
                        .opinion())
                .hasValueSatisfying(one -> assertThat(one.signed()).isEqualTo("人员632802(代人员632801,授权书No.授权〔2025〕3 号)"));
        run(COUNTY, () -> delegations.end(given, "本人已返岗"));
        assertThatThrownBy(() -> sign(later, task(later, COUNTY), OTHER_COUNTY, Decision.AGREE, ""))
                .isInstanceOf(TaskNotHeld.class);
        // another kind only, and not before its day
        within(
                COUNTY,
                () -> delegations.give(new Delegations.NewDelegation(
                        OTHER_COUNTY.who().post(),
                        Optional.empty(),
                        List.of("PROJECT_STATUS"),
                        LocalDate.of(2025, 9, 22),
                        LocalDate.of(2025, 9, 30),
                        "4")));
        within(
                COUNTY,
                () -> delegations.give(new Delegations.NewDelegation(
                        OTHER_COUNTY.who().post(),
                        Optional.empty(),
                        List.of(),
                        LocalDate.of(2025, 9, 24),
                        LocalDate.of(2025, 9, 30),
                        "5")));
        assertThatThrownBy(() -> sign(later, task(later, COUNTY), OTHER_COUNTY, Decision.AGREE, ""))
                .isInstanceOf(TaskNotHeld.class);
        CLOCK.set("2025-09-24T08:00");
        sign(later, task(later, COUNTY), OTHER_COUNTY, Decision.AGREE, "");
        assertThatThrownBy(() -> within(
                        COUNTY,
                        () -> delegations.give(new Delegations.NewDelegation(
                                COUNTY.who().post(),
                                Optional.empty(),
                                List.of("NONE"),
                                LocalDate.of(2025, 9, 1),
                                LocalDate.of(2025, 8, 1),
                                " "))))
                .isInstanceOfSatisfying(
                        CaseInputRefused.class, no -> assertThat(no.findings()).hasSize(4));
    }

    @Test
    void tasksAreTransferredLentAddedAndTakenBack() {
        var id = open("ROW", COUNTY);
        var first = FIVE.get(0);
        assertThatThrownBy(() -> decide(id, FIVE.get(1), Decision.AGREE))
                .as("one after another")
                .isInstanceOf(TaskConflict.class);
        long task = task(id, first);
        assertThatThrownBy(() -> run(
                        first, () -> moves.transfer(id, task, PREFECTURE.who().post(), WHY)))
                .as("another level")
                .isInstanceOf(CaseInputRefused.class);
        assertThatThrownBy(() -> run(
                        first, () -> moves.transfer(id, task, FIVE.get(3).who().post(), "")))
                .as("without a reason")
                .isInstanceOf(CaseInputRefused.class);
        run(first, () -> moves.transfer(id, task, FIVE.get(3).who().post(), "职责调整，转由会签四办理"));
        assertThatThrownBy(() -> sign(id, task, first, Decision.AGREE, "")).isInstanceOf(TaskConflict.class);
        // lent: the prefecture looks into it, and the delegator still signs
        var fourth = FIVE.get(3);
        run(fourth, () -> moves.subTask(id, task(id, fourth), PREFECTURE.who().post(), "请现场核实项目开工情况"));
        assertThat(view(id).holdings().getLast().postZh()).isEqualTo(PREFECTURE.titleZh());
        assertThatThrownBy(() -> decide(id, fourth, Decision.AGREE)).isInstanceOf(TaskConflict.class);
        assertThatThrownBy(() -> decide(id, PREFECTURE, Decision.RETURN)).isInstanceOf(TaskConflict.class);
        decide(id, PREFECTURE, Decision.OBJECT);
        assertThat(view(id).state()).as("a part decides nothing").isEqualTo(CaseState.OPEN);
        run(
                fourth,
                () -> moves.addSigner(id, task(id, fourth), FIVE.get(4).who().post(), "涉及用地，请会签五加签"));
        decide(id, fourth, Decision.AGREE);
        decide(id, FIVE.get(1), Decision.AGREE);
        decide(id, FIVE.get(2), Decision.AGREE);
        assertThat(view(id).state()).as("the added signer counts").isEqualTo(CaseState.OPEN);
        long added = task(id, FIVE.get(4));
        assertThatThrownBy(() -> run(FIVE.get(1), () -> moves.remove(id, added, WHY)))
                .as("another post added it")
                .isInstanceOf(TaskNotHeld.class);
        run(fourth, () -> moves.remove(id, added, "用地意见已另行取得，不再会签"));
        var view = view(id);
        assertThat(view.state()).isEqualTo(CaseState.APPROVED);
        assertThat(view.rounds().getFirst().steps().getFirst().tasks())
                .filteredOn(one -> one.state().equals("WITHDRAWN"))
                .extracting(CaseView.CaseTask::reason)
                .containsExactlyInAnyOrder("职责调整，转由会签四办理", "用地意见已另行取得，不再会签");
    }
}
