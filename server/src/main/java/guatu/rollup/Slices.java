package guatu.rollup;

import guatu.catalog.Clusters;
import guatu.catalog.Industries;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import org.springframework.stereotype.Component;

/// Reads the scope of a question with the code tables.
@Component
class Slices {

    private static final int PROVINCE = 3;
    private static final int COUNTY = 1;

    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final Clusters clusters;
    private final Items items;

    Slices(Regions regions, Parks parks, Industries industries, Clusters clusters, Items items) {
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.clusters = clusters;
        this.items = items;
    }

    Slice of(FigureQuery query) {
        return of(query, query.scope());
    }

    Slice of(FigureQuery query, FigureScope scope) {
        return new Slice(
                items.find(query.indicator()).map(Item::form).orElse(Item.FORM),
                regions.get(scope.region()).slots(),
                scope.park().map(park -> parks.get(park).slots()).orElse(Slice.ALL),
                scope.industry().map(code -> industries.get(code).slots()).orElse(Slice.ALL),
                scope.cluster().map(code -> clusters.get(code).code().value()).orElse(""),
                query.provinceOnly() ? PROVINCE : COUNTY,
                query.knownAt());
    }

    /// Whether a form reaches the scope at all: no form of above-scale industry reaches big data.
    boolean collected(FigureScope scope) {
        return scope.cluster().map(code -> clusters.get(code).collected()).orElse(true);
    }
}
