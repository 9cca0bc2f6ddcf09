package guatu.plan.compiler;

import guatu.plan.compiler.Token.Head;
import guatu.plan.compiler.Token.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Places the sentences of a text that stands in its natural order: each under the heading before it.
final class InOrder {

    private record Open(Head head, String id) {}

    private InOrder() {}

    static Placed place(String title, List<Token> tokens) {
        var outline = new Outline.Builder(title);
        var seenAt = new LinkedHashMap<String, SequencedSet<String>>();
        var printed = new HashMap<String, String>();
        Deque<Open> open = new ArrayDeque<>();
        Map<String, String> idOf = new HashMap<>();
        String here = Outline.PREAMBLE;
        for (Token token : Numbered.sentences(tokens)) {
            switch (token) {
                case Head head -> {
                    while (!open.isEmpty() && open.getLast().head().style().compareTo(head.style()) >= 0) {
                        open.removeLast();
                    }
                    String parent = open.isEmpty() ? "" : open.getLast().id();
                    String series = parent + "/" + head.key();
                    String known = head.title().isEmpty() ? "" : idOf.getOrDefault(series, "");
                    here = known.isEmpty() ? outline.add(head, parent, List.of()) : known;
                    idOf.put(series, here);
                    open.addLast(new Open(head, here));
                }
                case Words words -> {
                    printed.putIfAbsent(words.key(), words.text());
                    seenAt.computeIfAbsent(words.key(), _ -> new LinkedHashSet<>())
                            .add(here);
                }
                case Token.Title _, Token.Letter _ -> {}
            }
        }
        var sentences = new HashMap<String, List<Sentence>>();
        seenAt.forEach((key, places) -> {
            var others = places.stream().skip(1).toList();
            sentences
                    .computeIfAbsent(places.getFirst(), _ -> new ArrayList<>())
                    .add(new Sentence(printed.getOrDefault(key, ""), others));
        });
        return new Placed(outline.build(), sentences);
    }
}
