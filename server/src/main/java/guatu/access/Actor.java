package guatu.access;

import guatu.journal.Who;

/// A person acting in a post.
public record Actor(Who who, String postCode, String titleZh, String titleEn, Role role, Scope scope) {

    /// The machine itself, which sees everything: loading, sealing, computing identity-free aggregates.
    public static final Actor MACHINE =
            new Actor(Who.MACHINE, "machine", "系统", "System", Role.AUDITOR, Scope.EVERYTHING);

    /// The same actor, for a computation over everything whose result names no enterprise.
    Actor seeing(Scope wider) {
        return new Actor(who, postCode, titleZh, titleEn, role, wider);
    }
}
