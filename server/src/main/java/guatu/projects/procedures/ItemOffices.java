package guatu.projects.procedures;

import guatu.catalog.Region;
import guatu.catalog.Regions;
import guatu.projects.procedures.Catalogue.OfficeRow;
import guatu.projects.procedures.Catalogue.Procedure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which office follows a procedure at which level in a place.
@Component
class ItemOffices {

    private final Regions regions;

    ItemOffices(Regions regions) {
        this.regions = regions;
    }

    /// Who follows the item at a level; empty names where nobody is known yet.
    record SponsorOffice(String level, String officeZh, String person, String phone, String tag) {}

    /// At each level the office of the nearest place, or that of the catalogue where none is named.
    ///
    /// @param county the slot of the home county
    List<SponsorOffice> of(Procedure one, Catalogue all, int county) {
        var places = places(county);
        return Stream.of("COUNTY", "PREFECTURE", "PROVINCE")
                .map(level -> places.stream()
                        .flatMap(place -> all.offices().stream()
                                .filter(row -> row.procedure().equals(one.code())
                                        && row.level().equals(level)
                                        && row.region().equals(place)))
                        .findFirst()
                        .map(ItemOffices::office)
                        .orElse(new SponsorOffice(level, level.equals(one.level()) ? one.officeZh() : "", "", "", "")))
                .toList();
    }

    /// The office at the level that decides by default.
    SponsorOffice deciding(Procedure one, Catalogue all, int county) {
        return of(one, all, county).stream()
                .filter(office -> office.level().equals(one.level()))
                .findFirst()
                .orElse(new SponsorOffice(one.level(), one.officeZh(), "", "", ""));
    }

    private static SponsorOffice office(OfficeRow row) {
        return new SponsorOffice(row.level(), row.officeZh(), row.person(), row.phone(), row.tag());
    }

    private List<String> places(int county) {
        return Stream.iterate(
                        Optional.of(regions.ofSlot(county)),
                        Optional::isPresent,
                        place -> place.flatMap(Region::parent).map(regions::get))
                .map(place -> place.orElseThrow().code().value())
                .toList();
    }
}
