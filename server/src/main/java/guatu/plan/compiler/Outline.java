package guatu.plan.compiler;

import guatu.plan.compiler.Token.Head;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The clause tree without its sentences, in natural order, the gaps of the numbering filled with missing headings.
///
/// @param entries in natural order; the first is the preamble, `0`
record Outline(List<Entry> entries) {

    /// The id of the place between the plan's title and its first heading.
    static final String PREAMBLE = "0";

    /// One place of the tree.
    ///
    /// @param others ids it could have had, where numbering did not decide its parent
    record Entry(String id, int level, String heading, String title, boolean missing, List<String> others) {

        String parent() {
            int dot = id.lastIndexOf('.');
            return dot < 0 ? "" : id.substring(0, dot);
        }
    }

    Outline {
        entries = List.copyOf(entries);
    }

    int index(String id) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id.equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No clause %s.".formatted(id));
    }

    Entry get(String id) {
        return entries.get(index(id));
    }

    /// Other ids that this place could have: its own, or where a heading above it could stand elsewhere.
    List<String> others(Entry entry) {
        String above = entry.id;
        while (!above.isEmpty()) {
            var at = get(above);
            if (!at.others.isEmpty()) {
                String rest = entry.id.substring(above.length());
                return at.others.stream().map(other -> other + rest).toList();
            }
            above = at.parent();
        }
        return List.of();
    }

    /// The place whose sentences stand directly before this one's heading.
    String before(String id) {
        return entries.get(Math.max(0, index(id) - 1)).id;
    }

    /// Builds an outline from headings given in natural order, each under its parent.
    static final class Builder {

        /// A longer gap is not a lacuna but another numbering.
        private static final int WIDEST_GAP = 12;

        private final List<Entry> entries = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final Map<String, Integer> lastUnder = new HashMap<>();
        private final Map<Marker.Style, Integer> lastOfStyle = new EnumMap<>(Marker.Style.class);

        Builder(String title) {
            entries.add(new Entry(PREAMBLE, 0, title, title, false, List.of()));
            ids.add(PREAMBLE);
        }

        /// Adds a heading and, before it, those its number says must have stood between.
        ///
        /// @param parent the parent's id; empty for the top
        /// @return the id given
        String add(Head head, String parent, List<String> others) {
            String series = parent + "/" + head.style();
            int last = lastUnder.getOrDefault(series, 0);
            int lastElsewhere = lastOfStyle.getOrDefault(head.style(), 0);
            boolean runsOn = last == 0 && head.ordinal() > 1 && head.ordinal() == lastElsewhere + 1;
            int gap = head.ordinal() - last - 1;
            if (!runsOn && gap > 0 && gap <= WIDEST_GAP) {
                for (int ordinal = last + 1; ordinal < head.ordinal(); ordinal++) {
                    put(parent, ordinal, "", "", true, List.of());
                }
            }
            lastUnder.put(series, head.ordinal());
            lastOfStyle.put(head.style(), head.ordinal());
            return put(parent, head.ordinal(), head.text(), head.title(), false, others);
        }

        private String put(
                String parent, int ordinal, String heading, String title, boolean missing, List<String> others) {
            String plain = parent.isEmpty() ? Integer.toString(ordinal) : parent + "." + ordinal;
            String id = plain;
            for (int again = 2; !ids.add(id); again++) {
                id = plain + "-" + again;
            }
            int level = 1 + (int) id.chars().filter(c -> c == '.').count();
            entries.add(new Entry(id, level, heading, title, missing, others));
            return id;
        }

        Outline build() {
            return new Outline(entries);
        }
    }
}
