package guatu.reporting.chasing;

/// A way out of the house. Messages inside it need none.
public enum Channel {
    EMAIL,
    WEBHOOK
}
