package guatu.reporting;

import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.Period;

/// What a filing is about: an enterprise, a form, a month. With a revision it is one filing.
public record FilingKey(CreditCode creditCode, FormCode form, Period.Month month) {

    /// As the journal and evidence links write it: `91630000226593742J/B204-1/2025-10`.
    @Override
    public String toString() {
        return creditCode + "/" + form + "/" + month;
    }

    String revision(int revision) {
        return this + "/" + revision;
    }
}
