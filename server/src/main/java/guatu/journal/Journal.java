package guatu.journal;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was done and seen. An entry joins the transaction that it tells of: both are there, or neither.
@Service
public class Journal {

    private static final int LONGEST_KEY = 300;

    private final JournalRepository repository;
    private final Clock clock;

    Journal(JournalRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// Writes one entry.
    ///
    /// @param who who acts
    /// @param action a verb of the field in capitals, such as `FILING_SUBMITTED` or `FIGURE_READ`
    /// @param subject the kind of thing, such as `filing`
    /// @param key its key, readable: `91630000226593742J/B204-1/2025-10/2`; what is too long goes to the detail
    /// @param detail further members, readable
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Who who, String action, String subject, String key, Map<String, String> detail) {
        var told = new TreeMap<String, String>();
        detail.forEach((member, value) -> told.put(member, writable(value)));
        if (!who.device().isEmpty()) {
            told.put("device", who.device());
        }
        var whole = writable(key);
        var shown = whole;
        if (whole.codePointCount(0, whole.length()) > LONGEST_KEY) {
            // a text that somebody searched for may be of any length; an index entry may not
            shown = whole.substring(0, whole.offsetByCodePoints(0, LONGEST_KEY)) + "…";
            told.putIfAbsent("keys", whole);
        }
        repository.insert(who, clock.instant(), action, subject, shown, told);
    }

    /// What PostgreSQL cannot keep in a text is replaced: NUL, and half a character.
    private static String writable(String text) {
        return text.codePoints()
                .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
