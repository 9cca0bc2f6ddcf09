package guatu.reporting.chasing;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Machine;
import guatu.catalog.Parameters;
import guatu.journal.Journal;
import guatu.journal.Who;
import guatu.kernel.Interval;
import guatu.reporting.FilingWindow;
import guatu.reporting.Forms;
import guatu.reporting.pack.WindowCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// The calendar's own reminders: so many days before and after the firms' deadline of a form's month, as the dated
/// parameters `REMINDER_1` to `REMINDER_3` say, to each firm that has not filed. Each goes out once, whoever looks how
/// often; a server that was down makes up for those of the last days, and for no older ones.
@Service
public class Reminders {

    static final List<String> RULES = List.of("REMINDER_1", "REMINDER_2", "REMINDER_3");

    private static final String HOUR = "REMINDER_HOUR";

    /// How long a reminder that was missed is still worth sending.
    private static final Duration GRACE = Duration.ofHours(24);

    private static final Duration AROUND = Duration.ofDays(40);
    private static final Interval ANYWHERE = new Interval(0, 999_999);

    private final CalendarRepository calendar;
    private final ChaseRepository messages;
    private final Outbox outbox;
    private final WebhookProperties webhook;
    private final Forms forms;
    private final Parameters parameters;
    private final Machine machine;
    private final Journal journal;
    private final Clock clock;

    Reminders(
            CalendarRepository calendar,
            ChaseRepository messages,
            Outbox outbox,
            WebhookProperties webhook,
            Forms forms,
            Parameters parameters,
            Machine machine,
            Journal journal,
            Clock clock) {
        this.calendar = calendar;
        this.messages = messages;
        this.outbox = outbox;
        this.webhook = webhook;
        this.forms = forms;
        this.parameters = parameters;
        this.machine = machine;
        this.journal = journal;
        this.clock = clock;
    }

    /// Sends what the calendar owes now.
    public void sweep() {
        sweep(clock.instant());
    }

    /// Sends what the calendar owes at a moment.
    ///
    /// @return how many messages were written
    public long sweep(Instant moment) {
        var now = moment.truncatedTo(ChronoUnit.MICROS);
        var around = machine.run(
                () -> calendar.windows("", java.util.Optional.empty(), now.minus(AROUND), now.plus(AROUND)));
        long told = 0;
        for (var line : around) {
            for (var rule : line.closedAt().isPresent() ? List.<String>of() : RULES) {
                if (owed(line.window(), rule, now)) {
                    told += remind(line.window(), rule, now);
                }
            }
        }
        return told;
    }

    private boolean owed(FilingWindow window, String rule, Instant now) {
        var deadline = LocalDate.ofInstant(window.firmUntil(), WindowCalendar.ZONE);
        var due = Acting.as(Actor.MACHINE, () -> {
            long days = parameters.get(rule, deadline).value().longValueExact();
            int hour = parameters.get(HOUR, deadline).value().intValueExact();
            return deadline.plusDays(days)
                    .atTime(hour, 0)
                    .atZone(WindowCalendar.ZONE)
                    .toInstant();
        });
        return !now.isBefore(due) && now.isBefore(due.plus(GRACE)) && !now.isBefore(window.opensAt());
    }

    /// In one transaction: the sweep is on record with its messages, or neither is.
    private long remind(FilingWindow window, String rule, Instant now) {
        return machine.run(() -> {
            if (messages.swept(window.form(), window.month(), rule)) {
                return 0L;
            }
            var form = forms.get(window.form(), window.month());
            var key = "calendar/%s/%s/%s".formatted(rule, window.form(), window.month());
            var outcome = messages.chase(
                    new ChaseRepository.Whom(window.form(), window.month(), true, false, ANYWHERE, List.of()),
                    Chases.words(form, window, "REMINDER", key, Actor.MACHINE, now),
                    new ChaseRepository.Ways(outbox.on(Channel.EMAIL), webhook.url()));
            if (!messages.sweep(window.form(), window.month(), rule, outcome.told(), now)) {
                return 0L; // another server was faster; its messages are these by key
            }
            journal.record(
                    Who.MACHINE,
                    "FIRMS_REMINDED",
                    "period",
                    window.form() + "/" + window.month(),
                    Map.of("rule", rule, "firms", Long.toString(outcome.told())));
            return outcome.told();
        });
    }
}
