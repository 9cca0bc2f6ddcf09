package guatu.workflow;

/// A row of the table of transitions.
///
/// @param role who may: HOLDER, SUBMITTER, RECEIVER, ANYBODY, MACHINE, or names of roles with | between
/// @param legalGround on what ground silence is consent; empty where it is none
record Transition(CaseState to, boolean notOwn, String role, Evidence evidence, String legalGround) {

    /// What must come with it.
    enum Evidence {
        NONE,
        REASON,
        DOCUMENT
    }
}
