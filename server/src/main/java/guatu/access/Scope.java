package guatu.access;

import guatu.kernel.EnterpriseId;
import guatu.kernel.Interval;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The part of the tree that a post may see: runs of region slots and of park slots, or one enterprise. Micro-data
/// outside it do not exist for the post.
public record Scope(List<Interval> regions, List<Interval> parks, Optional<EnterpriseId> enterprise) {

    public static final Scope NOTHING = new Scope(List.of(), List.of(), Optional.empty());
    public static final Scope EVERYTHING = new Scope(List.of(new Interval(0, 999_999)), List.of(), Optional.empty());

    public Scope {
        regions = List.copyOf(regions);
        parks = List.copyOf(parks);
    }

    public static Scope ofRegion(Interval slots) {
        return new Scope(List.of(slots), List.of(), Optional.empty());
    }

    public static Scope ofPark(Interval slots) {
        return new Scope(List.of(), List.of(slots), Optional.empty());
    }

    public static Scope ofEnterprise(EnterpriseId enterprise) {
        return new Scope(List.of(), List.of(), Optional.of(enterprise));
    }

    /// Whether the micro-data of an enterprise at this place are in sight.
    public boolean covers(int region, int park, EnterpriseId of) {
        return regions.stream().anyMatch(run -> run.contains(region))
                || parks.stream().anyMatch(run -> run.contains(park))
                || enterprise.filter(of::equals).isPresent();
    }

    /// Whether a whole run of regions is in sight.
    public boolean coversRegions(Interval slots) {
        return regions.stream().anyMatch(run -> run.contains(slots));
    }

    /// As PostgreSQL reads an `int4multirange`.
    static String multirange(List<Interval> runs) {
        return runs.stream()
                .map(run -> "[%d,%d]".formatted(run.low(), run.high()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
