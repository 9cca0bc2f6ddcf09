package guatu.conference;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.catalog.Parameters;
import guatu.journal.KnownTimes;
import guatu.kernel.Finding;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What every change of this room does: a number in the order of knowing, and an entry of the journal.
@Component
public class ConferenceStamps {

    private static final int LONGEST = 500;

    private final KnownTimes known;
    private final JournalAccess journal;
    private final Parameters parameters;
    private final Clock clock;

    ConferenceStamps(KnownTimes known, JournalAccess journal, Parameters parameters, Clock clock) {
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

    /// The day of an instant, where the house is.
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /// Now, by the clock of the house, as exactly as the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// What is the matter with a text that is to say why; nothing where it says enough.
    public Optional<Finding> reasoned(String at, String text) {
        int least = parameters.get("REASON_LENGTH", today()).value().intValueExact();
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        return letters < least || text.length() > LONGEST
                ? Optional.of(Finding.blocking(
                        "conference-reason",
                        at,
                        text,
                        "%d to %d characters that say why".formatted(least, LONGEST),
                        "请写明情况，至少 %d 个字".formatted(least)))
                : Optional.empty();
    }

    /// What is the matter with a text of a length; nothing where it fits.
    public static Optional<Finding> text(String at, String text, int longest) {
        return text.isBlank() || text.strip().length() > longest || text.indexOf('\0') >= 0
                ? Optional.of(Finding.blocking(
                        "conference-text",
                        at,
                        text,
                        "1 to %d characters".formatted(longest),
                        "请填写，最多 %d 个字".formatted(longest)))
                : Optional.empty();
    }

    /// The same for one that may be left out.
    public static Optional<Finding> maybe(String at, String text, int longest) {
        return text.isBlank() ? Optional.empty() : text(at, text, longest);
    }
}
