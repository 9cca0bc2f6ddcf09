package guatu.reporting.chasing;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Page;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.reporting.FilingWindow;
import guatu.reporting.FormEdition;
import guatu.reporting.Forms;
import guatu.reporting.pack.WindowCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Chasing (催报): an office reminds the firms of its duty that have not filed, in the house and over the channels that
/// the operator has set up. What was sent stays on record. The same office reminds a firm of the same form once a day.
@Service
public class Chases {

    private static final Interval ANYWHERE = new Interval(0, 999_999);
    private static final int MOST_EXPORTED = 1_000_000;

    private final ChaseRepository repository;
    private final SentRepository sent;
    private final Outbox outbox;
    private final WebhookProperties webhook;
    private final Forms forms;
    private final Regions regions;
    private final JournalAccess journal;
    private final Clock clock;

    Chases(
            ChaseRepository repository,
            SentRepository sent,
            Outbox outbox,
            WebhookProperties webhook,
            Forms forms,
            Regions regions,
            JournalAccess journal,
            Clock clock) {
        this.repository = repository;
        this.sent = sent;
        this.outbox = outbox;
        this.webhook = webhook;
        this.forms = forms;
        this.regions = regions;
        this.journal = journal;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param missing firms that have not filed, in the office's duty and as chosen
    /// @param told of them were told in the house; the others were told by this office today already
    /// @param addressed of the told gave an address for mail
    /// @param mailed mails that were put down to be sent
    /// @param hooked calls of the webhook that were put down
    public record Outcome(long missing, long told, long addressed, long mailed, long hooked) {}

    /// How it went over a channel.
    ///
    /// @param state `QUEUED`, `SENT`, `FAILED` (tried again later) or `GIVEN_UP`
    /// @param detail what the other side said
    public record Way(String state, String address, int tries, String detail, Optional<Instant> at) {}

    /// A message as the office's list shows it.
    ///
    /// @param readAt when the firm's post first read it
    public record Sent(
            long id,
            String creditCode,
            String nameZh,
            FormCode form,
            Period.Month month,
            String cause,
            String titleZh,
            String titleEn,
            String textZh,
            String textEn,
            String byZh,
            String byEn,
            Instant at,
            Optional<Instant> readAt,
            Optional<Way> email,
            Optional<Way> webhook) {}

    /// Reminds firms that have not filed.
    ///
    /// @param creditCodes whom; empty: all of the region, or of the office's part of the tree
    /// @throws ChaseRefused when the post accepts no filings
    /// @throws ChannelOff when a channel is not set up
    @Transactional
    public Outcome chase(
            FormCode code,
            Period.Month month,
            Optional<RegionCode> region,
            List<CreditCode> creditCodes,
            Set<Channel> channels) {
        var actor = Acting.current();
        var duty = duty(actor);
        for (var channel : channels) {
            if (!outbox.on(channel)) {
                throw new ChannelOff(channel);
            }
        }
        var form = forms.get(code, month);
        var window = forms.windowOf(code, month);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var day = LocalDate.ofInstant(now, WindowCalendar.ZONE);
        var outcome = repository.chase(
                new ChaseRepository.Whom(
                        code,
                        month,
                        duty.direct(),
                        duty.alsoDirect(),
                        region.map(one -> regions.get(one).slots()).orElse(ANYWHERE),
                        creditCodes.stream().map(CreditCode::value).distinct().toList()),
                words(
                        form,
                        window,
                        "CHASE",
                        "chase/%d/%s/%s/%s".formatted(actor.who().post(), code, month, day),
                        actor,
                        now),
                new ChaseRepository.Ways(
                        channels.contains(Channel.EMAIL), channels.contains(Channel.WEBHOOK) ? webhook.url() : ""));
        journal.changed(
                "FIRMS_CHASED",
                "period",
                code + "/" + month,
                Map.of(
                        "firms", Long.toString(outcome.told()),
                        "mails", Long.toString(outcome.mailed()),
                        "webhooks", Long.toString(outcome.hooked())));
        return outcome;
    }

    /// What firms in sight were told, the latest first.
    @Transactional(readOnly = true)
    public Page<Sent> sent(
            String form, Optional<Period.Month> month, String cause, String state, String q, int page, int size) {
        Acting.current().require(Permission.READ_TARGETS); // offices and leaders, no firm
        var found = sent.list(form, month, cause, state, q, page, size);
        return new Page<>(
                found.stream().map(MessageRepository.Found::item).toList(),
                found.isEmpty() ? 0 : found.getFirst().total(),
                page,
                size);
    }

    /// The same list whole, to be written down. It is noted in the journal.
    @Transactional
    List<Sent> export(String form, Optional<Period.Month> month, String cause, String state, String q) {
        Acting.current().require(Permission.READ_TARGETS); // offices and leaders, no firm
        var found = sent.list(form, month, cause, state, q, 0, MOST_EXPORTED);
        journal.changed(
                "MESSAGES_EXPORTED",
                "message",
                "%s/%s"
                        .formatted(
                                form.isEmpty() ? "*" : form,
                                month.map(Period.Month::toString).orElse("*")),
                Map.of("cause", cause, "state", state, "q", q, "messages", Integer.toString(found.size())));
        return found.stream().map(MessageRepository.Found::item).toList();
    }

    static ChaseRepository.Words words(
            FormEdition form, FilingWindow window, String cause, String key, Actor actor, Instant now) {
        return new ChaseRepository.Words(
                key,
                cause,
                Wording.titleZh(form, window),
                Wording.titleEn(form, window),
                Wording.textZh(form, window),
                Wording.textEn(form, window),
                actor.who(),
                actor.titleZh(),
                actor.titleEn(),
                now);
    }

    /// Whose firms: those that report past the county are the park's at county level.
    private record Duty(boolean direct, boolean alsoDirect) {}

    private static Duty duty(Actor actor) {
        var may = actor.permissions();
        if (may.contains(Permission.ACCEPT_COUNTY)) {
            boolean park = !actor.scope().parks().isEmpty();
            return new Duty(park, park);
        }
        if (may.contains(Permission.ACCEPT_PREFECTURE) || may.contains(Permission.ACCEPT_PROVINCE)) {
            return new Duty(true, false);
        }
        throw new ChaseRefused();
    }
}
