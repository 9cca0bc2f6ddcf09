package guatu.catalog;

import guatu.kernel.EnterpriseId;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Optional;

/// Where an enterprise belongs from a day on: it moved, changed its trade, or was wrongly placed.
///
/// @param validFrom the first day of it; not after today
/// @param validTo the first day after it; [Dated#FOREVER] where it has no end
/// @param reason in words, for whoever asks later
public record Move(
        EnterpriseId enterprise,
        RegionCode region,
        Optional<ParkCode> park,
        IndustryCode industry,
        LocalDate validFrom,
        LocalDate validTo,
        String reason) {}
