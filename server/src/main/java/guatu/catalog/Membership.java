package guatu.catalog;

import guatu.kernel.EnterpriseId;
import guatu.kernel.KnownTime;
import java.time.LocalDate;
import java.util.Optional;

/// Where an enterprise belonged from one day to another, as it was known from one time to another.
///
/// @param region the slot of its county
/// @param park the slot of its park or zone; 0 when it is in none
/// @param industry the slot of its 小类
/// @param validTo the first day on which it no longer held; [Dated#FOREVER] when it still does
/// @param knownTo empty while it is what we know
public record Membership(
        EnterpriseId enterprise,
        int region,
        int park,
        int industry,
        LocalDate validFrom,
        LocalDate validTo,
        KnownTime knownFrom,
        Optional<KnownTime> knownTo,
        String reason) {

    /// Whether it holds on a day.
    public boolean holdsOn(LocalDate day) {
        return Dated.holds(validFrom, validTo, day);
    }
}
