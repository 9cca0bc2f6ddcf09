package guatu.workflow;

/// How the opinions of a step make its outcome.
enum StepMode {
    /// 会签: all who do not abstain agree.
    ALL,
    /// 或签: one agrees.
    ANY,
    /// A share of the signers agrees.
    RATIO,
    /// All who do not abstain agree, one after another.
    SEQUENTIAL
}
