package guatu.plan.compiler;

import java.util.List;
import java.util.Map;

/// An outline with its sentences in their places, each in its order.
record Placed(Outline outline, Map<String, List<Sentence>> sentences) {

    Placed {
        sentences = Map.copyOf(sentences);
    }

    List<Sentence> in(String id) {
        return sentences.getOrDefault(id, List.of());
    }
}
