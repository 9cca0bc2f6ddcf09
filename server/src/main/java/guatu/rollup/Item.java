package guatu.rollup;

import guatu.kernel.IndicatorCode;
import guatu.kernel.Quantity;
import guatu.kernel.Unit;
import java.math.BigDecimal;

/// A fixed item of a form that figures are computed from. Its amounts stand in the array of a filing, one place a
/// column.
///
/// @param form the form that asks for it
/// @param month place of the month's amount, from 1; 0 where the form has no such column
/// @param cumulative place of January to the month
/// @param baseMonth place of the month of last year
/// @param baseCumulative place of January to the month of last year
/// @param scale decimals; a stored integer is the amount times ten to this power
/// @param shown the indicator's unit
record Item(
        IndicatorCode indicator,
        String form,
        int month,
        int cumulative,
        int baseMonth,
        int baseCumulative,
        int scale,
        Unit filed,
        Unit shown) {

    /// The form of output, sales and power. Value added, sizes and clusters are computed from it.
    static final String FORM = "B204-1";

    /// 工业总产值. The test `ItemTest` holds it against the form in the pack.
    static final Item GROSS_OUTPUT = new Item(
            IndicatorCode.of("GROSS_OUTPUT"), FORM, 1, 2, 3, 4, 0, Unit.THOUSAND_YUAN, Unit.HUNDRED_MILLION_YUAN);

    /// 工业销售产值.
    static final Item SALES_OUTPUT = new Item(
            IndicatorCode.of("SALES_OUTPUT"), FORM, 5, 6, 7, 8, 0, Unit.THOUSAND_YUAN, Unit.HUNDRED_MILLION_YUAN);

    /// Where the amount stands in a filing, from 1; 0 where the form has no such column.
    int place(Column column) {
        return column == Column.MONTH ? month : cumulative;
    }

    int basePlace(Column column) {
        return column == Column.MONTH ? baseMonth : baseCumulative;
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
