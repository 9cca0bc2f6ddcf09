package guatu.reporting;

import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.kernel.Refusal;

/// No edition of the form holds for the month.
public final class FormNotFound extends Refusal {

    FormNotFound(FormCode form, Period.Month month) {
        super(
                Kind.NOT_FOUND,
                "%s 没有适用于 %s 的报表。No edition of form %s holds for %s.".formatted(form, month, form, month));
    }
}
