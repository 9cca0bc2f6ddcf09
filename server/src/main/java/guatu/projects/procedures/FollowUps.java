package guatu.projects.procedures;

import guatu.catalog.Parameters;
import guatu.catalog.Regions;
import guatu.catalog.WorkingDays;
import guatu.projects.procedures.Catalogue.Procedure;
import guatu.projects.procedures.ItemClock.Reading;
import guatu.projects.procedures.ItemClock.Tick;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads limits and follow-ups of procedures on the working days of a place, today.
@Component
class FollowUps {

    private final Parameters parameters;
    private final WorkingDays days;
    private final Regions regions;
    private final Clock clock;

    FollowUps(Parameters parameters, WorkingDays days, Regions regions, Clock clock) {
        this.parameters = parameters;
        this.days = days;
        this.regions = regions;
        this.clock = clock;
    }

    /// A limit of working days; empty where there is none, or before its clock first ran.
    Optional<Reading> limit(List<Tick> ticks, int workdays, int county) {
        var place = regions.ofSlot(county).code();
        return workdays == 0 ? Optional.empty() : ItemClock.read(ticks, workdays, LocalDate.now(clock), days.of(place));
    }

    /// What is owed to an item that is under way. It is late by what was promised, or by law where nothing was.
    ///
    /// @param last the day of its last event
    FollowUp of(Procedure one, Holder holder, LocalDate last, List<Tick> ticks, int county) {
        var today = LocalDate.now(clock);
        int limit = one.promisedDays() > 0 ? one.promisedDays() : one.legalDays();
        int push = whole("ITEM_PUSH_WORKDAYS", today);
        return FollowUp.of(
                last,
                holder,
                limit(ticks, limit, county),
                today,
                whole("ITEM_CONFIRM_DAYS", today),
                due -> days.plus(due, push, regions.ofSlot(county).code()));
    }

    private int whole(String code, LocalDate day) {
        return parameters.get(code, day).value().intValueExact();
    }
}
