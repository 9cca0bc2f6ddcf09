package guatu.independence;

import guatu.catalog.Parameter;
import guatu.catalog.Parameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The dated parameters `INDEPENDENCE_…` of the pack.
@Component
class Bounds {

    private static final String TARGET = "INDEPENDENCE_TARGET_";

    private final Parameters parameters;

    Bounds(Parameters parameters) {
        this.parameters = parameters;
    }

    /// Bounds of a day.
    ///
    /// @param band width of the bands beside a target, in percentage points
    /// @param alpha what is rarer by chance is a signal
    /// @param targets growth in percent above which to look for heaps
    record Limits(
            int deviceFirms,
            int addressFirms,
            Duration afterLook,
            int lookedEdits,
            int lookedFirms,
            BigDecimal band,
            BigDecimal alpha,
            int heapFirms,
            int digitAmounts,
            long digitFloor,
            List<Parameter> targets) {}

    Limits on(LocalDate day) {
        return new Limits(
                number("DEVICE_FIRMS", day),
                number("ADDRESS_FIRMS", day),
                Duration.ofMinutes(number("LOOK_MINUTES", day)),
                number("LOOK_EDITS", day),
                number("LOOK_FIRMS", day),
                value("BAND", day),
                value("ALPHA", day).movePointLeft(3),
                number("HEAP_FIRMS", day),
                number("DIGIT_AMOUNTS", day),
                number("DIGIT_FLOOR", day),
                parameters.list().stream()
                        .filter(parameter -> parameter.code().startsWith(TARGET) && parameter.holdsOn(day))
                        .toList());
    }

    /// All of them, for the report to show with their sources.
    List<Parameter> all(LocalDate day) {
        return parameters.list().stream()
                .filter(parameter -> parameter.code().startsWith("INDEPENDENCE_") && parameter.holdsOn(day))
                .sorted(java.util.Comparator.comparing(Parameter::code))
                .toList();
    }

    private int number(String name, LocalDate day) {
        return value(name, day).intValueExact();
    }

    private BigDecimal value(String name, LocalDate day) {
        return parameters.get("INDEPENDENCE_" + name, day).value();
    }
}
