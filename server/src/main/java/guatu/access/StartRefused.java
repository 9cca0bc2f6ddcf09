package guatu.access;

/// The server must not serve in this state, and what to do about it.
public final class StartRefused extends RuntimeException {

    private final String remedy;

    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /// What the operator has to do.
    public String remedy() {
        return remedy;
    }
}
