package guatu.access;

import guatu.journal.Journal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The journal in the name of who acts: what was changed, and which firms' figures were read.
@Service
public class JournalAccess {

    private static final int LONGEST_KEY = 200;
    private static final ScopedValue<Reads> READS = ScopedValue.newInstance();

    private final Journal journal;
    private final Machine machine;

    JournalAccess(Journal journal, Machine machine) {
        this.journal = journal;
        this.machine = machine;
    }

    /// Writes what was changed, in the transaction that changes it.
    ///
    /// @param action a verb of the field in capitals, such as `FILING_SUBMITTED`
    /// @param key the key of the subject, readable: `91630000226593742J/B204-1/2025-10/2`
    /// @throws NotSignedIn when nobody acts
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String action, String subject, String key, Map<String, String> detail) {
        journal.record(Acting.current().who(), action, subject, key, detail);
    }

    /// Notes that figures of a firm were read. A request's notes become one entry, which is written before its answer
    /// is.
    /// Outside a request each note is an entry of its own.
    ///
    /// @param key begins with the credit code: `91630000226593742J/B204-1/2025-10`
    public void read(String subject, String key) {
        if (READS.isBound()) {
            READS.get().add(subject, key);
        } else {
            var one = new Reads();
            one.add(subject, key);
            write(one);
        }
    }

    /// Notes that figures of several firms were read, such as the members of a figure.
    public void read(String subject, List<String> keys) {
        keys.forEach(key -> read(subject, key));
    }

    /// Notes that a request to change something was refused: who tried, at which address, and how it was answered.
    public void refused(String method, String path, int status) {
        var who = Acting.current().who();
        var key = method + " " + path;
        machine.run(() -> {
            journal.record(
                    who,
                    "WRITE_REFUSED",
                    "http",
                    key.substring(0, Math.min(key.length(), LONGEST_KEY)),
                    Map.of("status", Integer.toString(status)));
            return key;
        });
    }

    /// Collects the notes of a request, and writes what is left of them at its end.
    public <R, X extends Throwable> R collecting(ScopedValue.CallableOp<R, X> request) throws X {
        var reads = new Reads();
        return ScopedValue.where(READS, reads).call(() -> {
            try {
                return request.call();
            } finally {
                write(reads);
            }
        });
    }

    /// Writes the notes so far: the answer is about to go out.
    void flush() {
        if (READS.isBound()) {
            write(READS.get());
        }
    }

    private void write(Reads reads) {
        reads.take().forEach((subject, keys) -> {
            var who = Acting.find().orElse(Actor.MACHINE).who();
            var all = String.join(" ", keys);
            var first = keys.getFirst();
            var key = all.length() <= LONGEST_KEY ? all : "%s +%d".formatted(first, keys.size() - 1);
            var detail = key.equals(all) ? Map.<String, String>of() : Map.of("keys", all);
            machine.run(() -> {
                journal.record(who, "READ", subject, key, detail);
                return subject;
            });
        });
    }

    /// Keys read, by subject, in the order of reading.
    private static final class Reads {

        private final SequencedMap<String, List<String>> bySubject = new LinkedHashMap<>();

        synchronized void add(String subject, String key) {
            bySubject.computeIfAbsent(subject, none -> new ArrayList<>()).add(key);
        }

        synchronized Map<String, List<String>> take() {
            var taken = new LinkedHashMap<>(bySubject);
            bySubject.clear();
            return taken;
        }
    }
}
