package guatu.kernel;

/// A place in the order in which facts became known. Numbers follow the order of commit, which clock times do not; the
/// clock time stands beside it in the journal, for people.
public record KnownTime(long value) implements Comparable<KnownTime> {

    /// Later than everything: "as known now".
    public static final KnownTime NOW = new KnownTime(Long.MAX_VALUE);

    @Override
    public int compareTo(KnownTime other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
