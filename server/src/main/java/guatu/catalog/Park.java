package guatu.catalog;

import guatu.kernel.Interval;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import java.util.Optional;

/// An industrial park (园区) or one of its zones. Parks are no divisions: they cross counties, and an enterprise
/// has a county and, if it lies in one, a park.
///
/// @param slots P01 has 100..199 and its zone P01-3 has 103; an enterprise in P01 but in no zone has 100
/// @param seat where its office is, not where all its enterprises are
/// @param source where it is named
public record Park(
        ParkCode code,
        Interval slots,
        Optional<ParkCode> parent,
        String nameZh,
        String nameEn,
        String shortZh,
        RegionCode seat,
        String source) {

    /// As lists and figures name it.
    public Label label() {
        return new Label(code.value(), nameZh, nameEn);
    }
}
