package guatu.journal;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was done and seen. An entry joins the transaction that it tells of: both are there, or neither.
@Service
public class Journal {

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
    /// @param key its key, readable: `91630000226593742J/B204-1/2025-10/2`
    /// @param detail further members, readable
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Who who, String action, String subject, String key, Map<String, String> detail) {
        repository.insert(who, clock.instant(), action, subject, key, detail);
    }
}
