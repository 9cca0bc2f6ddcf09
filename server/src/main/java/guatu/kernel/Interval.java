package guatu.kernel;

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
}
