package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The events of an enterprise would no longer alternate: it would enter while it is on the roster, leave while
/// it is not, or do both on one day.
public final class RosterConflict extends Refusal {

    RosterConflict(List<String> places) {
        super(
                Kind.CONFLICT,
                "The entries and exits of %d enterprise(s) would not alternate.".formatted(places.size()),
                places.stream()
                        .map(place -> Finding.blocking(
                                "roster-conflict",
                                "day",
                                place,
                                "an entry while it is off the roster, or an exit while it is on it",
                                "请核对该企业已有的入库、退库记录与日期"))
                        .toList());
    }
}
