package guatu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;

/// c0.2 test (i): five countersigners, 0.6 of them needed; the third, fourth and fifth sign at the same instant.
class SignersAtOnceTest extends WorkflowHouse {

    @RepeatedTest(15)
    void theStepCompletesOnceAndAllFiveOpinionsAreKept() throws InterruptedException, ExecutionException {
        var id = open("FIVE", COUNTY);
        decide(id, FIVE.get(0), Decision.AGREE);
        decide(id, FIVE.get(1), Decision.AGREE);
        var tasks = FIVE.subList(2, 5).stream().map(actor -> task(id, actor)).toList();
        var together = new CyclicBarrier(3);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var signing = List.of(0, 1, 2).stream()
                    .<Callable<Boolean>>map(number -> () -> {
                        together.await();
                        sign(id, tasks.get(number), FIVE.get(number + 2), Decision.AGREE, "");
                        return true;
                    })
                    .toList();
            for (var signed : threads.invokeAll(signing)) {
                assertThat(signed.get()).isTrue();
            }
        }
        assertThat(view(id).state()).isEqualTo(CaseState.APPROVED);
        assertThat(view(id).deeds())
                .extracting(CaseView.CaseDeed::event)
                .containsOnlyOnce("PASS")
                .hasSize(1 + 5 + 1);
        assertThat(above.closed).filteredOn(one -> one.id().equals(id)).hasSize(1);
        assertThat(owner("select late from workflow.opinion where item = " + id + " order by known", Boolean.class))
                .as("the fourth and fifth are kept, and not counted")
                .containsExactly(false, false, false, true, true);
    }
}
