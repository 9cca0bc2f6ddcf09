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

    /// The part with the greatest risk: it gives the reason, the suspicion and the effect of the whole.
    public Optional<Part> leading() {
        return parts.stream().findFirst();
    }

    /// In billionths of the totals.
    public long risk() {
        return leading().map(Part::risk).orElse(0L);
    }
}
