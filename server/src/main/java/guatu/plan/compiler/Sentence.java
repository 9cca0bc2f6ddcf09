package guatu.plan.compiler;

import java.util.List;

/// One sentence as printed.
///
/// @param guess the other places where it could stand; empty when numbering, adjacency or repetition decide
public record Sentence(String text, List<String> guess) {

    public Sentence {
        guess = List.copyOf(guess);
    }
}
