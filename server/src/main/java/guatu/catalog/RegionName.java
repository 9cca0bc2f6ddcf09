package guatu.catalog;

import guatu.kernel.RegionCode;
import java.time.LocalDate;

/// A code under which a place stood for a time: a former code, a statistical code that GB/T 2260 lacks, or the
/// code of a map maker.
///
/// @param slot the slot of the place
/// @param validTo the first day on which it no longer holds; [Dated#FOREVER] when it still does
/// @param note what is known of the change, and whether its date is still to be confirmed
public record RegionName(
        RegionCode code, int slot, String nameZh, LocalDate validFrom, LocalDate validTo, String note) {

    /// Whether it holds on a day.
    public boolean holdsOn(LocalDate day) {
        return Dated.holds(validFrom, validTo, day);
    }
}
