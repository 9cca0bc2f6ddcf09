package guatu.plan.compiler;

import guatu.plan.compiler.Token.Head;
import guatu.plan.compiler.Token.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The pieces of a text whose order in the file says nothing: distinct runs of tokens, in an order of their own.
///
/// A line of letterhead in the middle of a chunk cuts it in two. The runs are sorted by their text, so that whatever
/// is computed from them is a function of the set of chunks.
///
/// @param runs distinct, sorted
/// @param after the tokens seen directly after each
/// @param before the tokens seen directly before each
/// @param links how many runs show a token directly before another, by their keys
record Scattered(
        List<List<Token>> runs,
        Map<Link, Integer> links,
        Map<String, Set<String>> after,
        Map<String, Set<String>> before) {

    /// Two neighbours, by key.
    record Link(String from, String to) {}

    static Scattered of(List<List<Token>> chunks) {
        var runs = new ArrayList<List<Token>>();
        for (var chunk : chunks) {
            var run = new ArrayList<Token>();
            for (Token token : chunk) {
                if (token instanceof Token.Letter) {
                    runs.add(List.copyOf(run));
                    run.clear();
                } else if (!(token instanceof Head head && head.title().isEmpty())) {
                    // A bare number (①) is no heading to go by: every section has one.
                    run.add(token);
                }
            }
            runs.add(List.copyOf(run));
        }
        runs.removeIf(List::isEmpty);
        runs.sort(Comparator.comparing(FileOrder::key));
        var seen = new HashSet<String>();
        runs.removeIf(run -> !seen.add(FileOrder.key(run)));
        var links = new LinkedHashMap<Link, Integer>();
        for (var run : runs) {
            for (int i = 1; i < run.size(); i++) {
                links.merge(new Link(run.get(i - 1).key(), run.get(i).key()), 1, Integer::sum);
            }
        }
        var after = new HashMap<String, Set<String>>();
        var before = new HashMap<String, Set<String>>();
        for (var link : links.keySet()) {
            after.computeIfAbsent(link.from(), _ -> new LinkedHashSet<>()).add(link.to());
            before.computeIfAbsent(link.to(), _ -> new LinkedHashSet<>()).add(link.from());
        }
        return new Scattered(List.copyOf(runs), links, after, before);
    }

    /// Distinct headings by key, in the order of the runs.
    Map<String, Head> heads() {
        var heads = new LinkedHashMap<String, Head>();
        runs.forEach(run -> run.forEach(token -> {
            if (token instanceof Head head) {
                heads.putIfAbsent(head.key(), head);
            }
        }));
        return heads;
    }

    /// Distinct sentences by key, in the order of the runs.
    Map<String, Words> words() {
        var words = new LinkedHashMap<String, Words>();
        runs.forEach(run -> run.forEach(token -> {
            if (token instanceof Words sentence) {
                words.putIfAbsent(sentence.key(), sentence);
            }
        }));
        return words;
    }

    int witnesses(Token from, Token to) {
        return links.getOrDefault(new Link(from.key(), to.key()), 0);
    }

    /// The tokens seen directly after this one.
    Set<String> after(Token token) {
        return after.getOrDefault(token.key(), Set.of());
    }

    /// The tokens seen directly before this one.
    Set<String> before(Token token) {
        return before.getOrDefault(token.key(), Set.of());
    }
}
