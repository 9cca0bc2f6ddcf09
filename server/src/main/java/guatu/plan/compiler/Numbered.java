package guatu.plan.compiler;

import guatu.plan.compiler.Token.Head;
import guatu.plan.compiler.Token.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells numbered sentences from headings in a text that stands in order: where no member of a series has text of its
/// own, the members are the text.
final class Numbered {

    private Numbered() {}

    static List<Token> sentences(List<Token> tokens) {
        var series = series(tokens);
        var titled = new HashSet<Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean bare = tokens.get(i) instanceof Head head
                    && !head.title().isEmpty()
                    && head.text().endsWith("。")
                    && (i + 1 == tokens.size() || isNoDeeper(tokens.get(i + 1), head));
            if (tokens.get(i) instanceof Head head && !bare && !head.title().isEmpty()) {
                titled.add(series.get(i));
            }
        }
        var out = new ArrayList<Token>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Head head
                    && !head.title().isEmpty()
                    && head.text().endsWith("。")
                    && !titled.contains(series.get(i))) {
                int number = head.text().length() - head.title().length() - 1;
                out.add(new Head(head.style(), head.ordinal(), head.text().substring(0, number), ""));
                out.add(new Words(head.text().substring(number)));
            } else {
                out.add(tokens.get(i));
            }
        }
        return out;
    }

    private static boolean isNoDeeper(Token token, Head head) {
        return token instanceof Head next && next.style().compareTo(head.style()) <= 0;
    }

    /// A number for each run of headings of one style under one heading.
    private static List<Integer> series(List<Token> tokens) {
        var open = new HashMap<Marker.Style, Integer>();
        var series = new ArrayList<Integer>();
        int next = 0;
        for (Token token : tokens) {
            if (token instanceof Head head) {
                Set<Marker.Style> inner = new HashSet<>(open.keySet());
                inner.removeIf(style -> style.compareTo(head.style()) <= 0);
                open.keySet().removeAll(inner);
                if (!open.containsKey(head.style())) {
                    open.put(head.style(), next++);
                }
                series.add(open.getOrDefault(head.style(), -1));
            } else {
                series.add(-1);
            }
        }
        return series;
    }
}
