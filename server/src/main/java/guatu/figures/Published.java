package guatu.figures;

import java.math.BigDecimal;
import java.util.Optional;

/// A figure that somebody else published, as printed, with its source. It is shown beside ours and never mixed into a
/// sum.
///
/// @param target the target it bears on, or empty
/// @param match `same`: the same thing, so it may stand beside the target's value; `proxy`, `context`: in its notes
/// only
/// @param periodFrom first month, `2023-01`
/// @param periodTo last month
/// @param scope the place or group, as printed
/// @param indicator what was published, as printed
/// @param unit as printed; empty where only a growth was published
/// @param derived whether it was computed from what was printed
public record Published(
        String target,
        String match,
        String periodFrom,
        String periodTo,
        String scope,
        String indicator,
        Optional<BigDecimal> value,
        String unit,
        Optional<BigDecimal> growthPercent,
        boolean derived,
        String note,
        String sourceTitle,
        String sourceUrl) {

    /// The months it is about, `2023-01/2023-11`; one month by itself.
    public String span() {
        return periodFrom.equals(periodTo) ? periodTo : periodFrom + "/" + periodTo;
    }
}
