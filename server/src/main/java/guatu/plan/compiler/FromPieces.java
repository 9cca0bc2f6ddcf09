package guatu.plan.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Puts a scattered text back into its natural order; the result depends on the set of its chunks, not on their order.
final class FromPieces {

    private FromPieces() {}

    static Placed place(String title, List<List<Token>> chunks) {
        var pieces = Scattered.of(chunks);
        var words = pieces.words();
        var texts = new ArrayList<String>();
        pieces.heads().values().forEach(h -> texts.add(h.title()));
        words.values().forEach(w -> texts.add(w.text()));
        var sense = new Sense(texts);
        Map<String, String> idOf = new HashMap<>();
        var outline = Parents.outline(title, pieces, sense, idOf);
        var evidence = Evidence.of(pieces, outline, idOf);
        var guesses = Guesses.of(pieces, evidence, outline, sense);

        var sentences = new HashMap<String, List<Sentence>>();
        for (var entry : outline.entries()) {
            var keys = new LinkedHashSet<>(evidence.forward(entry.id()));
            for (int rank = 0; rank <= 2; rank++) {
                int wanted = rank;
                guesses.forEach((key, guess) -> {
                    if (guess.clause().equals(entry.id()) && guess.rank() == wanted) {
                        keys.add(key);
                    }
                });
            }
            keys.addAll(evidence.tail(entry.id()));
            var placed = new ArrayList<Sentence>();
            for (String key : keys) {
                var others = guesses.containsKey(key) ? guesses.get(key).others() : outline.others(entry);
                placed.add(new Sentence(words.containsKey(key) ? words.get(key).text() : "", others));
            }
            sentences.put(entry.id(), placed);
        }
        return new Placed(outline, sentences);
    }
}
