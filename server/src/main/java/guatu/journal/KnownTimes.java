package guatu.journal;

import guatu.kernel.KnownTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers the order in which facts become known.
@Service
public class KnownTimes {

    private static final ScopedValue<KnownTime> LOOKED_UP = ScopedValue.newInstance();

    private final KnownTimeRepository repository;
    private final Clock clock;

    KnownTimes(KnownTimeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// The next number, under a lock that is held to the end of the transaction: take it as late as possible, after
    /// every
    /// other lock, and write facts with it at once.
    @Transactional(propagation = Propagation.MANDATORY)
    public KnownTime next(String what) {
        return repository.next(clock.instant(), what);
    }

    /// The next number for facts that were known before this system took them over: it stands at the time given, but
    /// never before the number before it and never in the future, so that numbers and times keep one order.
    @Transactional(propagation = Propagation.MANDATORY)
    public KnownTime next(String what, Instant at) {
        var now = clock.instant();
        return repository.next(at.isAfter(now) ? now : at, what);
    }

    /// The next number for what the house begins with, such as its plan pack. As long as nothing else has been numbered
    /// it stands before all times: a past that is taken over later finds it known.
    @Transactional(propagation = Propagation.MANDATORY)
    public KnownTime beginning(String what) {
        return repository.beginning(clock.instant(), what);
    }

    /// Numbers for a past that is loaded whole: one for each instant, in their order. An instant that has one keeps
    /// it, so that the rooms of one load can each ask for theirs after all were asked for together.
    ///
    /// @throws IllegalArgumentException when an instant without a number lies before the last number given: the
    /// order of numbers and that of the clock would part
    @Transactional(propagation = Propagation.MANDATORY)
    public SortedMap<Instant, KnownTime> history(Collection<Instant> instants, String what) {
        var numbers = repository.history(instants, what);
        var missing = instants.stream()
                .filter(instant -> !numbers.containsKey(instant))
                .findFirst();
        if (missing.isPresent()) {
            throw new IllegalArgumentException("%s lies before the last known time.".formatted(missing.get()));
        }
        return numbers;
    }

    /// The last number given at or before an instant of the clock.
    @Transactional(readOnly = true)
    public KnownTime at(Instant instant) {
        return repository.at(instant);
    }

    /// The last number given.
    @Transactional(readOnly = true)
    public KnownTime latest() {
        return repository.at(Instant.MAX);
    }

    /// The last number as it was looked up for the work that is under way, where it was: what is numbered later is
    /// not of that work's concern.
    public static Optional<KnownTime> lookedUp() {
        return LOOKED_UP.isBound() ? Optional.of(LOOKED_UP.get()) : Optional.empty();
    }

    /// Does work for which the last number has been looked up.
    public static <T> T asOf(KnownTime latest, Supplier<T> work) {
        return ScopedValue.where(LOOKED_UP, latest).call(work::get);
    }

    /// The clock time beside a number; for a number that has not been given yet, now.
    @Transactional(readOnly = true)
    public Instant when(KnownTime known) {
        return repository.when(known).orElseGet(clock::instant);
    }
}
