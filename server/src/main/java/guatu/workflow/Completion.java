package guatu.workflow;

/// What the opinions so far make of a step. Silence counts for nothing. Examples: `docs/rules/step-completion.csv`.
enum Completion {
    WAITS,
    PASSED,
    REFUSED;

    private static final long MILLION = 1_000_000;

    /// @param signers those whose opinion counts, signed or not: not withdrawn, no sub-task
    /// @param twoPeople whether two people must agree, whatever the mode says
    static Completion of(
            StepMode mode, int thresholdPpm, boolean twoPeople, int signers, int agree, int object, int abstain) {
        long byMode = switch (mode) {
            case ANY -> 1;
            case RATIO -> Math.ceilDiv((long) signers * thresholdPpm, MILLION);
            case ALL, SEQUENTIAL -> signers - abstain;
        };
        long needed = Math.max(byMode, twoPeople ? 2 : 1);
        if (agree >= needed) {
            return PASSED;
        }
        return signers - object - abstain < needed ? REFUSED : WAITS;
    }
}
