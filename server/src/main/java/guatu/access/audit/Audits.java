package guatu.access.audit;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.journal.JournalEntries;
import guatu.journal.JournalEntry;
import guatu.journal.JournalSearch;
import guatu.journal.JournalVerification;
import guatu.journal.Verification;
import guatu.kernel.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads and verifies the journal for the auditor.
@Service
class Audits {

    private static final TypeReference<Map<String, String>> MEMBERS = new TypeReference<>() {};
    private static final Named MACHINE = new Named(0, "machine", "系统", "System");

    private final JournalEntries journal;
    private final JournalVerification verification;
    private final NameRepository names;
    private final Clock clock;
    private final JsonMapper json;

    Audits(
            JournalEntries journal,
            JournalVerification verification,
            NameRepository names,
            Clock clock,
            JsonMapper json) {
        this.journal = journal;
        this.verification = verification;
        this.names = names;
        this.clock = clock;
        this.json = json;
    }

    /// One page of the journal, newest first.
    @Transactional(readOnly = true)
    public Page<JournalRow> list(AuditSearch search, int page, int size) {
        Acting.current().require(Permission.READ_JOURNAL);
        var found = journal.list(inNumbers(search), page, size);
        return new Page<>(named(found.items()), found.total(), page, size);
    }

    /// The newest entries found, for an export.
    @Transactional(readOnly = true)
    public List<JournalRow> export(AuditSearch search, int most) {
        Acting.current().require(Permission.READ_JOURNAL);
        return named(journal.export(inNumbers(search), most));
    }

    /// Verifies the whole journal.
    public Verification verify() {
        Acting.current().require(Permission.READ_JOURNAL);
        return verification.verify();
    }

    private JournalSearch inNumbers(AuditSearch search) {
        return new JournalSearch(
                search.subject(),
                search.key(),
                search.post().map(names::postsWithCode),
                search.action(),
                search.from().map(day -> day.atStartOfDay(clock.getZone()).toInstant()),
                search.to()
                        .map(day ->
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }

    private List<JournalRow> named(List<JournalEntry> entries) {
        var posts =
                names.posts(entries.stream().map(JournalEntry::post).distinct().toList());
        var people = names.people(
                entries.stream().map(JournalEntry::person).distinct().toList());
        return entries.stream()
                .map(entry -> row(
                        entry, people.getOrDefault(entry.person(), MACHINE), posts.getOrDefault(entry.post(), MACHINE)))
                .toList();
    }

    private JournalRow row(JournalEntry entry, Named person, Named post) {
        return new JournalRow(
                entry.id(),
                entry.at(),
                person.code(),
                person.zh(),
                post.code(),
                post.zh(),
                post.en(),
                entry.address(),
                entry.action(),
                entry.subject(),
                entry.key(),
                json.readValue(entry.detail(), MEMBERS));
    }

    /// A person or a post by number.
    record Named(long id, String code, String zh, String en) {}
}
