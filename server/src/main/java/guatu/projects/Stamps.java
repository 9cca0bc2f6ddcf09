package guatu.projects;

import guatu.access.Acting;
import guatu.journal.KnownTimes;
import guatu.projects.RecordRepository.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/// Who writes, when, and where in the order of knowing.
@Component
class Stamps {

    private final KnownTimes knownTimes;
    private final Clock clock;

    Stamps(KnownTimes knownTimes, Clock clock) {
        this.knownTimes = knownTimes;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Takes the next known time: ask for it last, and write at once.
    Stamp now(String what) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Stamp(Acting.current(), at, today(), knownTimes.next(what));
    }
}
