package guatu.catalog;

import guatu.kernel.CreditCode;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import guatu.kernel.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The roster of industry above designated size over HTTP: how many, who came, who went.
@RestController
class RosterController {

    private static final Interval ANY = new Interval(0, 999_999);

    private static final int MONTHS_SHOWN = 12;

    private final Roster roster;
    private final Regions regions;
    private final Enterprises enterprises;
    private final Clock clock;

    RosterController(Roster roster, Regions regions, Enterprises enterprises, Clock clock) {
        this.roster = roster;
        this.regions = regions;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /// The stock on a day within what the post may see, and the entries and exits since the year began.
    @GetMapping("/api/roster")
    RosterView roster(@RequestParam Optional<RegionCode> region, @RequestParam Optional<LocalDate> day) {
        var slots = region.map(code -> regions.get(code).slots()).orElse(ANY);
        var at = day.orElse(LocalDate.now(clock));
        var from = at.withDayOfYear(1);
        var events = roster.events(slots, from, at);
        return new RosterView(
                at,
                roster.stock(slots, ANY, ANY, at, KnownTime.NOW),
                from,
                roster.stock(slots, ANY, ANY, from.minusDays(1), KnownTime.NOW),
                events.stream().filter(RosterLine::entry).toList(),
                events.stream().filter(event -> !event.entry()).toList());
    }

    /// Entries and exits month by month, with the stock that follows: the twelve months up to a day.
    @GetMapping("/api/roster/months")
    List<RosterMonth> months(@RequestParam Optional<RegionCode> region, @RequestParam Optional<LocalDate> day) {
        var slots = region.map(code -> regions.get(code).slots()).orElse(ANY);
        var to = day.orElse(LocalDate.now(clock));
        return roster.months(slots, to.minusMonths(MONTHS_SHOWN - 1), to);
    }

    @PostMapping("/api/roster")
    @ResponseStatus(HttpStatus.CREATED)
    void change(@RequestBody NewEvent event) {
        roster.record(new RosterEvent(
                enterprises.get(event.creditCode()).id(),
                event.day(),
                RosterReason.of(event.reason()),
                event.document()));
    }

    /// What the roster was and became.
    ///
    /// @param previous the stock on the day before `from`; it differs from the stock by entries, exits, and
    /// moves of enterprises on the roster from or to another place
    record RosterView(
            LocalDate day,
            long stock,
            LocalDate from,
            long previous,
            List<RosterLine> entries,
            List<RosterLine> exits) {}

    /// An entry or exit, by its reason.
    record NewEvent(CreditCode creditCode, LocalDate day, String reason, String document) {}
}
