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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Places by sense what [Evidence] leaves open, stretch by stretch, and names the other places each could have.
///
/// A stretch is cut where the words change so much that another clause is nearer; neighbours otherwise stay together.
final class Guesses {

    /// What a clause without any text is worth, against clauses whose words can be compared.
    private static final long UNKNOWN = 700;

    /// What staying in the clause of the sentence before is worth.
    private static final long STAY = 1_100;

    /// What following a heading or a decided sentence is worth.
    private static final long FOLLOWS = 900;

    /// What standing before the next clause's heading is worth.
    private static final long LEADS = 2_000;

    /// Shared pairs from which on a heading that lost its text draws text that lost its heading.
    private static final int ECHO = 2;

    /// How much more a word of the heading says than one of the text.
    private static final long TITLE = 3;

    /// What a number to be reached is worth to a heading that announces aims.
    private static final long AIM = 1_500;

    private static final Pattern AIMS = Pattern.compile("目标|指标");
    private static final Pattern REACHES =
            Pattern.compile("(?:达到|占|突破|超过|提高|增长|下降|降低)[^，。]{0,20}?\\d+(?:\\.\\d+)?(?:%|[万亿]|个百分点|户|家)");

    private static final int OTHERS = 4;

    /// One sentence placed by sense.
    ///
    /// @param rank 0 if it goes on from what is decided, 2 if it leads up to the next heading, else 1
    record Guess(String clause, int rank, List<String> others) {}

    private final Scattered pieces;
    private final Evidence evidence;
    private final Outline outline;
    private final Sense sense;
    private final List<String> places;
    private final Map<String, Outline.Entry> entries = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> titles = new HashMap<>();

    private Guesses(Scattered pieces, Evidence evidence, Outline outline, Sense sense) {
        this.pieces = pieces;
        this.evidence = evidence;
        this.outline = outline;
        this.sense = sense;
        var parents = new HashSet<String>();
        outline.entries().forEach(e -> {
            parents.add(e.parent());
            entries.put(e.id(), e);
        });
        this.places = outline.entries().stream()
                .map(Outline.Entry::id)
                .filter(id -> !parents.contains(id)
                        && (!id.equals(Outline.PREAMBLE) || outline.entries().size() == 1))
                .toList();
        var sentences = pieces.words();
        for (var entry : outline.entries()) {
            var text = new StringBuilder();
            evidence.forward(entry.id()).forEach(key -> append(text, sentences, key));
            evidence.tail(entry.id()).forEach(key -> append(text, sentences, key));
            words.put(entry.id(), Sense.pairs(text.toString()));
            titles.put(entry.id(), Sense.inner(entry.title()));
        }
    }

    private static void append(StringBuilder text, Map<String, Words> sentences, String key) {
        Optional.ofNullable(sentences.get(key)).ifPresent(w -> text.append('\n').append(w.text()));
    }

    static Map<String, Guess> of(Scattered pieces, Evidence evidence, Outline outline, Sense sense) {
        var guesses = new Guesses(pieces, evidence, outline, sense);
        var found = new LinkedHashMap<String, Guess>();
        for (var run : pieces.runs()) {
            int i = 0;
            while (i < run.size()) {
                int end = i;
                while (end < run.size() && guesses.isOpen(run.get(end), found)) {
                    end++;
                }
                if (end > i) {
                    guesses.place(run, i, end, found);
                }
                i = Math.max(end, i + 1);
            }
        }
        return found;
    }

    private boolean isOpen(Token token, Map<String, Guess> found) {
        return token instanceof Words && evidence.clause(token).isEmpty() && !found.containsKey(token.key());
    }

