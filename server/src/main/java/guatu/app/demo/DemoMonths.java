package guatu.app.demo;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.app.Settings;
import guatu.projects.SyntheticMonths;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts yearly plans, months, problems and certificates of the demo's projects into their room, once.
@Component
public class DemoMonths {

    private static final String LOADED = "demo.months";

    /// The first year of the plan.
    static final int FIRST_YEAR = 2022;

    private final SyntheticMonths months;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoMonths(SyntheticMonths months, Settings settings, Clock clock, TransactionTemplate transaction) {
        this.months = months;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Whether they are there.
    boolean done() {
        return settings.find(LOADED).isPresent();
    }

    /// Loads what the projects that are there would have reported from the January of a year until the month that ended
    /// last.
    void load(int firstYear) {
        Acting.as(
                Actor.MACHINE,
                () -> transaction.execute(status -> {
                    int projects = months.load(firstYear, YearMonth.now(clock).minusMonths(1));
                    settings.put(LOADED, Integer.toString(projects));
                    return true;
                }));
    }
}
