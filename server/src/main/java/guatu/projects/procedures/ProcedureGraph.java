package guatu.projects.procedures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// Procedures and what must come before each, as a graph: what could start today, and which chain of open items is the
/// longest. It knows no dates, only working days that are left.
final class ProcedureGraph {

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /// An item.
    ///
    /// @param needs what must be done before it
    /// @param days the working days that it takes from now on, 0 when done
    /// @param state where it stands; whether it waits or is ready is asked of the graph
    record Node(String code, Set<String> needs, int days, ItemState state) {

        Node {
            needs = Set.copyOf(needs);
        }
    }

    /// @param nodes without a cycle; a need that is no node is none
    ProcedureGraph(Collection<Node> nodes) {
        nodes.forEach(node -> this.nodes.put(node.code(), node));
        var cycle = cycle(needs());
        if (cycle.isPresent()) {
            throw new IllegalArgumentException("A cycle of procedures: " + cycle.get());
        }
    }

    /// A cycle among needs, if there is one: `A, B, A` where A needs B and B needs A.
    static Optional<List<String>> cycle(Map<String, Set<String>> needs) {
        var clear = new HashSet<String>();
        for (var start : needs.keySet()) {
            var path = new LinkedHashSet<String>();
            var found = walk(start, needs, path, clear);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> walk(
            String code, Map<String, Set<String>> needs, SequencedSet<String> path, Set<String> clear) {
        if (clear.contains(code)) {
            return Optional.empty();
        }
        if (!path.add(code)) {
            var cycle = new ArrayList<>(path);
            var round = new ArrayList<>(cycle.subList(cycle.indexOf(code), cycle.size()));
            round.add(code);
            return Optional.of(round);
        }
        for (var need : needs.getOrDefault(code, Set.of()).stream().sorted().toList()) {
            var found = walk(need, needs, path, clear);
            if (found.isPresent()) {
                return found;
            }
        }
        path.remove(code);
        clear.add(code);
        return Optional.empty();
    }

    /// Where an item stands: one that is not begun waits, or could start today.
    ItemState state(String code) {
        var node = node(code);
        boolean begun = node.state() != ItemState.READY && node.state() != ItemState.WAITING_PREREQ;
        if (begun) {
            return node.state();
        }
        return waitsFor(code).isEmpty() ? ItemState.READY : ItemState.WAITING_PREREQ;
    }

    /// What of its needs is not done.
    List<String> waitsFor(String code) {
        return node(code).needs().stream()
                .filter(nodes::containsKey)
                .filter(need -> !node(need).state().done())
                .sorted()
                .toList();
    }

    /// What is not begun, and waits for nothing: in the order of the catalogue. Refused and lapsed ones can be handed
    /// in
    /// again.
    List<String> startable() {
        return nodes.keySet().stream()
                .filter(code -> node(code).state().open() && waitsFor(code).isEmpty())
                .toList();
    }

    /// The chain of items that are not done which takes longest, from its first to its last; of two as long, that whose
    /// last comes first in the catalogue. Empty when all is done.
    List<String> criticalPath() {
        var lengths = new HashMap<String, Integer>();
        Optional<String> last = Optional.empty();
        int longest = -1;
        for (var code : nodes.keySet()) {
            int length = length(code, lengths);
            if (!node(code).state().done() && length > longest) {
                longest = length;
                last = Optional.of(code);
            }
        }
        var path = new ArrayList<String>();
        var here = last;
        while (here.isPresent()) {
            path.addFirst(here.get());
            here = before(here.get(), lengths);
        }
        return path;
    }

    /// The working days of the longest chain.
    int days() {
        return criticalPath().stream().mapToInt(code -> node(code).days()).sum();
    }

    /// How many needs lie before an item, the longest way: its column in a drawing.
    int depth(String code) {
        return node(code).needs().stream()
                .filter(nodes::containsKey)
                .mapToInt(need -> depth(need) + 1)
                .max()
                .orElse(0);
    }

    private Optional<String> before(String code, Map<String, Integer> lengths) {
        Optional<String> best = Optional.empty();
        for (var need : waitsFor(code)) {
            if (best.isEmpty() || length(need, lengths) > length(best.get(), lengths)) {
                best = Optional.of(need);
            }
        }
        return best;
    }

    private int length(String code, Map<String, Integer> lengths) {
        var known = lengths.get(code);
        if (known != null) {
            return known;
        }
        int before = 0;
        for (var need : waitsFor(code)) {
            before = Math.max(before, length(need, lengths));
        }
        int length = before + (node(code).state().done() ? 0 : node(code).days());
        lengths.put(code, length);
        return length;
    }

    private Node node(String code) {
        return Optional.ofNullable(nodes.get(code)).orElseThrow(() -> new IllegalArgumentException(code));
    }

    private Map<String, Set<String>> needs() {
        var needs = new LinkedHashMap<String, Set<String>>();
        nodes.forEach((code, node) -> needs.put(code, node.needs()));
        return needs;
    }
}
