package guatu.kernel;

import java.util.NavigableMap;

/// A run of slots in a coded tree (region, park, industry), both ends inclusive. "Everything under Haixi" is one.
public record Interval(int low, int high) {

    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("The interval %d–%d runs backwards.".formatted(low, high));
        }
    }

    public boolean contains(Interval other) {
        return low <= other.low && other.high <= high;
    }

    public boolean contains(int slot) {
        return low <= slot && slot <= high;
    }

    /// The part of a map by slot that lies in the run; a view.
    public <T> NavigableMap<Integer, T> of(NavigableMap<Integer, T> slots) {
        return slots.subMap(low, true, high, true);
    }
}
