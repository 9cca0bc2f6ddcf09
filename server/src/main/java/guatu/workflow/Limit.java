package guatu.workflow;

/// How long a step may take: by law (法定), and as promised (承诺), which is never longer.
///
/// @param legal in the unit
/// @param promised in the unit; at most `legal`
record Limit(int legal, int promised, LimitUnit unit) {

    Limit {
        if (promised > legal) {
            throw new IllegalArgumentException("promised %d > legal %d".formatted(promised, legal));
        }
    }
}
