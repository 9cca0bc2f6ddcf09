package guatu.plan.compiler;

import guatu.plan.compiler.Token.Head;
import guatu.plan.compiler.Token.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Judges whether the chunks stand in the file as they stood in the plan.
///
/// A plan whose numbering runs on from chunk to chunk is in order, and then every neighbourhood in the file is
/// evidence. Where the numbering jumps about, or pieces of text overlap, the order of the chunks says nothing.
final class FileOrder {

    /// One breach of the numbering in six headings may be the author's.
    private static final int TOLERANCE = 6;

    private static final int REPEATED_PAIRS = 2;

    private FileOrder() {}

    /// All tokens as one sequence, if the order of the file is to be trusted.
    static Optional<List<Token>> natural(List<List<Token>> chunks) {
        var body = withoutContents(chunks);
        if (overlaps(body)) {
            return Optional.empty();
        }
        var best = withBestCopies(body);
        var heads = best.stream()
                .flatMap(List::stream)
                .filter(Head.class::isInstance)
                .count();
        if (breaches(best, false) > 0 && (long) breaches(best, true) * TOLERANCE > heads) {
            return Optional.empty();
        }
        return Optional.of(best.stream().flatMap(List::stream).toList());
    }

    /// Drops a table of contents: headings alone, each of which comes again.
    private static List<List<Token>> withoutContents(List<List<Token>> chunks) {
        int end = 0;
        while (end < chunks.size() && chunks.get(end).stream().noneMatch(t -> t instanceof Words)) {
            end++;
        }
        var later = new HashSet<String>();
        chunks.subList(end, chunks.size()).forEach(chunk -> chunk.forEach(token -> later.add(token.key())));
        int contentsEnd = end;
        return java.util.stream.IntStream.range(0, chunks.size())
                .filter(i -> i >= contentsEnd
                        || chunks.get(i).stream().noneMatch(t -> t instanceof Head && later.contains(t.key())))
                .mapToObj(chunks::get)
                .toList();
    }

    /// Whether neighbours come again as neighbours inside chunks that are not copies of each other.
    private static boolean overlaps(List<List<Token>> chunks) {
        var seen = new HashMap<String, Set<String>>();
        for (var chunk : chunks) {
            String whole = key(chunk);
            for (int i = 1; i < chunk.size(); i++) {
                if (chunk.get(i) instanceof Words && chunk.get(i - 1) instanceof Words) {
                    seen.computeIfAbsent(
                                    chunk.get(i - 1).key() + "\n" + chunk.get(i).key(), _ -> new HashSet<>())
                            .add(whole);
                }
            }
        }
        return seen.values().stream().filter(wholes -> wholes.size() > 1).count() >= REPEATED_PAIRS;
    }

    /// Of a repeated chunk with headings only the copy is kept that fits the numbering best.
    private static List<List<Token>> withBestCopies(List<List<Token>> chunks) {
        var kept = new ArrayList<>(chunks);
        var copies = new HashMap<String, List<Integer>>();
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).stream().anyMatch(t -> t instanceof Head)) {
                copies.computeIfAbsent(key(chunks.get(i)), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        for (var places : copies.values().stream()
                .filter(p -> p.size() > 1)
                .sorted(java.util.Comparator.comparing(List::getFirst))
                .toList()) {
            int best = places.getFirst();
            int fewest = Integer.MAX_VALUE;
            for (int place : places) {
                places.forEach(p -> kept.set(p, p == place ? chunks.get(p) : List.of()));
                int breaches = breaches(kept, true);
                if (breaches < fewest) {
                    fewest = breaches;
                    best = place;
                }
            }
            int chosen = best;
            places.forEach(p -> kept.set(p, p == chosen ? chunks.get(p) : List.of()));
        }
        return kept;
    }

    /// @param gaps whether a number left out counts: a heading that is lost leaves the rest in its order
    private static int breaches(List<List<Token>> chunks, boolean gaps) {
        int breaches = 0;
        boolean headed = false;
        Map<Marker.Style, Integer> last = new EnumMap<>(Marker.Style.class);
        Map<Marker.Style, Integer> ever = new EnumMap<>(Marker.Style.class);
        for (Token token : chunks.stream().flatMap(List::stream).toList()) {
            if (token instanceof Token.Title && headed) {
                breaches++;
            }
            if (!(token instanceof Head head)) {
                continue;
            }
            headed = true;
            int before = last.getOrDefault(head.style(), 0);
            boolean runsOn = before == 0 && head.ordinal() == ever.getOrDefault(head.style(), 0) + 1;
            boolean gap = before > 0 && head.ordinal() > before + 1;
            if (head.ordinal() != before + 1 && !runsOn && (gaps || !gap)) {
                breaches++;
            }
            last.put(head.style(), head.ordinal());
            ever.put(head.style(), head.ordinal());
            last.keySet().removeIf(style -> style.compareTo(head.style()) > 0);
        }
        return breaches;
    }

    static String key(List<Token> chunk) {
        return chunk.stream().map(Token::key).collect(Collectors.joining("\n"));
    }
}
