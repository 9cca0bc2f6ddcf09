package guatu.catalog;

import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The roster of industry above designated size (规上工业企业库), kept as entries and exits with their reasons: the
/// stock of any day is the stock before, plus entries, minus exits.
@Service
public class Roster {

    private final RosterRepository repository;
    private final RosterMonthRepository months;
    private final Keeper keeper;
    private final KnownTimes knownTimes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roster(
            RosterRepository repository,
            RosterMonthRepository months,
            Keeper keeper,
            KnownTimes knownTimes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.months = months;
        this.keeper = keeper;
        this.knownTimes = knownTimes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// How many enterprises were on the roster on a day, of those that belonged to these places and classes on
    /// that day, as known at a time. It counts what the scope of the transaction shows: a total over everything
    /// is asked for inside `Acting.aggregating`.
    @Transactional(readOnly = true)
    public long stock(Interval regions, Interval parks, Interval industries, LocalDate day, KnownTime known) {
        return repository.stock(regions, parks, industries, day, known);
    }

    /// The roster month by month, from the month of one day to that of another, in sight; no month later than today's.
    @Transactional(readOnly = true)
    public List<RosterMonth> months(Interval regions, LocalDate from, LocalDate to) {
        var today = LocalDate.now(clock);
        var last = to.isAfter(today) ? today : to;
        return months.months(regions, from.withDayOfMonth(1), last.withDayOfMonth(1), today);
    }

    /// Whether an enterprise is on the roster on a day, as known now.
    @Transactional(readOnly = true)
    public boolean on(EnterpriseId enterprise, LocalDate day) {
        return repository.on(enterprise, day);
    }

    /// The entries and exits from one day to another, both inclusive, of enterprises that belonged to these
    /// places on the day of the event; the latest first.
    @Transactional(readOnly = true)
    public List<RosterLine> events(Interval regions, LocalDate from, LocalDate to) {
        return repository.lines(regions, from, to);
    }

    /// The entries and exits of an enterprise; the latest first.
    @Transactional(readOnly = true)
    public List<RosterLine> events(EnterpriseId enterprise) {
        return repository.lines(enterprise);
    }

    /// Puts an enterprise on the roster, or takes it off.
    ///
    /// @throws RosterConflict when it is there already, or is not there
    @Transactional
    public void record(RosterEvent event) {
        recordAll(List.of(event));
    }

    /// Puts many on the roster or takes them off, all or none.
    @Transactional
    public void recordAll(List<RosterEvent> given) {
        recordAll(given, clock.instant());
    }

    /// Takes events over from an earlier roster, all or none.
    ///
    /// @param knownAt since when they were known there
    @Transactional
    public void recordAll(List<RosterEvent> given, Instant knownAt) {
        var who = keeper.editing();
        var enterprises = given.stream().map(RosterEvent::enterprise).distinct().toList();
        var visible = repository.lock(enterprises);
        enterprises.stream().filter(id -> !visible.contains(id)).findFirst().ifPresent(id -> {
            throw new EnterpriseNotFound(id.toString());
        });
        refuse(repository.conflicts(given));
        journal.record(
                who, "ROSTER_CHANGED", "roster", subject(given), Map.of("events", Integer.toString(given.size())));
        var known = knownTimes.next("roster " + given.size(), knownAt);
        repository.insert(given, known);
        repository.keepCurrent(enterprises);
        events.publishEvent(new RosterChanged(enterprises.size(), known));
    }

    /// Takes back an event that never happened. It stays on record as what was known until now.
    ///
    /// @throws RosterConflict when there is no such event, or the others would no longer alternate
    @Transactional
    public void withdraw(EnterpriseId enterprise, LocalDate day, boolean entry, String reason) {
        var who = keeper.editing();
        repository.lock(List.of(enterprise));
        var subject = enterprise + "@" + day;
        journal.record(who, "ROSTER_WITHDRAWN", "roster", subject, Map.of("reason", reason));
        var known = knownTimes.next("roster withdrawn");
        if (repository.close(enterprise, day, entry, known) == 0) {
            throw new RosterConflict(List.of(subject));
        }
        refuse(repository.conflictsOf(List.of(enterprise)));
        repository.keepCurrent(List.of(enterprise));
        events.publishEvent(new RosterChanged(1, known));
    }

    /// Completes the base of an entry, once the last months of its year are known: what was known stays on record.
    ///
    /// @throws RosterConflict when there is no such entry
    @Transactional
    public void complete(RosterEvent entry) {
        var who = keeper.editing();
        repository.lock(List.of(entry.enterprise()));
        var subject = entry.enterprise() + "@" + entry.day();
        journal.record(who, "ROSTER_BASE_COMPLETED", "roster", subject, Map.of("document", entry.document()));
        var known = knownTimes.next("roster base");
        if (repository.close(entry.enterprise(), entry.day(), true, known) == 0) {
            throw new RosterConflict(List.of(subject));
        }
        repository.insert(List.of(entry), known);
        events.publishEvent(new RosterChanged(1, known));
    }

    private static void refuse(List<String> conflicts) {
        if (!conflicts.isEmpty()) {
            throw new RosterConflict(conflicts);
        }
    }

    private static String subject(List<RosterEvent> events) {
        return events.size() == 1
                ? events.getFirst().enterprise() + "@" + events.getFirst().day()
                : events.size() + " events";
    }
}
