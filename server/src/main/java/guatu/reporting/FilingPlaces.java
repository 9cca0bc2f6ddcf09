package guatu.reporting;

import guatu.catalog.Industries;
import guatu.catalog.Label;
import guatu.catalog.Park;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Names the places of enterprises as lists and pages show them.
@Service
class FilingPlaces {

    private final Regions regions;
    private final Parks parks;
    private final Industries industries;

    FilingPlaces(Regions regions, Parks parks, Industries industries) {
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
    }

    FilingView.EnterpriseView enterprise(Standing standing) {
        return new FilingView.EnterpriseView(
                standing.creditCode().value(),
                standing.nameZh(),
                standing.place().map(place -> region(place.region())),
                standing.place().flatMap(place -> park(place.park())),
                standing.place().map(place -> industry(place.industry())));
    }

    Label region(int slot) {
        return regions.ofSlot(slot).label();
    }

    Optional<Label> park(int slot) {
        return parks.ofSlot(slot).map(Park::label);
    }

    Label industry(int slot) {
        return industries.ofSlot(slot).label();
    }
}
