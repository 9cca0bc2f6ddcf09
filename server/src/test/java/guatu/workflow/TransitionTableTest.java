package guatu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is not in the table of transitions does not happen (mechanisms.md c0.2, 1).
class TransitionTableTest extends WorkflowHouse {

    /// Every event of the table from every state: what the table has happens, anything else is refused.
    @Test
    void whatIsNotInTheTableIsRefused() throws IOException {
        var table = new HashSet<String>();
        for (var line : Files.readAllLines(PACK.resolve("workflow/transitions.csv"))) {
            var cells = line.split(",", -1);
            table.add(cells[1] + " " + cells[2]);
        }
        var tried = 0;
        for (var state : List.of(
                CaseState.OPEN, CaseState.RETURNED, CaseState.APPROVED, CaseState.REFUSED, CaseState.WITHDRAWN)) {
            for (var event : Set.of(CaseEvent.values())) {
                if (Set.of(CaseEvent.SUBMIT, CaseEvent.PASS, CaseEvent.FAIL, CaseEvent.LATE_OPINION)
                        .contains(event)) {
                    continue; // the machine's own
                }
                var id = brought(state, event);
                tried++;
                if (table.contains(state + " " + event)) {
                    happens(id, event);
                    assertThat(view(id).deeds())
                            .extracting(CaseView.CaseDeed::event)
                            .contains(event.name());
                } else {
                    var before = owner("select count(*)::text from workflow.deed where item = " + id, String.class);
                    assertThatThrownBy(() -> happens(id, event))
                            .as(state + " " + event)
                            .isInstanceOf(TransitionRefused.class);
                    assertThat(owner("select count(*)::text from workflow.deed where item = " + id, String.class))
                            .isEqualTo(before);
                }
            }
        }
        assertThat(tried).isEqualTo(5 * 17);
    }

    private CaseId brought(CaseState state, CaseEvent event) {
        var id = open("PROJECT_CORRECTION", COUNTY);
        if (event == CaseEvent.RECEIVE || event == CaseEvent.REFUSE_RECEIPT) {
            run(
                    PROVINCE,
                    () -> handovers.send(id, task(id, PROVINCE), NINTH.who().post(), WHY));
            if (state != CaseState.OPEN) {
                run(
                        NINTH,
                        () -> handovers.refuse(
                                id, view(id).handovers().getFirst().id(), WHY));
            }
        }
        if (event == CaseEvent.RESUME && state == CaseState.OPEN) {
            happens(id, CaseEvent.STOP);
        }
        if (event == CaseEvent.REMOVE_SIGNER && state == CaseState.OPEN) {
            happens(id, CaseEvent.ADD_SIGNER);
        }
        switch (state) {
            case RETURNED -> decide(id, PROVINCE, Decision.RETURN);
            case APPROVED -> {
                decide(id, PROVINCE, Decision.AGREE);
                rest(id, Decision.AGREE);
            }
            case REFUSED -> {
                decide(id, PROVINCE, Decision.OBJECT);
                rest(id, Decision.OBJECT);
            }
            case WITHDRAWN -> run(COUNTY, () -> cases.withdraw(id, WHY));
            default -> {
                // as it is
            }
        }
        return id;
    }

    /// The province's posts are six: whether one suffices, the mode says; the others object too.
    private void rest(CaseId id, Decision decision) {
        for (var one : FIVE) {
            if (view(id).state() == CaseState.OPEN) {
                decide(id, one, decision);
            }
        }
    }

    private void happens(CaseId id, CaseEvent event) {
        switch (event) {
            case AGREE, AGREE_WITH_CONDITION, OBJECT, ABSTAIN, RETURN -> decideAnew(id, Decision.valueOf(event.name()));
            case RESUBMIT -> resubmit(id, COUNTY);
            case WITHDRAW -> run(COUNTY, () -> cases.withdraw(id, WHY));
            case TRANSFER ->
                run(
                        PROVINCE,
                        () -> moves.transfer(id, task(id, PROVINCE), NINTH.who().post(), WHY));
            case SUB_TASK ->
                run(
                        PROVINCE,
                        () -> moves.subTask(
                                id, task(id, PROVINCE), PREFECTURE.who().post(), WHY));
            case ADD_SIGNER ->
                run(
                        PROVINCE,
                        () -> moves.addSigner(
                                id, task(id, PROVINCE), PREFECTURE.who().post(), WHY));
            case REMOVE_SIGNER ->
                run(
                        PROVINCE,
                        () -> moves.remove(
                                id, task(id, view(id).state() == CaseState.OPEN ? PREFECTURE : PROVINCE), WHY));
            case HAND_OVER ->
                run(
                        PROVINCE,
                        () -> handovers.send(id, task(id, PROVINCE), NINTH.who().post(), WHY));
            case RECEIVE ->
                run(
                        NINTH,
                        () -> handovers.receive(
                                id, view(id).handovers().getFirst().id(), "回执"));
            case REFUSE_RECEIPT ->
                run(
                        NINTH,
                        () -> handovers.refuse(
                                id, view(id).handovers().getFirst().id(), WHY));
            case STOP -> run(PROVINCE, () -> stopClocks.stop(id, "EXPERT", "评审委托书"));
            case RESUME -> run(PROVINCE, () -> stopClocks.resume(id, LocalDate.of(2025, 9, 22), ""));
            case SILENCE -> run(PROVINCE, () -> deciding.silence(id));
            default -> throw new IllegalArgumentException(event.name());
        }
    }

    private void decideAnew(CaseId id, Decision decision) {
        sign(id, task(id, PROVINCE), PROVINCE, decision, WHY);
    }
}
