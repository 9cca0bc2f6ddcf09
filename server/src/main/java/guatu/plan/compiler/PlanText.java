package guatu.plan.compiler;

import guatu.kernel.Finding;
import java.util.List;

/// A plan's text as it came: its paragraphs ("chunks") in the order of the file, not yet judged.
///
/// @param remarks what the reader had to do to get the text, such as a guessed encoding
public record PlanText(String fileName, List<String> chunks, List<Finding> remarks) {

    public PlanText {
        chunks = List.copyOf(chunks);
        remarks = List.copyOf(remarks);
    }

    /// A text that is at hand already, one paragraph a line.
    public static PlanText of(String fileName, String text) {
        return new PlanText(fileName, Paragraphs.of(text), List.of());
    }
}
