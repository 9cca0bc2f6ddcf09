package guatu.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first plan's shuffled source against its natural order, `plan-order.tsv` (clause, id, sentence).
class NaturalOrderTest {

    private static final String SOURCE = "plan-source.txt";

    private final PlanDraft draft = PlanFixture.draft(SOURCE);

    @Test
    void everySentenceStandsOnceAndNoneIsInvented() {
        assertThat(sentences(draft))
                .containsExactlyInAnyOrderElementsOf(expected().keySet());
        assertThat(expected()).hasSize(65);
        assertThat(draft.droppedDuplicates()).isEqualTo(23);
    }

    @Test
    void whatIsNoGuessStandsWhereThePlanHasIt() {
        var expected = expected();
        for (var clause : draft.clauses()) {
            for (var sentence : clause.sentences()) {
                String right = expected.getOrDefault(sentence.text(), "");
                if (sentence.guess().isEmpty()) {
                    assertThat(clause.id()).as(sentence.text()).isEqualTo(right);
                } else {
                    assertThat(right.equals(clause.id()) || sentence.guess().contains(right))
                            .as("%s is at %s or %s", sentence.text(), clause.id(), sentence.guess())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void whatIsNoGuessStandsInTheOrderOfThePlan() {
        var order = new ArrayList<>(expected().keySet());
        var certain = draft.clauses().stream()
                .flatMap(c -> c.sentences().stream())
                .filter(s -> s.guess().isEmpty())
                .map(s -> order.indexOf(s.text()))
                .toList();
        assertThat(certain).isSorted().hasSize(34);
    }

    @Test
    void theHeadingsStandInTheirOrderWithTheGapsNamed() {
        assertThat(draft.clauses().stream().map(Clause::id))
                .containsExactly(
                        "N", "0", "1", "1.1", "1.2", "1.3", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3", "3.1",
                        "3.2", "3.3", "3.4", "3.5", "3.6", "4", "4.1", "4.2", "4.3");
        assertThat(draft.clauses().stream().filter(Clause::missingHeading).map(Clause::id))
                .containsExactly("2.4", "3.3", "3.4", "3.5", "4.2");
        assertThat(draft.missing()).containsExactly("2.4", "3.3", "3.4", "3.5", "4.1", "4.2");
        assertThat(heading("2.2")).isEqualTo("(二)实施招大引强突破工程。");
        assertThat(heading("3.6")).isEqualTo("(六)支持园区提升发展。");
        assertThat(heading("4")).isEqualTo("四、组织保障");
    }

    @Test
    void theEmptyClauseIsAFinding() {
        assertThat(draft.findings()).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo("PC-21");
            assertThat(finding.at()).isEqualTo("4.1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan-source.txt",
                "mountain.txt",
                "coast.txt",
                "river.txt",
                "forge.txt",
                "signal.txt",
                "ember.txt",
                "spruce.txt"
            })
    void anyOrderOfScatteredChunksGivesTheSameDraft(String name) {
        String first = DraftJson.write(PlanFixture.shuffled(name, 1));
        for (long seed = 2; seed < 16; seed++) {
            assertThat(DraftJson.write(PlanFixture.shuffled(name, seed))).isEqualTo(first);
        }
    }

    @Test
    void theSourceAsItCameIsOneOfThoseOrders() {
        assertThat(DraftJson.write(PlanFixture.shuffled(SOURCE, 7))).isEqualTo(DraftJson.write(draft));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mountain.txt", "coast.txt", "river.txt"})
    void aTextInItsOrderNeedsNoGuess(String name) {
        var draft = PlanFixture.draft(name);
        assertThat(draft.clauses().stream().flatMap(c -> c.sentences().stream()))
                .allSatisfy(s -> assertThat(s.guess()).isEmpty());
        assertThat(draft.missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mountain.txt", "coast.txt"})
    void shufflingATextMovesOnlyWhatItMarksAsGuess(String name) {
        Map<String, String> ordered = new HashMap<>();
        PlanFixture.draft(name).clauses().forEach(c -> c.sentences().forEach(s -> ordered.put(s.text(), c.id())));
        var shuffled = PlanFixture.shuffled(name, 3);
        assertThat(sentences(shuffled)).containsExactlyInAnyOrderElementsOf(ordered.keySet());
        for (var clause : shuffled.clauses()) {
            for (var sentence : clause.sentences()) {
                if (sentence.guess().isEmpty()) {
                    assertThat(ordered).containsEntry(sentence.text(), clause.id());
                }
            }
        }
    }

    @Test
    void aRepeatedParagraphIsDroppedAndCounted() {
        var lines = new ArrayList<>(PlanFixture.text("mountain.txt").chunks());
        lines.add(12, lines.get(18));
        lines.add(lines.get(20));
        var draft = PlanFixture.COMPILER.compile(new PlanText("m.txt", lines, List.of()));
        assertThat(draft.droppedDuplicates()).isPositive();
        assertThat(draft.clauses().stream().map(Clause::id))
                .isEqualTo(PlanFixture.draft("mountain.txt").clauses().stream()
                        .map(Clause::id)
                        .toList());
    }

    private String heading(String id) {
        return draft.clauses().stream()
                .filter(c -> c.id().equals(id))
                .map(Clause::heading)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences(PlanDraft draft) {
        return draft.clauses().stream()
                .flatMap(c -> c.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    private static Map<String, String> expected() {
        var expected = new LinkedHashMap<String, String>();
        for (String line : PlanFixture.lines("plan-order.tsv")) {
            var cells = line.split("\t", -1);
            expected.put(cells[2], cells[0]);
        }
        return expected;
    }
}
