package guatu.reporting;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.kernel.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files the next revision for programs that do not count revisions: each filing has a key that they choose, and a key
/// files once, however often it comes.
@Service
public class KeyedFilings {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final Filings filings;
    private final StandingRepository standings;
    private final IdempotencyRepository keys;

    KeyedFilings(Filings filings, StandingRepository standings, IdempotencyRepository keys) {
        this.filings = filings;
        this.standings = standings;
        this.keys = keys;
    }

    /// Files under a key. The same key with the same content gives the first receipt again.
    ///
    /// @param name the key: 1 to 100 visible ASCII characters, the firm's own
    /// @throws IdempotencyKeyReused when the key has filed something else
    /// @throws FilingRefused when the checks object; the key stays free
    @Transactional
    public Submission submit(
            FilingKey key, String name, Map<String, @Nullable String> values, Map<String, @Nullable String> reasons) {
        Acting.current().require(Permission.FILE);
        if (!KEY.matcher(name).matches()) {
            throw new Unreadable(
                    "Idempotency-Key", name, "1 … 100 visible ASCII characters", "请在 Idempotency-Key 头中给出本次报送的唯一标识");
        }
        standings.lock(key.form(), key.month(), List.of(key.creditCode()));
        var standing = filings.standing(key);
        var filed = keys.find(standing.enterprise(), name);
        if (filed.isPresent()) {
            var before = filed.get();
            if (!before.of(key)) {
                throw new IdempotencyKeyReused(before.form() + "/" + before.month());
            }
            try {
                return filings.submit(key, before.revision(), values, reasons);
            } catch (RevisionConflict other) {
                throw new IdempotencyKeyReused(key.revision(before.revision()));
            }
        }
        var taken = filings.submit(key, standing.revision() + 1, values, reasons);
        if (!keys.insert(standing.enterprise(), name, key.form(), key.month(), taken.revision(), taken.filedAt())) {
            throw new IdempotencyKeyReused(name);
        }
        return taken;
    }
}
