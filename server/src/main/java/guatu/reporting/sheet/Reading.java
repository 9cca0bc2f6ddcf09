package guatu.reporting.sheet;

/// What a cell of a spreadsheet says.
public sealed interface Reading {

    /// Nothing: empty, a dash, 无. A missing amount is missing, never zero.
    record Missing() implements Reading {}

    /// An amount in plain notation: `-1234.5`.
    ///
    /// @param formula whether a formula gave it, whose last result this is
    record Amount(String plain, boolean formula) implements Reading {}

    /// No amount.
    ///
    /// @param why the name of the reason in `messages/sheet.properties`
    /// @param met the text as it stands in the cell
    record Unreadable(String why, String met) implements Reading {}

    /// Nothing.
    static Reading missing() {
        return new Missing();
    }

    /// As it may be kept in a half-typed form: the amount, or the text as it stands.
    default String typed() {
        return switch (this) {
            case Missing none -> "";
            case Amount amount -> amount.plain();
            case Unreadable text -> text.met();
        };
    }
}
