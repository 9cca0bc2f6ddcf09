package guatu.plan.compiler;

import guatu.plan.compiler.Token.Head;
import guatu.plan.compiler.Token.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides where sentences of a scattered text stand, as far as numbering, adjacency and repetition tell.
///
/// What it decides it decides once; what stays open is for [Guesses].
final class Evidence {

    private final Scattered pieces;
    private final Outline outline;
    private final Map<String, String> idOf;

    /// Sentences decided, each with its clause.
    private final Map<String, String> decided = new LinkedHashMap<>();

    /// Sentences in the order in which they follow each clause's heading.
    private final Map<String, List<String>> forward = new HashMap<>();

    /// Sentences that end a clause because they stand before the next heading, in their order.
    private final Map<String, List<String>> tails = new HashMap<>();

    private Evidence(Scattered pieces, Outline outline, Map<String, String> idOf) {
        this.pieces = pieces;
        this.outline = outline;
        this.idOf = idOf;
    }

    static Evidence of(Scattered pieces, Outline outline, Map<String, String> idOf) {
        var evidence = new Evidence(pieces, outline, idOf);
        evidence.directlyUnderHeadings();
        evidence.betweenConsecutiveHeadings();
        evidence.seenTwice();
        evidence.underHeadings();
        evidence.byOverlap();
        return evidence;
    }

    Optional<String> clause(Token sentence) {
        return Optional.ofNullable(decided.get(sentence.key()));
    }

    List<String> forward(String clause) {
        return forward.getOrDefault(clause, List.of());
    }

    List<String> tail(String clause) {
        return tails.getOrDefault(clause, List.of());
    }

    /// The clause a heading or the plan's title opens.
    Optional<String> opens(Token token) {
        return switch (token) {
            case Head head -> Optional.ofNullable(idOf.get(head.key()));
            case Token.Title _ -> Optional.of(Outline.PREAMBLE);
            case Words _, Token.Letter _ -> Optional.empty();
        };
    }

    private boolean decide(Token sentence, String clause) {
        if (decided.putIfAbsent(sentence.key(), clause) != null) {
            return false;
        }
        forward.computeIfAbsent(clause, _ -> new ArrayList<>()).add(sentence.key());
        return true;
    }

    private void directlyUnderHeadings() {
        for (var run : pieces.runs()) {
            for (int i = 1; i < run.size(); i++) {
                if (run.get(i) instanceof Words words) {
                    opens(run.get(i - 1)).ifPresent(clause -> decide(words, clause));
                }
            }
        }
    }

    /// All between (一) and (二) of one series belongs to (一).
    private void betweenConsecutiveHeadings() {
        for (var run : pieces.runs()) {
            for (int i = 0; i < run.size(); i++) {
                var clause = opens(run.get(i));
                int end = i + 1;
                while (end < run.size() && run.get(end) instanceof Words) {
                    end++;
                }
                boolean bracket = clause.isPresent()
                        && end < run.size()
                        && opens(run.get(end))
                                .filter(next -> outline.before(next).equals(clause.get()))
                                .isPresent();
                for (int j = i + 1; bracket && j < end && at(run.get(j), clause.orElse("")); j++) {
                    decide(run.get(j), clause.orElse(""));
                }
            }
        }
    }

    /// Decided for this clause, or still open.
    private boolean at(Token sentence, String clause) {
        return decided.getOrDefault(sentence.key(), clause).equals(clause);
    }

    /// Neighbours that two runs show are neighbours: they follow what is decided, or end what a heading ends.
    private void seenTwice() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var run : pieces.runs()) {
                for (int i = 1; i < run.size(); i++) {
                    var clause = clause(run.get(i - 1));
                    if (clause.isPresent()
                            && run.get(i) instanceof Words words
                            && pieces.witnesses(run.get(i - 1), words) > 1) {
                        moved |= decide(words, clause.get());
                    }
                }
            }
        }
        pieces.runs().forEach(this::tailsOf);
    }

    private void tailsOf(List<Token> run) {
        for (int i = 1; i < run.size(); i++) {
            if (!(run.get(i) instanceof Head head)) {
                continue;
            }
            String clause = outline.before(idOf.getOrDefault(head.key(), Outline.PREAMBLE));
            for (int j = i - 1; j >= 0 && run.get(j) instanceof Words words; j--) {
                if (pieces.witnesses(words, run.get(j + 1)) < 2 || decided.putIfAbsent(words.key(), clause) != null) {
                    break;
                }
                tails.computeIfAbsent(clause, _ -> new ArrayList<>()).addFirst(words.key());
            }
        }
    }

    /// What follows a heading in its run, as far as nothing says that another piece begins.
    private void underHeadings() {
        boolean moved = true;
        while (moved) {
            var claims = new LinkedHashMap<Token, Set<String>>();
            for (var run : pieces.runs()) {
                for (int i = 0; i < run.size(); i++) {
                    var clause = opens(run.get(i));
                    int at = i + 1;
                    while (clause.isPresent() && at < run.size() && isDecided(run.get(at), clause.get())) {
                        at++;
                    }
                    if (clause.isPresent() && at < run.size() && isOpen(run.get(at)) && !hidesBreak(run, at)) {
                        claims.computeIfAbsent(run.get(at), _ -> new HashSet<>())
                                .add(clause.get());
                    }
                }
            }
            moved = settle(claims);
        }
    }

    private boolean isDecided(Token token, String clause) {
        return token instanceof Words && clause.equals(decided.get(token.key()));
    }

    private boolean isOpen(Token token) {
        return token instanceof Words && !decided.containsKey(token.key());
    }

    private boolean settle(Map<Token, Set<String>> claims) {
        boolean moved = false;
        for (var claim : claims.entrySet()) {
            if (claim.getValue().size() == 1) {
                moved |= decide(claim.getKey(), claim.getValue().iterator().next());
            }
        }
        return moved;
    }

    /// From here the run reaches a heading that cannot follow, and nothing between shows where the break is.
    private boolean hidesBreak(List<Token> run, int from) {
        for (int i = from; i < run.size(); i++) {
            if (!(run.get(i) instanceof Words)) {
                return true;
            }
            if (decided.containsKey(run.get(i).key())) {
                return false;
            }
        }
        return false;
    }

    /// What follows a decided sentence in another run, unless that sentence is known to have ended a piece.
    private void byOverlap() {
        boolean moved = true;
        while (moved) {
            var claims = new LinkedHashMap<Token, Set<String>>();
            for (var run : pieces.runs()) {
                for (int i = 1; i < run.size(); i++) {
                    var clause = clause(run.get(i - 1));
                    if (clause.isPresent()
                            && isOpen(run.get(i))
                            && !tail(clause.get()).contains(run.get(i - 1).key())
                            && !hidesBreak(run, i)
                            && follows(run.get(i - 1), run.get(i))) {
                        claims.computeIfAbsent(run.get(i), _ -> new HashSet<>()).add(clause.get());
                    }
                }
            }
            moved = settle(claims);
        }
    }

    /// Whether this link holds against what else is seen before and after its two ends.
    private boolean follows(Token from, Token to) {
        boolean endsPiece = pieces.after(from).size() > 1;
        var rivals = pieces.before(to).stream()
                .filter(key -> !key.equals(from.key()))
                .toList();
        if (rivals.stream().anyMatch(decided::containsKey)) {
            return false;
        }
        return !endsPiece || !rivals.isEmpty();
    }
}
