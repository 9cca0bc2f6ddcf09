package guatu.figures;

import guatu.kernel.ClusterCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import java.util.Optional;

/// What a figure is about: a region, and within it, if given, a park, an industry, a cluster. The region of a park's
/// figure
/// is usually the province, for parks cross counties.
public record FigureScope(
        RegionCode region, Optional<ParkCode> park, Optional<IndustryCode> industry, Optional<ClusterCode> cluster) {

    public static FigureScope of(RegionCode region) {
        return new FigureScope(region, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public FigureScope in(ParkCode within) {
        return new FigureScope(region, Optional.of(within), industry, cluster);
    }

    public FigureScope in(IndustryCode within) {
        return new FigureScope(region, park, Optional.of(within), cluster);
    }

    public FigureScope in(ClusterCode within) {
        return new FigureScope(region, park, industry, Optional.of(within));
    }

    /// Its codes in one line: region, then park, industry and cluster as given.
    String text() {
        var text = new StringBuilder(region.value());
        park.ifPresent(code -> text.append(' ').append(code));
        industry.ifPresent(code -> text.append(' ').append(code));
        cluster.ifPresent(code -> text.append(' ').append(code));
        return text.toString();
    }
}
