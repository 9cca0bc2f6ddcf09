package guatu.journal;

import guatu.kernel.Page;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the journal, newest first. Who may is asked by the caller: this room lies below access.
@Service
public class JournalEntries {

    private final JournalSearchRepository repository;

    JournalEntries(JournalSearchRepository repository) {
        this.repository = repository;
    }

    /// One page of what is found.
    ///
    /// @param size at most [Page#LARGEST]
    @Transactional(readOnly = true)
    public Page<JournalEntry> list(JournalSearch search, int page, int size) {
        return new Page<>(repository.list(search, (long) page * size, size), repository.count(search), page, size);
    }

    /// The newest entries found, for an export.
    @Transactional(readOnly = true)
    public List<JournalEntry> export(JournalSearch search, int most) {
        return repository.list(search, 0, most);
    }
}
