package guatu.app.killed;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.app.KilledServer;
import guatu.app.killed.Visitor.Answer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// What clients do while the server is killed, and what must be there afterwards.
abstract class KilledWork {

    private final KilledServer server;
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger gone = new AtomicInteger();

    KilledWork(KilledServer server) {
        this.server = server;
    }

    /// How many work at it at once.
    abstract int hands();

    /// Works until told to stop, or until nobody answers any more.
    ///
    /// @param hand from 0 on
    /// @throws IOException when the server hung up, or said 5xx: what became of the last call is not known
    abstract void work(int hand, BooleanSupplier goesOn) throws IOException;

    /// How many calls were answered so far.
    abstract int answered();

    /// Does again what was not answered, as a client does that was cut off.
    abstract void tryAgain() throws IOException;

    /// Fails unless all that was answered is there once, and nothing is half done.
    abstract void check();

    /// What was done so far, to be printed.
    abstract String told();

    /// What the server refused although it should not have.
    final List<String> refused() {
        return refused;
    }

    final KilledServer server() {
        return server;
    }

    final Visitor enter(String post) throws IOException {
        return Visitor.enter(server.port(), post);
    }

    /// Whether it was done; a refusal is kept for [#refused].
    ///
    /// @throws IOException when the answer says neither yes nor no
    final boolean judged(Answer answer, String what) throws IOException {
        if (answer.broken()) {
            throw new IOException(answer.text());
        }
        if (!answer.succeeded()) {
            refused.add("%s: %d %s".formatted(what, answer.status(), answer.text()));
        }
        return answer.succeeded();
    }

    /// Counts a call that was cut off.
    final void cutOff(boolean there) {
        (there ? kept : gone).incrementAndGet();
    }

    /// What became of those that were cut off, to be printed.
    final String cutOff() {
        return "(%d of those that were cut off had been kept, %d had not)".formatted(kept.get(), gone.get());
    }

    /// Fails where a question for what must not be finds something.
    final void none(String what, String sql) {
        assertThat(server.owner().sql(sql).query(Long.class).list()).as(what).isEmpty();
    }
}
