package guatu.projects.months;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Parameters;
import guatu.journal.KnownTimes;
import guatu.kernel.Finding;
import guatu.projects.Project;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What every change of dispatch does: a number in the order of knowing, an entry of the journal, and the questions who
/// acts at which level.
@Component
public class DispatchStamps {

    private static final int COUNTY = 1;
    private static final int PREFECTURE = 2;
    private static final int PROVINCE = 3;
    private static final int LONGEST = 500;

    private final KnownTimes known;
    private final JournalAccess journal;
    private final Parameters parameters;
    private final Clock clock;

    DispatchStamps(KnownTimes known, JournalAccess journal, Parameters parameters, Clock clock) {
        this.known = known;
        this.journal = journal;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// The next number with who acts. Take it last: it holds a lock to the end of the transaction.
    public Stamp next(String action, String subject, String key, Map<String, String> detail) {
        var actor = Acting.current();
        journal.changed(action, subject, key, detail);
        return new Stamp(known.next(subject + " " + key), now(), actor);
    }

    /// Today, by the clock of the house.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Now, by the clock of the house, as exactly as the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// The level at which a post checks: 0 for a unit's and whoever checks nothing.
    public static int levelOf(Actor actor) {
        var may = actor.permissions();
        if (may.contains(Permission.ACCEPT_COUNTY)) {
            return COUNTY;
        }
        if (may.contains(Permission.ACCEPT_PREFECTURE)) {
            return PREFECTURE;
        }
        return may.contains(Permission.ACCEPT_PROVINCE) ? PROVINCE : 0;
    }

    /// Whether a post gives lamp I, which it does before it sees the unit's own and the machine's.
    public static boolean judgesBlind(Actor actor) {
        return actor.may(Permission.SPONSOR_PROJECTS)
                && actor.who().post() != Actor.MACHINE.who().post();
    }

    /// Whether the acting post is the project's own unit.
    public static boolean unitOf(Project project, Actor actor) {
        return actor.may(Permission.FILE)
                && project.enterprise().isPresent()
                && actor.scope().enterprise().equals(project.enterprise());
    }

    /// What is the matter with a text that is to say why; nothing where it says enough.
    public Optional<Finding> reasoned(String at, String text) {
        int least = parameters.get("REASON_LENGTH", today()).value().intValueExact();
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        return letters < least || text.length() > LONGEST
                ? Optional.of(Finding.blocking(
                        "dispatch-reason",
                        at,
                        text,
                        "%d to %d characters that say why".formatted(least, LONGEST),
                        "请写明情况，至少 %d 个字".formatted(least)))
                : Optional.empty();
    }

    /// Refuses a text that says nothing.
    public void requireReason(String at, String text) {
        reasoned(at, text).ifPresent(finding -> {
            throw new DispatchRefused(List.of(finding));
        });
    }
}
