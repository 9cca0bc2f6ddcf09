package guatu.rollup;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.figures.FactsChanged;
import guatu.kernel.CreditCode;
import guatu.kernel.KnownTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// A ledger for tests, written as the database's owner the way `reporting` writes it: every change of what counts has a
/// known time, closes rows and opens rows, and is announced. It keeps its own account of what is open.
final class Ledger {

    static final String FORM = "B204-1";

    private final JdbcTemplate owner;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Map<Key, Fact> open = new HashMap<>();
    private final List<Object[]> closing = new ArrayList<>();
    private final List<Object[]> opening = new ArrayList<>();
    private final Map<Long, List<Place>> places = new HashMap<>();
    private final long[] known = {0};

    Ledger(JdbcTemplate owner, ApplicationEventPublisher events, TransactionTemplate transactions) {
        this.owner = owner;
        this.events = events;
        this.transactions = transactions;
    }

    /// What one enterprise filed for one month.
    ///
    /// @param values 16 amounts as the form orders them, as PostgreSQL reads an array
    record Filing(long enterprise, LocalDate month, int revision, String values) {}

    private record Key(long enterprise, LocalDate month) {}

    private record Fact(int revision, int level, Place place, String values) {}

    private record Place(int region, int park, int industry, LocalDate from) {}

    /// The last known time given.
    KnownTime now() {
        return new KnownTime(known[0]);
    }

    void enterprise(long id, int region, int park, int industry, String from) {
        long at = next("enterprise");
        var code = CreditCode.complete("91630000MA7%06d".formatted(id));
        owner.update(
                "insert into catalog.enterprise (id, credit_code, name_zh, initials, region, park, industry, demo)"
                        + " values (?, ?, ?, ?, ?, ?, ?, true)",
                id,
                code.value(),
                "演示企业 %04d".formatted(id),
                "ysqy",
                region,
                park,
                industry);
        owner.update(
                "insert into catalog.membership (enterprise, region, park, industry, valid_from, known_from, reason)"
                        + " values (?, ?, ?, ?, ?::date, ?, 'test')",
                id,
                region,
                park,
                industry,
                from,
                at);
        history(id).add(new Place(region, park, industry, LocalDate.parse(from)));
    }

    void enter(long id, String day) {
        rosterEvent(id, day, true);
    }

    void leave(long id, String day) {
        rosterEvent(id, day, false);
    }

    private void rosterEvent(long id, String day, boolean entry) {
        owner.update(
                "insert into catalog.roster_event (enterprise, day, entry, reason, document, known_from)"
                        + " values (?, ?::date, ?, 'test', 'test', ?)",
                id,
                day,
                entry,
                next("roster"));
    }

    /// Moves an enterprise from a day on, and its facts with it.
    void move(long id, int region, int park, int industry, String day) {
        var from = LocalDate.parse(day);
        long at = next("membership");
        owner.update("update catalog.membership set known_to = ? where enterprise = ? and known_to is null", at, id);
        owner.update(
                "insert into catalog.membership (enterprise, region, park, industry, valid_from, valid_to, known_from, reason)"
                        + " select enterprise, region, park, industry, valid_from, least(valid_to, ?::date), ?, reason from catalog.membership"
                        + " where enterprise = ? and known_to = ? and valid_from < ?",
                from,
                at,
                id,
                at,
                from);
        var moved = new Place(region, park, industry, from);
        owner.update(
                "insert into catalog.membership (enterprise, region, park, industry, valid_from, known_from, reason)"
                        + " values (?, ?, ?, ?, ?, ?, 'moved')",
                id,
                region,
                park,
                industry,
                from,
                at);
        var history = history(id);
        history.removeIf(place -> !place.from().isBefore(from));
        history.add(moved);
        var facts = open.entrySet().stream()
                .filter(entry -> entry.getKey().enterprise() == id
                        && !end(entry.getKey().month()).isBefore(from))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        facts.keySet().forEach(key -> close(key, at));
        facts.forEach((key, fact) -> open(key, new Fact(fact.revision(), fact.level(), moved, fact.values()), at));
        announce(at);
    }

    /// Accepts filings at a level, all with one known time.
    void accept(List<Filing> filings, int level) {
        long at = next("accepted");
        for (var filing : filings) {
            var key = new Key(filing.enterprise(), filing.month());
            if (open.containsKey(key)) {
                close(key, at);
            }
            open(
                    key,
                    new Fact(
                            filing.revision(),
                            level,
                            placeOf(filing.enterprise(), end(filing.month())),
                            filing.values()),
                    at);
        }
        announce(at);
    }

    /// Returns a filing from above: it counts no more; an earlier one counts again if given.
    void giveBack(Filing returned, List<Filing> earlier) {
        long at = next("returned");
        close(new Key(returned.enterprise(), returned.month()), at);
        for (var filing : earlier) {
            var key = new Key(filing.enterprise(), filing.month());
            open(
                    key,
                    new Fact(filing.revision(), 1, placeOf(filing.enterprise(), end(filing.month())), filing.values()),
                    at);
        }
        announce(at);
    }

    private void announce(long at) {
        owner.batchUpdate(
                "update reporting.fact set known_to = ? where enterprise = ? and month = ? and known_to is null",
                closing);
        owner.batchUpdate(
                "insert into reporting.fact (enterprise, form, month, revision, level, known_from, region, industry, park, values)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::bigint[])",
                opening);
        closing.clear();
        opening.clear();
        Acting.as(Actor.MACHINE, () -> {
            transactions.executeWithoutResult(status -> events.publishEvent(new FactsChanged(new KnownTime(at))));
            return at;
        });
    }

    private void close(Key key, long at) {
        open.remove(key);
        closing.add(new Object[] {at, key.enterprise(), key.month()});
    }

    private void open(Key key, Fact fact, long at) {
        open.put(key, fact);
        opening.add(new Object[] {
            key.enterprise(),
            FORM,
            key.month(),
            fact.revision(),
            fact.level(),
            at,
            fact.place().region(),
            fact.place().industry(),
            fact.place().park(),
            fact.values()
        });
    }

    private Place placeOf(long enterprise, LocalDate day) {
        return history(enterprise).stream()
                .filter(place -> !place.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<Place> history(long enterprise) {
        return places.computeIfAbsent(enterprise, one -> new ArrayList<>());
    }

    private long next(String what) {
        long at = ++known[0];
        owner.update(
                "insert into journal.known (seq, at, what) values (?, ?::timestamptz + ? * interval '1 minute', ?)",
                at,
                "2025-01-01T00:00:00+08:00",
                at,
                what);
        return at;
    }

    private static LocalDate end(LocalDate month) {
        return month.plusMonths(1).minusDays(1);
    }
}
