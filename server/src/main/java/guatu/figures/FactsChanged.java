package guatu.figures;

import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import java.util.List;

/// Facts began or ceased to count at known times. Published inside the transaction that wrote them; a listener that
/// keeps sums joins that transaction, so totals are fresh when it commits. The facts themselves are read set-wise from
/// the published view: those of these months with `known_from` or `known_to` among these times. Each time is announced
/// once, in one event.
///
/// @param first the first month that such facts may be of
/// @param last the last month
public record FactsChanged(List<KnownTime> at, Period.Month first, Period.Month last) {

    private static final Period.Month EARLIEST = Period.Month.of(1900, 1);
    private static final Period.Month LATEST = Period.Month.of(2999, 12);

    public FactsChanged {
        at = List.copyOf(at);
    }

    /// Facts of any months changed at one time.
    public FactsChanged(KnownTime at) {
        this(List.of(at), EARLIEST, LATEST);
    }

    /// Facts of one month changed at one time.
    public FactsChanged(KnownTime at, Period.Month month) {
        this(List.of(at), month, month);
    }
}
