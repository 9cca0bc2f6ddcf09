package guatu.access.people;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The day by the clock of the house: posts are filled by days.
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
