package guatu.rollup;

import guatu.kernel.IndicatorCode;
import guatu.kernel.Quantity;
import guatu.kernel.Unit;
import java.math.BigDecimal;

/// The items of form B204-1 that figures are computed from. An amount stands in the array of a filing at four places an
/// item: month, cumulative, and the base of both.
///
/// Source: statistics.md G; the test `ItemTest` holds it against the form in the pack.
enum Item {
    GROSS_OUTPUT(0, "01", Unit.THOUSAND_YUAN, 0, Unit.HUNDRED_MILLION_YUAN),
    SALES_OUTPUT(1, "03", Unit.THOUSAND_YUAN, 0, Unit.HUNDRED_MILLION_YUAN),
    EXPORT_DELIVERY(2, "04", Unit.THOUSAND_YUAN, 0, Unit.HUNDRED_MILLION_YUAN),
    POWER_USE(3, "05", Unit.TEN_THOUSAND_KWH, 2, Unit.TEN_THOUSAND_KWH);

    static final String FORM = "B204-1";

    private static final int COLUMNS = 4;

    private final int order;
    private final String code;
    private final Unit filed;
    private final int scale;
    private final Unit shown;

    Item(int order, String code, Unit filed, int scale, Unit shown) {
        this.order = order;
        this.code = code;
        this.filed = filed;
        this.scale = scale;
        this.shown = shown;
    }

    /// As the form prints it.
    String code() {
        return code;
    }

    int scale() {
        return scale;
    }

    IndicatorCode indicator() {
        return new IndicatorCode(name());
    }

    /// Where the amount stands in a filing, from 1.
    int place(Column column) {
        return order * COLUMNS + column.offset() + 1;
    }

    int basePlace(Column column) {
        return order * COLUMNS + column.baseOffset() + 1;
    }

    /// A stored integer as an amount in the indicator's unit.
    Quantity quantity(long stored) {
        return new Quantity(BigDecimal.valueOf(stored, scale), filed).in(shown);
    }

    /// An amount in the indicator's unit as a stored integer.
    ///
    /// @throws ArithmeticException when it is not whole at the item's scale
    long stored(Quantity quantity) {
        return quantity.in(filed).amount().movePointRight(scale).longValueExact();
    }
}
