package guatu.roster;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What was handed in as a revision: amounts in 千元, month by month without a gap. A proposal of an office has none.
///
/// @param first the month of the first output
/// @param revenueFirst the month of the first revenue, the first of the twelve
/// @param revenue main-business revenue
record Submission(
        int revision,
        YearMonth first,
        List<Long> output,
        YearMonth revenueFirst,
        List<Long> revenue,
        String note,
        Instant filedAt) {

    Submission {
        output = List.copyOf(output);
        revenue = List.copyOf(revenue);
    }

    Optional<Long> outputOf(YearMonth month) {
        return at(output, first, month);
    }

    Optional<Long> revenueOf(YearMonth month) {
        return at(revenue, revenueFirst, month);
    }

    private static Optional<Long> at(List<Long> amounts, YearMonth first, YearMonth month) {
        long place = MONTHS.between(first, month);
        return place < 0 || place >= amounts.size() ? Optional.empty() : Optional.of(amounts.get((int) place));
    }
}
