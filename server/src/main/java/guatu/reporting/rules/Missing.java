package guatu.reporting.rules;

/// An amount that is not there. It is not zero: whatever is computed from it is not there either.
public enum Missing {
    MISSING
}
