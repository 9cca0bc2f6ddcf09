package guatu.app;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The demo's clock (演示时钟) over HTTP: any post may read it and move it on. Outside demo mode these addresses do not
/// exist.
@RestController
@RequestMapping("/api/demo/clock")
@ConditionalOnBooleanProperty("guatu.demo")
class DemoClockController {

    private final DemoTime time;
    private final DemoClock clock;

    DemoClockController(DemoTime time, DemoClock clock) {
        this.time = time;
        this.clock = clock;
    }

    /// @param now the time of the house
    /// @param latest the furthest day to which it can be moved at once
    record ClockView(OffsetDateTime now, LocalDate today, LocalDate latest, int mostDays) {}

    /// @param to the day to which it is moved; the hour stays
    record ClockMove(LocalDate to) {}

    @GetMapping
    ClockView clockOfTheDemo() {
        var now = OffsetDateTime.now(clock);
        var today = now.toLocalDate();
        return new ClockView(now, today, today.plusDays(DemoTime.MOST_DAYS), DemoTime.MOST_DAYS);
    }

    @PostMapping
    ClockView turn(@RequestBody ClockMove wanted) {
        time.move(wanted.to());
        return clockOfTheDemo();
    }
}
