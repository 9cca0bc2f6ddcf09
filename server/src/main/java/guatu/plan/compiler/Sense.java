package guatu.plan.compiler;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How much two pieces of text speak of the same, by the pairs of characters they share: rare pairs weigh more.
///
/// Integer arithmetic only; the same text gives the same weights on every machine.
final class Sense {

    private static final long UNIT = 10_000;

    private final Map<String, Integer> spread = new HashMap<>();

    Sense(Collection<String> texts) {
        texts.forEach(text -> pairs(text).forEach(pair -> spread.merge(pair, 1, Integer::sum)));
    }

    /// Shared weight, over the size of the second text's vocabulary so that long clauses do not draw everything.
    long near(Set<String> pairs, Set<String> of) {
        long shared = 0;
        for (String pair : pairs) {
            if (of.contains(pair)) {
                shared += UNIT / spread.getOrDefault(pair, 1);
            }
        }
        return shared / (4 + root(of.size()));
    }

    /// The pairs of neighbouring characters, marks left out; the first character also counts by itself.
    static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        String plain = Plain.of(text);
        boolean first = true;
        for (int i = 0; i + 1 < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i)) && Character.isLetterOrDigit(plain.charAt(i + 1))) {
                pairs.add(plain.substring(i, i + 2));
                if (first) {
                    pairs.add("^" + plain.charAt(i));
                    first = false;
                }
            }
        }
        return pairs;
    }

    /// The pairs of a heading: how it begins says nothing, for headings begin alike.
    static Set<String> inner(String title) {
        var pairs = pairs(title);
        pairs.removeIf(pair -> pair.charAt(0) == '^');
        return pairs;
    }

    private static long root(long of) {
        long root = 0;
        while ((root + 1) * (root + 1) <= of) {
            root++;
        }
        return root;
    }
}
