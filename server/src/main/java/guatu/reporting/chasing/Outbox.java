package guatu.reporting.chasing;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Machine;
import guatu.catalog.Parameters;
import guatu.journal.Journal;
import guatu.journal.Who;
import guatu.reporting.pack.WindowCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Sends what was written down to be sent: a dispatch is a row of its message's transaction, so none is lost by a
/// crash.
/// Sending stands outside of every transaction; what came of it is a row of its own. A server that is killed between
/// the
/// two sends once more, under the same key: at least once.
@Service
public class Outbox {

    private static final int BATCH = 50;
    private static final int LONGEST_DETAIL = 300;

    /// How long to wait after the first, second … failure.
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final OutboxRepository repository;
    private final List<Carrier> carriers;
    private final Machine machine;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    Outbox(
            OutboxRepository repository,
            List<Carrier> carriers,
            Machine machine,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.carriers = carriers;
        this.machine = machine;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /// Which channels the operator has set up.
    public record Channels(boolean email, boolean webhook) {}

    /// Which channels the operator has set up.
    public Channels channels() {
        return new Channels(on(Channel.EMAIL), on(Channel.WEBHOOK));
    }

    boolean on(Channel channel) {
        return carriers.stream().anyMatch(carrier -> carrier.channel() == channel && carrier.on());
    }

    /// Sends what is due at a moment, at most a batch.
    ///
    /// @return how many were tried
    public int send(Instant now) {
        var due = machine.run(() -> repository.due(now, BATCH));
        due.forEach(message -> send(message, now));
        return due.size();
    }

    /// Sends what is due now.
    public int send() {
        return send(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void send(Outgoing message, Instant now) {
        var carrier = carriers.stream()
                .filter(one -> one.channel() == message.channel())
                .findFirst()
                .orElseThrow();
        try {
            if (!carrier.on()) {
                throw new Carrier.CannotSend("not configured", false);
            }
            keep(message, "SENT", carrier.send(message), Optional.empty(), now);
        } catch (Carrier.CannotSend failed) {
            boolean over = failed.lasting() || message.tries() + 1 >= most(now);
            var wait = WAITS.get(Math.min(message.tries(), WAITS.size() - 1));
            keep(
                    message,
                    over ? "GIVEN_UP" : "FAILED",
                    String.valueOf(failed.getMessage()),
                    over ? Optional.empty() : Optional.of(now.plus(wait)),
                    now);
        }
    }

    private void keep(Outgoing message, String outcome, String detail, Optional<Instant> nextAt, Instant now) {
        var kept = detail.replace('\0', ' ');
        machine.run(() -> {
            repository.tried(message, outcome, kept.substring(0, Math.min(kept.length(), LONGEST_DETAIL)), nextAt, now);
            if (!outcome.equals("FAILED")) {
                journal.record(
                        Who.MACHINE,
                        "MESSAGE_" + outcome,
                        "message",
                        message.key(),
                        Map.of("channel", message.channel().name(), "to", message.creditCode()));
            }
            return outcome;
        });
    }

    private int most(Instant now) {
        return Acting.as(
                Actor.MACHINE,
                () -> parameters
                        .get("SEND_TRIES", LocalDate.ofInstant(now, WindowCalendar.ZONE))
                        .value()
                        .intValueExact());
    }
}
