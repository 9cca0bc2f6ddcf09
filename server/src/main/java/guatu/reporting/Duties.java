package guatu.reporting;

import guatu.access.Actor;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Park;
import guatu.catalog.Parks;
import guatu.catalog.Region;
import guatu.catalog.Regions;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Which office accepts a filing at which level: the county, or the park's office where firms report past the
/// county, then the prefecture, then the province (settled.md 1).
@Service
class Duties {

    static final int COUNTY = 1;
    static final int PREFECTURE = 2;
    static final int PROVINCE = 3;

    private final Forms forms;
    private final Regions regions;
    private final Parks parks;

    Duties(Forms forms, Regions regions, Parks parks) {
        this.forms = forms;
        this.regions = regions;
        this.parks = parks;
    }

    /// The level at which a post accepts; 0 when it accepts nothing. The machine loads, and accepts nothing.
    int levelOf(Actor actor) {
        var may = actor.permissions();
        if (may.contains(Permission.ACCEPT_COUNTY)) {
            return COUNTY;
        }
        if (may.contains(Permission.ACCEPT_PREFECTURE)) {
            return PREFECTURE;
        }
        return may.contains(Permission.ACCEPT_PROVINCE) ? PROVINCE : 0;
    }

    /// Whether the post's part of the tree is the one that accepts filings of a place at the post's level.
    boolean responsible(Actor actor, Place place, LocalDate day) {
        var scope = actor.scope();
        boolean park = scope.parks().stream().anyMatch(run -> run.contains(place.park()));
        boolean region = scope.regions().stream().anyMatch(run -> run.contains(place.region()));
        boolean throughPark = levelOf(actor) == COUNTY && forms.direct(place.park(), day);
        return throughPark ? park : region;
    }

    /// The office of a level, as the parcel line names it.
    Label holder(int level, Place place, LocalDate day) {
        var park = forms.direct(place.park(), day) ? parks.ofSlot(place.park()) : Optional.<Park>empty();
        if (level == COUNTY && park.isPresent()) {
            return label("holder.park", park.get().nameZh(), park.get().nameEn());
        }
        var county = regions.ofSlot(place.region());
        return switch (level) {
            case COUNTY -> office(county);
            case PREFECTURE -> office(county.parent().map(regions::get).orElse(county));
            case PROVINCE -> office(regions.province());
            default -> throw new IllegalArgumentException("No level %d.".formatted(level));
        };
    }

    private static Label office(Region region) {
        return label("holder.region", region.nameZh(), region.nameEn());
    }

    private static Label label(String key, String zh, String en) {
        return new Label(key, Texts.text(key + ".zh", zh), Texts.text(key + ".en", en));
    }
}
