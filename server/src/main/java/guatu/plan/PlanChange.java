package guatu.plan;

/// One difference between two contents of a plan.
///
/// @param subject `clause`, `sentence` or `target`
/// @param key its id
/// @param field what changed; empty for something added or removed as a whole
/// @param before as it was; empty for something added
/// @param after as it is; empty for something removed
public record PlanChange(Kind kind, String subject, String key, String field, String before, String after) {

    /// What happened.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
