package guatu.reporting.chasing;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.access.Acting;
import guatu.access.Machine;
import guatu.access.Permission;
import guatu.access.PostNames;
import guatu.journal.Journal;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Where firms read mail, kept post by post by whoever keeps people and posts: for a firm that has named nothing, or
/// whose
/// person has left. The firm sees it and may change it; the last that was said holds. No mail goes to an office, so its
/// posts have no address.
@Service
public class PostContacts {

    private final ContactRepository contacts;
    private final PostNames posts;
    private final Machine machine;
    private final Journal journal;
    private final Clock clock;

    PostContacts(ContactRepository contacts, PostNames posts, Machine machine, Journal journal, Clock clock) {
        this.contacts = contacts;
        this.posts = posts;
        this.machine = machine;
        this.journal = journal;
        this.clock = clock;
    }

    /// Where the firm of a post reads mail.
    ///
    /// @param code the post's
    /// @throws ContactRefused when it is no enterprise's
    public Messages.Contact of(String code) {
        Acting.current().require(Permission.MANAGE_PEOPLE);
        return machine.run(
                () -> new Messages.Contact(contacts.contact(enterprise(code)).orElse("")));
    }

    /// Sets where the firm of a post reads mail; an empty address: nowhere.
    ///
    /// @throws ContactRefused when it is no address, or the post is no enterprise's
    public Messages.Contact set(String code, String email) {
        var who = Acting.current().require(Permission.MANAGE_PEOPLE).who();
        var address = Addresses.read(email);
        return machine.run(() -> {
            var enterprise = enterprise(code);
            contacts.contact(enterprise, address, who, clock.instant().truncatedTo(ChronoUnit.MICROS));
            journal.record(who, "CONTACT_CHANGED", "contact", enterprise.toString(), Map.of("post", code));
            return new Messages.Contact(address);
        });
    }

    private EnterpriseId enterprise(String code) {
        return posts.enterprise(code)
                .orElseThrow(() -> new ContactRefused(List.of(new Finding(
                        "contact-post",
                        BLOCKS,
                        "post",
                        Finding.echo(code),
                        "the post of an enterprise",
                        "只有企业岗位有接收通知的邮箱；通知不发给机关岗位",
                        Optional.of("Only an enterprise’s post has an address: no notices go to offices")))));
    }
}
