package guatu.figures;

import guatu.catalog.Cluster;
import guatu.catalog.Clusters;
import guatu.catalog.Industries;
import guatu.catalog.Industry;
import guatu.catalog.Park;
import guatu.catalog.Parks;
import guatu.catalog.Region;
import guatu.catalog.Regions;
import guatu.figures.FigureView.Named;
import guatu.kernel.Unreadable;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Parts a scope: into the places below its region, all its counties, the parks or a park's zones, the classes one
/// level
/// below its class, the clusters; or into two of these at once.
@Component
class Parting {

    private static final int COUNTY = 3;
    private static final int DIVISION = 2;

    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final Clusters clusters;

    Parting(Regions regions, Parks parks, Industries industries, Clusters clusters) {
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.clusters = clusters;
    }

    /// A part of a scope with the names of what makes it one.
    record Part(List<Named> names, FigureScope scope) {}

    /// @param by `region`, `county`, `park`, `industry` or `cluster`, or two of them with a comma between
    List<Part> of(FigureScope scope, String by) {
        var parts = Stream.of(new Part(List.of(), scope));
        var dimensions = by.split(",", -1);
        if (dimensions.length > 2) {
            throw unreadable(by);
        }
        for (var dimension : dimensions) {
            var steps = steps(scope, dimension);
            parts = parts.flatMap(part -> steps.stream().map(step -> step.applyTo(part)));
        }
        return parts.toList();
    }

    private List<Step> steps(FigureScope scope, String dimension) {
        return switch (dimension) {
            case "region" ->
                regions.children(scope.region()).stream().map(Parting::step).toList();
            case "county" -> counties(scope).stream().map(Parting::step).toList();
            case "park" -> parks(scope).stream().map(Parting::step).toList();
            case "industry" -> classes(scope).stream().map(Parting::step).toList();
            case "cluster" -> clusters.list().stream().map(Parting::step).toList();
            default -> throw unreadable(dimension);
        };
    }

    private List<Region> counties(FigureScope scope) {
        var slots = regions.get(scope.region()).slots();
        return regions.list().stream()
                .filter(region -> region.level() == COUNTY && slots.contains(region.slots()))
                .toList();
    }

    private List<Park> parks(FigureScope scope) {
        return scope.park()
                .map(parks::children)
                .orElseGet(() -> parks.list().stream()
                        .filter(park -> park.parent().isEmpty())
                        .toList());
    }

    private List<Industry> classes(FigureScope scope) {
        return scope.industry().map(industries::children).orElseGet(() -> industries.list(DIVISION));
    }

    private static Step step(Region region) {
        return new Step(
                new Named(region.code().value(), region.nameZh(), region.nameEn(), region.shortZh()),
                scope -> new FigureScope(region.code(), scope.park(), scope.industry(), scope.cluster()));
    }

    private static Step step(Park park) {
        return new Step(
                new Named(park.code().value(), park.nameZh(), park.nameEn(), park.shortZh()),
                scope -> scope.in(park.code()));
    }

    private static Step step(Industry industry) {
        return new Step(
                new Named(industry.code().value(), industry.nameZh(), industry.nameEn(), industry.nameZh()),
                scope -> scope.in(industry.code()));
    }

    private static Step step(Cluster cluster) {
        return new Step(
                new Named(cluster.code().value(), cluster.nameZh(), cluster.nameEn(), cluster.nameZh()),
                scope -> scope.in(cluster.code()));
    }

    private static Unreadable unreadable(String by) {
        return new Unreadable(
                "by",
                by,
                "region, county, park, industry or cluster, or two of them with a comma",
                "分解方式为 region、county、park、industry、cluster，或以逗号相连的两种");
    }

    private record Step(Named name, UnaryOperator<FigureScope> narrowing) {

        Part applyTo(Part part) {
            var names = Stream.concat(part.names().stream(), Stream.of(name)).toList();
            return new Part(names, narrowing.apply(part.scope()));
        }
    }
}
