package guatu.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How a list is sorted: keys in order, each up or down. Text form: `name,-since`.
public record Sorting(List<Key> keys) {

    /// One key.
    public record Key(String name, boolean down) {

        @Override
        public String toString() {
            return (down ? "-" : "") + name;
        }
    }

    private static final int MOST = 2;

    public Sorting {
        keys = List.copyOf(keys);
    }

    /// Reads `name,-since`; an empty text is no sorting.
    ///
    /// @param allowed the keys that the list knows
    /// @throws Unreadable for another key, or more than two
    public static Sorting of(String text, Set<String> allowed) {
        var keys = new ArrayList<Key>();
        for (var part : text.split(",", MOST + 2)) {
            var key = part.strip();
            boolean down = key.startsWith("-");
            var name = down ? key.substring(1) : key;
            if ((!key.isEmpty() && !allowed.contains(name)) || keys.size() == MOST) {
                throw new Unreadable(
                        "sort",
                        text,
                        "at most %d of %s, a - before one that goes down".formatted(MOST, new TreeSet<>(allowed)),
                        "排序写作 name,-since 一类，最多两项");
            }
            if (!key.isEmpty()) {
                keys.add(new Key(name, down));
            }
        }
        return new Sorting(keys);
    }

    /// The name of a key; empty where there is none.
    public String name(int place) {
        return place < keys.size() ? keys.get(place).name() : "";
    }

    /// Whether a key goes down.
    public boolean down(int place) {
        return place < keys.size() && keys.get(place).down();
    }

    @Override
    public String toString() {
        return String.join(",", keys.stream().map(Key::toString).toList());
    }
}
