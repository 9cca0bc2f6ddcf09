package guatu.plan.compiler;

import java.util.List;

/// One place of the plan: its id (`N`, `0`, `1`, `1.3`), its heading as printed, and the sentences that stand in it.
///
/// @param level 0 for letterhead and preamble, 1 for the top numbering and so on down
/// @param heading as printed, number included; empty when the numbering says it must exist and the text lacks it
public record Clause(String id, int level, String heading, boolean missingHeading, List<Sentence> sentences) {

    public Clause {
        sentences = List.copyOf(sentences);
    }
}
