package guatu.rollup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.journal.KnownTimes;
import guatu.kernel.KnownTime;
import guatu.rollup.RosterBookRepository.Belonging;
import guatu.rollup.RosterBookRepository.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// How many enterprises were on the roster on a day, by county, park and class, as known at a time. It is read whole
/// once for every change of the roster or of a membership, and holds counts only.
///
/// Call it in a transaction that sees everything.
@Component
class RosterBook {

    private final RosterBookRepository repository;
    private final Cache<Long, Pages> books =
            Caffeine.newBuilder().maximumSize(2).build();
    private final AtomicReference<Read> read = new AtomicReference<>(new Read(new KnownTime(-1), 0));
    private final Cache<Key, Stock> stocks =
            Caffeine.newBuilder().maximumSize(400).build();

    RosterBook(RosterBookRepository repository) {
        this.repository = repository;
    }

    /// The stock of a day.
    Stock on(LocalDate day, long known) {
        long version = version();
        var key = new Key(version, day, pages(version).lastChange(known));
        return Objects.requireNonNull(stocks.get(key, asked -> count(pages(version), asked)));
    }

    /// Read once a transaction, and not at all where nothing has been numbered since it was read last.
    private long version() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Long bound) {
            return bound;
        }
        var latest = KnownTimes.lookedUp();
        var last = read.get();
        long version = latest.filter(last.at()::equals).isPresent() ? last.version() : repository.version();
        latest.ifPresent(at -> read.set(new Read(at, version)));
        TransactionSynchronizationManager.bindResource(this, version);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(RosterBook.this);
            }
        });
        return version;
    }

    private Pages pages(long version) {
        return Objects.requireNonNull(
                books.get(version, asked -> Pages.of(repository.events(), repository.memberships())));
    }

    private static Stock count(Pages pages, Key key) {
        var standing = new HashMap<Long, Integer>();
        for (var event : pages.events()) {
            if (event.holds(key.day(), key.known())) {
                standing.merge(event.enterprise(), event.step(), Integer::sum);
            }
        }
        var places = new HashMap<List<Integer>, Integer>();
        for (var belonging : pages.memberships()) {
            if (belonging.holds(key.day(), key.known()) && standing.getOrDefault(belonging.enterprise(), 0) > 0) {
                places.merge(List.of(belonging.region(), belonging.park(), belonging.industry()), 1, Integer::sum);
            }
        }
        var counted = new ArrayList<Count>(places.size());
        places.forEach(
                (place, enterprises) -> counted.add(new Count(place.get(0), place.get(1), place.get(2), enterprises)));
        return new Stock(counted);
    }

    /// Enterprises of one county, park and class.
    record Count(int region, int park, int industry, int enterprises) {}

    private record Key(long version, LocalDate day, long known) {}

    /// The version that was read when this was the last known time.
    private record Read(KnownTime at, long version) {}

    private record Pages(List<Event> events, List<Belonging> memberships, NavigableSet<Long> changes) {

        static Pages of(List<Event> events, List<Belonging> memberships) {
            var changes = new TreeSet<Long>();
            events.forEach(event -> changes.addAll(List.of(event.knownFrom(), event.knownTo())));
            memberships.forEach(belonging -> changes.addAll(List.of(belonging.knownFrom(), belonging.knownTo())));
            changes.remove(Long.MAX_VALUE);
            return new Pages(events, memberships, changes);
        }

        /// The last change that was known at a time: between two changes every day has one stock.
        long lastChange(long known) {
            return Objects.requireNonNullElse(changes.floor(known), 0L);
        }
    }
}
