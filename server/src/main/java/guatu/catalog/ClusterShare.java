package guatu.catalog;

import guatu.kernel.ClusterCode;
import guatu.kernel.IndustryCode;
import java.time.LocalDate;

/// What part of a 小类 belongs to a cluster. The shares of a class add up to at most one on any day (settled.md
/// 11).
///
/// @param industry a 小类
/// @param sharePpm in millionths
public record ClusterShare(
        ClusterCode cluster,
        IndustryCode industry,
        int sharePpm,
        LocalDate validFrom,
        LocalDate validTo,
        String source) {

    /// Whether it holds on a day.
    public boolean holdsOn(LocalDate day) {
        return Dated.holds(validFrom, validTo, day);
    }
}
