package guatu.catalog;

import guatu.kernel.EnterpriseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An enterprise enters or leaves the roster.
///
/// @param day the first day on which it is, or is no longer, on the roster
/// @param document the paper that proves it
/// @param base of an entry: what it made in each month of the year before, January first, by form item (`01`),
/// in the form's unit; the base of its growth in its first year (settled.md 12)
public record RosterEvent(
        EnterpriseId enterprise, LocalDate day, RosterReason reason, String document, Map<String, List<Long>> base) {

    private static final int MONTHS = 12;

    /// @throws IllegalArgumentException when a base has not twelve months
    public RosterEvent {
        base = base.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, item -> twelve(item.getValue())));
    }

    /// An event without a base.
    public RosterEvent(EnterpriseId enterprise, LocalDate day, RosterReason reason, String document) {
        this(enterprise, day, reason, document, Map.of());
    }

    private static List<Long> twelve(List<Long> months) {
        if (months.size() != MONTHS) {
            throw new IllegalArgumentException("A base has twelve months, not %d.".formatted(months.size()));
        }
        return List.copyOf(months);
    }
}
