package guatu.access;

import guatu.journal.Who;
import java.util.Set;

/// A person acting in a post.
public record Actor(Who who, String postCode, String titleZh, String titleEn, Role role, Scope scope) {

    /// The machine itself, which sees and may do everything: loading, sealing, computing identity-free aggregates.
    public static final Actor MACHINE =
            new Actor(Who.MACHINE, "machine", "系统", "System", Role.AUDITOR, Scope.EVERYTHING);

    /// Whether the post may do something.
    public boolean may(Permission deed) {
        return who.post() == Who.MACHINE.post() || role.permissions().contains(deed);
    }

    /// Refuses what the post may not do.
    ///
    /// @throws NotPermitted when the role lacks the permission
    public Actor require(Permission deed) {
        if (!may(deed)) {
            throw new NotPermitted(titleZh, deed);
        }
        return this;
    }

    /// All that the post may do.
    public Set<Permission> permissions() {
        return role.permissions();
    }

    /// The same post, reached from a network address by a device that nothing is known of.
    public Actor from(String address) {
        return from(address, "");
    }

    /// The same post, reached from a network address by a device.
    ///
    /// @param device a mark that cannot be turned back into what it was made of
    public Actor from(String address, String device) {
        return new Actor(new Who(who.person(), who.post(), address, device), postCode, titleZh, titleEn, role, scope);
    }

    /// The same actor, for a computation over everything whose result names no enterprise.
    Actor seeing(Scope wider) {
        return new Actor(who, postCode, titleZh, titleEn, role, wider);
    }
}