    private void place(List<Token> run, int from, int to, Map<String, Guess> found) {
        var left = from == 0
                ? Optional.<String>empty()
                : evidence.clause(run.get(from - 1)).or(() -> evidence.opens(run.get(from - 1)));
        var right = to == run.size()
                        || !(run.get(to) instanceof Head)
                        || pieces.before(run.get(to)).size() > 1
                ? Optional.<String>empty()
                : evidence.opens(run.get(to)).map(outline::before);
        var near = new ArrayList<Map<String, Long>>();
        for (int i = from; i < to; i++) {
            near.add(nearness(run.get(i).text()));
        }
        var path = bestPath(near, left, right);
        for (int i = from; i < to; i++) {
            String clause = path.get(i - from);
            int rank = left.equals(Optional.of(clause)) ? 0 : right.equals(Optional.of(clause)) ? 2 : 1;
            found.put(run.get(i).key(), new Guess(clause, rank, others(clause, near.get(i - from), left, right, path)));
        }
    }

    private Map<String, Long> nearness(String text) {
        var own = Sense.pairs(text);
        var near = new LinkedHashMap<String, Long>();
        for (String place : places) {
            var entry = entries.getOrDefault(place, outline.entries().getFirst());
            long parent = entry.parent().isEmpty() ? 0 : sense.near(own, titles.getOrDefault(entry.parent(), Set.of()));
            var title = titles.getOrDefault(place, Set.of());
            var said = words.getOrDefault(place, Set.of());
            boolean calls =
                    said.isEmpty() && title.stream().filter(own::contains).count() >= ECHO;
            long here = entry.missing()
                    ? UNKNOWN
                    : (calls ? 2 : 1) * TITLE * sense.near(own, title) + sense.near(own, said);
            boolean aims = AIMS.matcher(entry.title()).find()
                    && REACHES.matcher(Plain.of(text)).find();
            near.put(place, here + parent + (aims ? AIM : 0));
        }
        return near;
    }

    /// The most valuable way through the stretch: words, staying together, and the neighbours at both ends.
    private List<String> bestPath(List<Map<String, Long>> near, Optional<String> left, Optional<String> right) {
        var value = new HashMap<String, Long>();
        var steps = new ArrayList<Map<String, String>>();
        for (int i = 0; i < near.size(); i++) {
            var next = new HashMap<String, Long>();
            var step = new HashMap<String, String>();
            String best = i == 0 ? "" : best(value);
            for (String place : places) {
                long own = near.get(i).getOrDefault(place, 0L);
                own += i == 0 && left.equals(Optional.of(place)) ? FOLLOWS : 0;
                own += i == near.size() - 1 && right.equals(Optional.of(place)) ? LEADS : 0;
                long stay = value.getOrDefault(place, 0L) + (i == 0 ? 0 : STAY);
                long move = value.getOrDefault(best, 0L);
                next.put(place, own + Math.max(stay, move));
                step.put(place, stay >= move ? place : best);
            }
            value.clear();
            value.putAll(next);
            steps.add(step);
        }
        var path = new ArrayList<String>();
        String at = best(value);
        for (int i = near.size() - 1; i >= 0; i--) {
            path.addFirst(at);
            at = steps.get(i).getOrDefault(at, at);
        }
        return path;
    }

    private String best(Map<String, Long> value) {
        String best = places.getFirst();
        for (String place : places) {
            if (value.getOrDefault(place, 0L) > value.getOrDefault(best, 0L)) {
                best = place;
            }
        }
        return best;
    }

    private List<String> others(
            String chosen, Map<String, Long> near, Optional<String> left, Optional<String> right, List<String> path) {
        var others = new LinkedHashSet<>(path);
        left.ifPresent(others::add);
        right.ifPresent(others::add);
        near.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(OTHERS + 1)
                .forEach(e -> others.add(e.getKey()));
        // A clause whose text is lost can always be the right one.
        outline.entries().stream()
                .filter(Outline.Entry::missing)
                .map(Outline.Entry::id)
                .filter(places::contains)
                .forEach(others::add);
        others.remove(chosen);
        return others.stream().sorted(Comparator.comparingInt(outline::index)).toList();
    }
}
