package guatu.reporting;

import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import java.util.List;
import java.util.Optional;

/// What a work list is asked for.
///
/// @param states empty for all
/// @param q part of a name, its initials or a credit code; empty for all
/// @param mine only what waits for the acting post
/// @param only `QUERIES`: with open queries; `OVERDUE`: an answer or a returned form is overdue; empty for all
/// @param sort keys such as `name` or `-output`, the first two count
public record WorkSearch(
        FormCode form,
        Period.Month month,
        List<FilingState> states,
        Optional<Interval> regions,
        Optional<Interval> parks,
        String q,
        boolean mine,
        String only,
        List<String> sort,
        int page,
        int size) {

    public WorkSearch {
        states = List.copyOf(states);
        sort = List.copyOf(sort);
    }
}
