package guatu.plan;

import guatu.catalog.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;

/// The dated bounds between on course, behind and far behind, in percent.
///
/// @param tolerance what 左右 forgives below a value or a path
/// @param onCourse at least this much of the path is on course
/// @param farBehind less than this much of the path is far behind
record Bands(BigDecimal tolerance, BigDecimal onCourse, BigDecimal farBehind) {

    static Bands at(LocalDate day, Parameters parameters) {
        return new Bands(
                parameters.get("ABOUT_TOLERANCE", day).value(),
                parameters.get("STATE_BEHIND_PERCENT", day).value(),
                parameters.get("STATE_FAR_BEHIND_PERCENT", day).value());
    }
}
