package guatu.rollup;

/// The columns of a monthly form, in the order in which they stand for each item.
enum Column {
    MONTH(0),
    CUMULATIVE(1);

    private final int offset;

    Column(int offset) {
        this.offset = offset;
    }

    /// The column's place within its item, from 0.
    int offset() {
        return offset;
    }

    /// The base (上年同期) of each stands two places further.
    int baseOffset() {
        return offset + 2;
    }
}
