package guatu.projects.procedures;

import guatu.kernel.Interval;
import guatu.projects.HeldItems;
import guatu.projects.procedures.Catalogue.Procedure;
import guatu.projects.procedures.HeldItemRepository.HeldRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Puts procedures under way together with the office that has them and the day by which it must be done with them.
@Service
class HeldItemList implements HeldItems {

    private final HeldItemRepository repository;
    private final CatalogueRepository catalogue;
    private final ItemOffices offices;
    private final FollowUps followUps;

    HeldItemList(
            HeldItemRepository repository, CatalogueRepository catalogue, ItemOffices offices, FollowUps followUps) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.offices = offices;
        this.followUps = followUps;
    }

    @Override
    public List<Held> held(Interval places) {
        var all = catalogue.read();
        return repository.held(places).stream()
                .flatMap(row -> all.find(row.procedure()).stream().flatMap(one -> held(row, one, all)))
                .toList();
    }

    private Stream<Held> held(HeldRow row, Procedure one, Catalogue all) {
        if (row.holder() == Holder.NOBODY) {
            return Stream.empty();
        }
        var office = offices.deciding(one, all, row.region());
        boolean unit = row.holder() == Holder.ENTERPRISE;
        var name = row.holder() == Holder.OFFICE
                ? office.officeZh()
                : office.officeZh() + "（" + row.holder().zh() + "）";
        var owed = followUps.of(one, row.holder(), row.last(), row.ticks(), row.region());
        return Stream.of(new Held(
                row.project(),
                row.code(),
                row.nameZh(),
                row.region(),
                one.nameZh(),
                unit ? row.unitName() : name,
                unit ? "" : office.person(),
                row.since(),
                until(row, one),
                owed.unconfirmed(),
                owed.unpushed()));
    }

    private Optional<LocalDate> until(HeldRow row, Procedure one) {
        int limit = one.legalDays() > 0 ? one.legalDays() : one.promisedDays();
        return followUps.limit(row.ticks(), limit, row.region()).map(ItemClock.Reading::due);
    }
}
