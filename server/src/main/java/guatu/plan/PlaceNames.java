package guatu.plan;

import guatu.catalog.Park;
import guatu.catalog.Parks;
import guatu.catalog.Region;
import guatu.catalog.Regions;
import guatu.plan.Breakdown.PlaceKind;
import org.springframework.stereotype.Service;

/// What places are called.
@Service
public class PlaceNames {

    private final Regions regions;
    private final Parks parks;

    PlaceNames(Regions regions, Parks parks) {
        this.regions = regions;
        this.parks = parks;
    }

    /// The full Chinese name; the code itself where the catalog has no such place.
    public String zh(PlaceKind kind, String code) {
        return switch (kind) {
            case REGION -> regions.find(code).map(Region::nameZh).orElse(code);
            case PARK -> parks.find(code).map(Park::nameZh).orElse(code);
        };
    }

    /// The short Chinese name, as maps print it.
    public String shortZh(PlaceKind kind, String code) {
        return switch (kind) {
            case REGION -> regions.find(code).map(Region::shortZh).orElse(code);
            case PARK -> parks.find(code).map(Park::shortZh).orElse(code);
        };
    }

    /// The English name.
    public String en(PlaceKind kind, String code) {
        return switch (kind) {
            case REGION -> regions.find(code).map(Region::nameEn).orElse(code);
            case PARK -> parks.find(code).map(Park::nameEn).orElse(code);
        };
    }
}
