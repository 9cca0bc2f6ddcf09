package guatu.plan.review;

import guatu.kernel.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What the compiler made of a text, as stored: raw, before any decision.
///
/// @param fileHash SHA-256 of the file as uploaded
/// @param missing clauses whose heading or text is missing
record Draft(
        long id,
        String fileName,
        String fileHash,
        String title,
        String document,
        List<String> dates,
        List<String> missing,
        int droppedDuplicates,
        List<Finding> findings,
        Instant uploadedAt,
        String postTitle,
        List<DraftClause> clauses,
        List<DraftSentence> sentences,
        List<DraftReading> readings) {

    Draft {
        dates = List.copyOf(dates);
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
        clauses = List.copyOf(clauses);
        sentences = List.copyOf(sentences);
        readings = List.copyOf(readings);
    }

    DraftSentence sentence(int no) {
        return sentences.stream()
                .filter(sentence -> sentence.no() == no)
                .findFirst()
                .orElseThrow();
    }

    /// A clause with its heading as printed; empty where the text lacks it.
    record DraftClause(String id, int level, String heading, boolean missing) {}

    /// A sentence, numbered through the draft from 1.
    ///
    /// @param guess the other places where it could stand
    record DraftSentence(int no, String clause, String text, List<String> guess) {

        DraftSentence {
            guess = List.copyOf(guess);
        }
    }

    /// A number that was read.
    ///
    /// @param kind `TARGET`, `THRESHOLD` or `STRUCTURAL`
    /// @param within the name of the target it is a part of, or empty
    /// @param from code point in the sentence where its characters begin
    /// @param added by a person, not by the compiler
    record DraftReading(
            int no,
            String kind,
            String name,
            String comparator,
            BigDecimal value,
            String unit,
            String period,
            String base,
            String within,
            int sentence,
            int from,
            int to,
            boolean added) {}
}
