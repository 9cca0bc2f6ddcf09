package guatu.projects.procedures;

import static guatu.projects.procedures.ItemState.ACCEPTED;
import static guatu.projects.procedures.ItemState.APPROVED;
import static guatu.projects.procedures.ItemState.NOT_NEEDED;
import static guatu.projects.procedures.ItemState.PROMISED;
import static guatu.projects.procedures.ItemState.READY;
import static guatu.projects.procedures.ItemState.REFUSED;
import static guatu.projects.procedures.ItemState.WAITING_PREREQ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.projects.procedures.ProcedureGraph.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What could start today, and which chain takes longest.
class ProcedureGraphTest {

    @Test
    void startsWhatWaitsForNothing() {
        var graph = graph(APPROVED, READY, READY, READY, READY);
        assertThat(graph.startable()).containsExactly("SITE", "FILING");
        assertThat(graph.state("LAND")).isEqualTo(WAITING_PREREQ);
        assertThat(graph.waitsFor("LAND")).containsExactly("FILING", "SITE");
        assertThat(graph(APPROVED, NOT_NEEDED, PROMISED, READY, READY).startable())
                .containsExactly("LAND");
        assertThat(graph(APPROVED, ACCEPTED, APPROVED, READY, READY).startable())
                .isEmpty();
        assertThat(graph(APPROVED, REFUSED, APPROVED, READY, READY).startable())
                .as("what was refused can be handed in again")
                .containsExactly("SITE");
    }

    @Test
    void findsTheLongestChain() {
        // CODE 1 → SITE 10 or FILING 3 → LAND 20 → PERMIT 5
        var fresh = graph(READY, READY, READY, READY, READY);
        assertThat(fresh.criticalPath()).containsExactly("CODE", "SITE", "LAND", "PERMIT");
        assertThat(fresh.days()).isEqualTo(36);
        var later = graph(APPROVED, APPROVED, READY, READY, READY);
        assertThat(later.criticalPath()).containsExactly("FILING", "LAND", "PERMIT");
        assertThat(later.days()).isEqualTo(28);
        var done = graph(APPROVED, APPROVED, APPROVED, APPROVED, APPROVED);
        assertThat(done.criticalPath()).isEmpty();
        assertThat(done.days()).isZero();
        assertThat(fresh.depth("PERMIT")).isEqualTo(3);
    }

    @Test
    void findsACycleAndTakesNone() {
        assertThat(ProcedureGraph.cycle(Map.of("A", Set.of("B"), "B", Set.of("C"), "C", Set.of("A"))))
                .hasValueSatisfying(cycle -> assertThat(cycle).hasSize(4).startsWith(cycle.getLast()));
        assertThat(ProcedureGraph.cycle(Map.of("A", Set.of("A")))).contains(List.of("A", "A"));
        assertThat(ProcedureGraph.cycle(Map.of("A", Set.of("B", "C"), "B", Set.of("C"))))
                .isEmpty();
        assertThatThrownBy(() -> new ProcedureGraph(
                        List.of(new Node("A", Set.of("B"), 1, READY), new Node("B", Set.of("A"), 1, READY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ProcedureGraph graph(
            ItemState code, ItemState site, ItemState filing, ItemState land, ItemState permit) {
        return new ProcedureGraph(List.of(
                node("CODE", Set.of(), 1, code),
                node("SITE", Set.of("CODE"), 10, site),
                node("FILING", Set.of("CODE"), 3, filing),
                node("LAND", Set.of("SITE", "FILING"), 20, land),
                node("PERMIT", Set.of("LAND"), 5, permit)));
    }

    private static Node node(String code, Set<String> needs, int days, ItemState state) {
        return new Node(code, needs, state.done() ? 0 : days, state);
    }
}
