package guatu.plan.compiler;

import guatu.plan.compiler.Token.Head;
import guatu.plan.compiler.Token.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds for each heading of a scattered text the heading it stands under.
///
/// In this order: (一) directly under a heading; a family of titles of one shape (实施…工程) goes together, since a
/// title beats a number that only happens to fit; the heading above it in its run, if the number fits there; the
/// heading whose number it continues. What is left goes where the words are nearest, and is a guess.
final class Parents {

    private static final int FAMILY = 3;
    private static final int AFFIX = 2;

    /// What standing in a chapter of its kind is worth to a heading.
    private static final long KIND = 3_000;

    private final Scattered pieces;
    private final Sense sense;
    private final Map<String, Head> heads;

    /// Parent by key; the empty key is the top.
    private final Map<String, String> parents = new LinkedHashMap<>();

    /// Other parents that a guessed heading could have.
    private final Map<String, Set<String>> others = new HashMap<>();

    private final Map<String, String> slots = new HashMap<>();

    private Parents(Scattered pieces, Sense sense) {
        this.pieces = pieces;
        this.sense = sense;
        this.heads = pieces.heads();
    }

    static Outline outline(String title, Scattered pieces, Sense sense, Map<String, String> idOf) {
        var finder = new Parents(pieces, sense);
        var styles = finder.heads.values().stream()
                .map(Head::style)
                .distinct()
                .sorted()
                .toList();
        for (var style : styles) {
            finder.settle(style, style == styles.getFirst());
        }
        var builder = new Outline.Builder(title);
        finder.write(builder, "", "", idOf);
        return builder.build();
    }

    private void write(Outline.Builder builder, String parent, String parentId, Map<String, String> idOf) {
        heads.entrySet().stream()
                .filter(h -> parent.equals(parents.get(h.getKey())))
                .sorted(Comparator.<Map.Entry<String, Head>, Marker.Style>comparing(
                                h -> h.getValue().style())
                        .thenComparing(h -> h.getValue().ordinal())
                        .thenComparing(Map.Entry::getKey))
                .forEach(h -> {
                    var otherIds = others.getOrDefault(h.getKey(), Set.of()).stream()
                            .map(key -> ordinals(key) + "." + h.getValue().ordinal())
                            .sorted()
                            .toList();
                    String id = builder.add(h.getValue(), parentId, otherIds);
                    idOf.put(h.getKey(), id);
                    write(builder, h.getKey(), id, idOf);
                });
    }

    private String ordinals(String key) {
        String above = parents.getOrDefault(key, "");
        int ordinal = heads.containsKey(key) ? heads.get(key).ordinal() : 0;
        return above.isEmpty() ? Integer.toString(ordinal) : ordinals(above) + "." + ordinal;
    }

