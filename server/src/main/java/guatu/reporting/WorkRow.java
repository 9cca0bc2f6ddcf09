package guatu.reporting;

import guatu.catalog.Label;
import guatu.kernel.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A filing in a work list, expected or filed.
///
/// @param due when whoever has it is to act
/// @param late filed first after the firms' last moment, or that moment is over and nothing is filed
/// @param output the form's headline of the month, in its unit; absent in February
/// @param outputCumulative the form's headline, January to the month, in its unit
/// @param growth of the cumulative output over last year, in percent
/// @param queries how many queries are open
/// @param overdue whether the firm's answer to one, or a returned form, is overdue
/// @param findings how many findings it was filed with
public record WorkRow(
        String creditCode,
        String nameZh,
        Label region,
        Optional<Label> park,
        Label industry,
        Period.Month month,
        int revision,
        FilingState state,
        Optional<Instant> filedAt,
        Optional<Instant> due,
        boolean late,
        Optional<BigDecimal> output,
        Optional<BigDecimal> outputCumulative,
        Optional<BigDecimal> growth,
        int findings,
        long queries,
        boolean overdue,
        String holderZh,
        String holderEn) {}
