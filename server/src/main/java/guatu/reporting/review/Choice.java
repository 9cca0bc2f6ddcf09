package guatu.reporting.review;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import java.util.Optional;

/// Which filings of a month are read, by slots; none means all in sight.
///
/// @param enterprise one only
public record Choice(
        FormCode form,
        Period.Month month,
        Optional<Interval> regions,
        Optional<Interval> parks,
        Optional<Interval> industries,
        Optional<EnterpriseId> enterprise) {

    static Choice all(FormCode form, Period.Month month) {
        return new Choice(form, month, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
