package guatu.reporting.review;

import guatu.kernel.EnterpriseId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the review says of a filing.
///
/// @param parts the greatest risk first; those without suspicion are left out
public record Score(EnterpriseId enterprise, List<Part> parts) {

    public Score {
        parts = parts.stream()
                .filter(part -> part.suspicion() > 0 && part.effect() > 0)
                .sorted(Comparator.comparingLong(Part::risk).reversed().thenComparing(Part::kind))
                .toList();
    }

    /// The part that gives the reason: of those with nearly the greatest risk the most telling, for a slip of unit is
    /// also an output that does not fit.
    public Optional<Part> leading() {
        return parts.stream()
                .filter(part -> part.risk() * 10 >= risk() * 9)
                .min(Comparator.comparing((Part part) -> !part.kind().telling()));
    }

    /// The greatest of its parts, in billionths of the totals.
    public long risk() {
        return parts.stream().mapToLong(Part::risk).max().orElse(0);
    }
}
