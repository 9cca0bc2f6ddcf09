package guatu.catalog;

import java.time.LocalDate;

/// A rule asked for a parameter that the pack lacks. It is a defect of the pack or of the rule, not of any
/// input.
public final class ParameterMissing extends IllegalStateException {

    ParameterMissing(String code, LocalDate at) {
        super("No parameter ‘%s’ holds on %s: add it to codes/parameters.csv of the pack.".formatted(code, at));
    }
}
