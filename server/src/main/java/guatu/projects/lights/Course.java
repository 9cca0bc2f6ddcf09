package guatu.projects.lights;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a project's year has run to the end of a month.
///
/// @param curve what its plan expects; empty without a plan for the year
/// @param month 1 to 12, the month that is judged
/// @param done completed by month, in 元; a month that nobody reported is 0
/// @param stopped months, 1 to 12, in which the works stood still
/// @param frost months in which frost stops works where it lies
public record Course(Optional<Curve> curve, int month, List<Long> done, Set<Integer> stopped, Set<Integer> frost) {

    public Course {
        done = List.copyOf(done);
        stopped = Set.copyOf(stopped);
        frost = Set.copyOf(frost);
    }

    /// Completed since January.
    public long completed() {
        return completed(done.size());
    }

    long completed(int to) {
        return done.stream().limit(to).mapToLong(Long::longValue).sum();
    }

    /// What is expected, without the months in which it stood still in frost.
    public long expected() {
        return curve.map(of -> of.expected(month, idle())).orElse(0L);
    }

    /// Whether it stands still now, in a month in which others build.
    public boolean warmStop() {
        return stopped.contains(month) && !frost.contains(month);
    }

    Set<Integer> idle() {
        var idle = new HashSet<>(stopped);
        idle.retainAll(frost);
        return idle;
    }
}
