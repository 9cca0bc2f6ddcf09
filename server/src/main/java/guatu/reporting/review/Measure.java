package guatu.reporting.review;

/// The items of form B204-1 whose totals are published, and which the review therefore weighs.
public enum Measure {
    OUTPUT("01"),
    SALES("03"),
    EXPORT("04"),
    POWER("05");

    private final String item;

    Measure(String item) {
        this.item = item;
    }

    /// The item's code as the form prints it.
    public String item() {
        return item;
    }
}
