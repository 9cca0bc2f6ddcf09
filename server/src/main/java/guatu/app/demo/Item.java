package guatu.app.demo;

import java.math.BigDecimal;

/// The items of form B204-1, in the order of their places.
public enum Item {
    OUTPUT("01", 0, 0),
    SALES("03", 1, 0),
    EXPORT("04", 2, 0),
    POWER("05", 3, 2);

    /// Columns of an item: month, year to date, and both of last year.
    static final int COLUMNS = 4;

    private final String code;
    private final int row;
    private final int scale;

    Item(String code, int row, int scale) {
        this.code = code;
        this.row = row;
        this.scale = scale;
    }

    /// As the form prints it.
    public String code() {
        return code;
    }

    /// Its place among the items, from 0.
    int row() {
        return row;
    }

    /// The place of one of its columns, from 0.
    int place(int column) {
        return row * COLUMNS + column;
    }

    /// A stored amount in whole units of the form.
    long whole(long amount) {
        return BigDecimal.valueOf(amount, scale).longValueExact();
    }

    /// A stored amount as a person writes it.
    String text(long amount) {
        return BigDecimal.valueOf(amount, scale).toPlainString();
    }
}
