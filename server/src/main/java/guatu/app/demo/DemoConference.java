package guatu.app.demo;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.app.Settings;
import guatu.conference.MadeUpConference;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts a made-up joint conference into its room, once.
@Component
public class DemoConference {

    private static final String LOADED = "demo.conference";

    private final MadeUpConference conference;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoConference(MadeUpConference conference, Settings settings, Clock clock, TransactionTemplate transaction) {
        this.conference = conference;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Whether it is there.
    boolean done() {
        return settings.find(LOADED).isPresent();
    }

    /// Loads it as of today.
    void load() {
        Acting.as(
                Actor.MACHINE,
                () -> transaction.execute(status -> {
                    settings.put(LOADED, Integer.toString(conference.load(LocalDate.now(clock))));
                    return true;
                }));
    }
}
