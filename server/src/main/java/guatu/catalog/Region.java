package guatu.catalog;

import guatu.kernel.Interval;
import guatu.kernel.RegionCode;
import java.math.BigDecimal;
import java.util.Optional;

/// A place of the division table: the province, a prefecture or a county-level place.
///
/// @param code the code that holds today; former codes lead here too
/// @param slots the run of slots of all that lies in it; a county has one, and keeps it when its code changes
/// @param level 1 province, 2 prefecture, 3 county
/// @param lon where its seat is, GCJ-02 degrees
public record Region(
        RegionCode code,
        Interval slots,
        int level,
        Optional<RegionCode> parent,
        String kind,
        String nameZh,
        String nameEn,
        String shortZh,
        BigDecimal lon,
        BigDecimal lat) {

    /// As lists and figures name it.
    public Label label() {
        return new Label(code.value(), nameZh, nameEn);
    }
}
