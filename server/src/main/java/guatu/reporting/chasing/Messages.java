package guatu.reporting.chasing;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.NotPermitted;
import guatu.access.Permission;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Page;
import guatu.kernel.Period;
import guatu.reporting.FirmTold;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a firm was told, in the house: its list, what of it is unread, and where the firm reads mail.
@Service
public class Messages {

    private final MessageRepository repository;
    private final ContactRepository contacts;
    private final JournalAccess journal;
    private final Clock clock;

    Messages(MessageRepository repository, ContactRepository contacts, JournalAccess journal, Clock clock) {
        this.repository = repository;
        this.contacts = contacts;
        this.journal = journal;
        this.clock = clock;
    }

    /// A message to a firm.
    ///
    /// @param cause `CHASE` an office's reminder, `REMINDER` the calendar's, `QUERY`, `RETURN`
    public record Message(
            long id,
            String creditCode,
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
            boolean read) {}

    /// Where a firm reads mail; empty: nowhere.
    public record Contact(String email) {}

    /// How many messages the acting post has not read.
    public record Unread(long unread) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(FirmTold told) {
        repository.tell(told);
    }

    /// The acting firm's messages, the latest first.
    @Transactional(readOnly = true)
    public Page<Message> mine(int page, int size) {
        var found = repository.mine(own(), Acting.current().who().post(), page, size);
        return new Page<>(
                found.stream().map(MessageRepository.Found::item).toList(),
                found.isEmpty() ? 0 : found.getFirst().total(),
                page,
                size);
    }

    /// How many the acting post has not read.
    @Transactional(readOnly = true)
    public Unread unread() {
        return new Unread(repository.unread(own(), Acting.current().who().post()));
    }

    /// Marks one as read, or all; what is read already stays as it is.
    ///
    /// @param id empty for all
    @Transactional
    public Unread read(Optional<Long> id) {
        var enterprise = own();
        long post = Acting.current().who().post();
        repository.read(enterprise, id.orElse(0L), post, now());
        return new Unread(repository.unread(enterprise, post));
    }

    /// Where the acting firm reads mail.
    @Transactional(readOnly = true)
    public Contact contact() {
        return new Contact(contacts.contact(own()).orElse(""));
    }

    /// Sets where the acting firm reads mail; an empty address: nowhere.
    ///
    /// @throws ContactRefused when it is no address
    @Transactional
    public Contact contact(String email) {
        var enterprise = own();
        var address = Addresses.read(email);
        contacts.contact(enterprise, address, Acting.current().who(), now());
        journal.changed("CONTACT_CHANGED", "contact", enterprise.toString(), Map.of());
        return new Contact(address);
    }

    private static EnterpriseId own() {
        var actor = Acting.current().require(Permission.FILE);
        return actor.scope().enterprise().orElseThrow(() -> new NotPermitted(actor.titleZh(), Permission.FILE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
