package guatu.reporting.rules;

/// What the names of an expression stand for.
@FunctionalInterface
public interface Names {

    /// A [java.math.BigDecimal], a [Boolean], a [String], or [Missing#MISSING].
    ///
    /// @param name with its dots, such as `previous.output.month`
    Object get(String name);
}