    private void settle(Marker.Style style, boolean top) {
        var level = new TreeMap<String, Head>();
        heads.forEach((key, head) -> {
            if (head.style() == style) {
                level.put(key, head);
            }
        });
        if (top) {
            level.keySet().forEach(key -> parents.put(key, ""));
            return;
        }
        level.forEach((key, head) -> {
            if (head.ordinal() == 1) {
                directlyAbove(key, head).ifPresent(above -> claim(key, head, above));
            }
        });
        families(level).forEach(this::settleFamily);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var head : inOrdinalOrder(level)) {
                if (!parents.containsKey(head.getKey())) {
                    moved |= byRun(head.getKey(), head.getValue());
                }
            }
        }
        for (var head : inOrdinalOrder(level)) {
            if (!parents.containsKey(head.getKey())) {
                bySense(head.getKey(), head.getValue());
            }
        }
    }

    private static List<Map.Entry<String, Head>> inOrdinalOrder(Map<String, Head> level) {
        return level.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Head>>comparingInt(
                                h -> h.getValue().ordinal())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private boolean claim(String key, Head head, String parent) {
        boolean free = slots.putIfAbsent(slot(parent, head), key) == null;
        if (free) {
            parents.put(key, parent);
        }
        return free;
    }

    private static String slot(String parent, Head head) {
        return parent + "\n" + head.style() + head.ordinal();
    }

    private Optional<String> directlyAbove(String key, Head head) {
        for (var run : pieces.runs()) {
            for (int i = 1; i < run.size(); i++) {
                if (run.get(i).key().equals(key)
                        && run.get(i - 1) instanceof Head above
                        && above.style().compareTo(head.style()) < 0) {
                    return Optional.of(above.key());
                }
            }
        }
        return Optional.empty();
    }

    private static List<Map<String, Head>> families(Map<String, Head> level) {
        var byShape = new TreeMap<String, Map<String, Head>>();
        level.forEach((key, head) -> {
            String title = Plain.key(head.title());
            if (title.length() > 2 * AFFIX) {
                String shape = title.substring(0, AFFIX) + "…" + title.substring(title.length() - AFFIX);
                byShape.computeIfAbsent(shape, _ -> new TreeMap<>()).put(key, head);
            }
        });
        return byShape.values().stream()
                .filter(family -> family.size() >= FAMILY)
                .filter(family ->
                        family.values().stream().map(Head::ordinal).distinct().count() == family.size())
                .toList();
    }

    private void settleFamily(Map<String, Head> family) {
        var votes = new TreeMap<String, Integer>();
        family.forEach((key, head) -> {
            if (parents.containsKey(key)) {
                votes.merge(parents.get(key), family.size(), Integer::sum);
            }
            for (String above : above(key, head)) {
                votes.merge(above, 1, Integer::sum);
            }
        });
        votes.entrySet().stream()
                .filter(vote -> family.entrySet().stream()
                        .allMatch(h -> slots.getOrDefault(slot(vote.getKey(), h.getValue()), h.getKey())
                                .equals(h.getKey())))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .ifPresentOrElse(
                        vote -> family.forEach((key, head) -> claim(key, head, vote.getKey())),
                        () -> familyBySense(family));
    }

    /// One guess for the whole family: its first member's.
    private void familyBySense(Map<String, Head> family) {
        var first = inOrdinalOrder(family).getFirst();
        bySense(first.getKey(), first.getValue());
        String parent = parents.getOrDefault(first.getKey(), "");
        family.forEach((key, head) -> {
            if (!parents.containsKey(key) && claim(key, head, parent)) {
                others.put(key, others.getOrDefault(first.getKey(), Set.of()));
            }
        });
    }

    /// The nearest outer heading before each copy of this one, if the numbers between them rise.
    private List<String> above(String key, Head head) {
        var found = new ArrayList<String>();
        for (var run : pieces.runs()) {
            for (int i = 0; i < run.size(); i++) {
                if (run.get(i).key().equals(key)) {
                    above(run.subList(0, i), head).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<String> above(List<Token> before, Head head) {
        var between = new ArrayList<Head>();
        for (Token token : before.reversed()) {
            if (!(token instanceof Head other)) {
                continue;
            }
            if (other.style().compareTo(head.style()) < 0) {
                boolean rises = between.stream()
                        .filter(b -> parents.getOrDefault(b.key(), other.key()).equals(other.key()))
                        .allMatch(b -> b.ordinal() < head.ordinal());
                return rises ? Optional.of(other.key()) : Optional.empty();
            }
            if (other.style() == head.style()) {
                between.add(other);
            }
        }
        return Optional.empty();
    }

    private boolean byRun(String key, Head head) {
        for (String above : above(key, head)) {
            if (claim(key, head, above)) {
                return true;
            }
        }
        for (String before : continued(key, head)) {
            if (claim(key, head, parents.getOrDefault(before, ""))) {
                return true;
            }
        }
        return false;
    }

    /// Settled headings whose number this one continues: before it in a run, or over the sentence that stands before.
    private Set<String> continued(String key, Head head) {
        var found = new LinkedHashSet<String>();
        for (var run : pieces.runs()) {
            for (int i = 1; i < run.size(); i++) {
                if (!run.get(i).key().equals(key)) {
                    continue;
                }
                headBefore(run.subList(0, i)).ifPresent(found::add);
                if (run.get(i - 1) instanceof Words sentence) {
                    found.addAll(pieces.before(sentence));
                }
            }
        }
        found.removeIf(before -> !parents.containsKey(before)
                || !heads.containsKey(before)
                || heads.get(before).style() != head.style()
                || heads.get(before).ordinal() + 1 != head.ordinal());
        return found;
    }

    private static Optional<String> headBefore(List<Token> before) {
        return before.reversed().stream()
                .filter(Head.class::isInstance)
                .map(Token::key)
                .findFirst();
    }

    private void bySense(String key, Head head) {
        var own = Sense.pairs(textUnder(key));
        var candidates = new LinkedHashMap<String, Long>();
        var outer = heads.values().stream()
                .map(Head::style)
                .filter(style -> style.compareTo(head.style()) < 0)
                .max(Comparator.naturalOrder());
        heads.forEach((parent, above) -> {
            if (parents.containsKey(parent)
                    && outer.equals(Optional.of(above.style()))
                    && !slots.containsKey(slot(parent, head))) {
                long near = sense.near(own, Sense.pairs(textUnder(parent) + familyText(parent)));
                candidates.put(parent, near + (Kinds.fits(above.title(), head.title()) ? KIND : 0));
            }
        });
        String best = candidates.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
        if (!claim(key, head, best)) {
            parents.put(key, best);
        }
        candidates.remove(best);
        others.put(key, candidates.keySet());
    }

    private String familyText(String parent) {
        var text = new StringBuilder();
        parents.forEach((key, above) -> {
            if (above.equals(parent)) {
                text.append('\n').append(textUnder(key));
            }
        });
        return text.toString();
    }

    /// The heading and the sentences that directly follow it in a run, up to the next heading.
    private String textUnder(String key) {
        var text = new StringBuilder();
        for (var run : pieces.runs()) {
            for (int i = 0; i < run.size(); i++) {
                if (run.get(i).key().equals(key)) {
                    text.append('\n')
                            .append(heads.containsKey(key) ? heads.get(key).title() : "");
                    for (int j = i + 1; j < run.size() && run.get(j) instanceof Words words; j++) {
                        text.append('\n').append(words.text());
                    }
                }
            }
        }
        return text.toString();
    }
}
