package guatu.reporting.chasing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.Page;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Reminders, the messages of a firm, and its address over HTTP. No text comes from outside but an address.
@RestController
class ChasingController {

    private final Chases chases;
    private final Messages messages;
    private final Outbox outbox;

    ChasingController(Chases chases, Messages messages, Outbox outbox) {
        this.chases = chases;
        this.messages = messages;
        this.outbox = outbox;
    }

    /// Whom to remind of what, and over which channels beside the house's own.
    ///
    /// @param creditCodes empty: all that have not filed, in the region of the address or the office's whole part
    record ChaseBody(
            FormCode form,
            Period.Month month,
            @JsonSetter(contentNulls = Nulls.FAIL) List<CreditCode> creditCodes,
            @JsonSetter(contentNulls = Nulls.FAIL) List<Channel> channels) {}

    @PostMapping("/api/chases")
    @ResponseStatus(HttpStatus.CREATED)
    Chases.Outcome chase(@RequestParam Optional<RegionCode> region, @RequestBody ChaseBody body) {
        var channels = EnumSet.noneOf(Channel.class);
        channels.addAll(body.channels());
        return chases.chase(body.form(), body.month(), region, body.creditCodes(), channels);
    }

    @GetMapping("/api/chases/channels")
    Outbox.Channels channels() {
        return outbox.channels();
    }

    @GetMapping("/api/my/messages")
    Page<Messages.Message> mine(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return messages.mine(Math.max(page, 0), Math.clamp(size, 1, Page.LARGEST));
    }

    @GetMapping("/api/my/messages/unread")
    Messages.Unread unread() {
        return messages.unread();
    }

    @PostMapping("/api/my/messages/reading")
    Messages.Unread readAll() {
        return messages.read(Optional.empty());
    }

    @PostMapping("/api/my/messages/{id}/reading")
    Messages.Unread read(@PathVariable long id) {
        return messages.read(Optional.of(id).filter(one -> one > 0).or(() -> Optional.of(-1L)));
    }

    @GetMapping("/api/my/contact")
    Messages.Contact contact() {
        return messages.contact();
    }

    @PutMapping("/api/my/contact")
    Messages.Contact contact(@RequestBody Messages.Contact body) {
        return messages.contact(body.email());
    }
}
