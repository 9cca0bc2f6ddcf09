package guatu.catalog;

import guatu.kernel.IndustryCode;
import guatu.kernel.Interval;
import java.util.Optional;

/// A class of GB/T 4754-2017, of the sections B, C and D that make up industry.
///
/// @param level 1 门类, 2 大类, 3 中类, 4 小类
/// @param slots the run of four-digit codes below it
/// @param reportable whether an enterprise may be put in it: 小类 only
public record Industry(
        IndustryCode code,
        int level,
        String section,
        Optional<IndustryCode> parent,
        Interval slots,
        String nameZh,
        String nameEn,
        boolean reportable) {

    /// As lists and figures name it.
    public Label label() {
        return new Label(code.value(), nameZh, nameEn);
    }
}
