package guatu.projects.lights;

import guatu.catalog.Dated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// How a year's work runs in a band of altitude: shares of its months in percent, and the months in which frost stops
/// works. Dated data of the pack; it stands in where a plan gives no months of its own.
///
/// @param fromMetres from this altitude, inclusive
/// @param toMetres below this altitude
/// @param shares of twelve months, together 100
/// @param frost months, 1 to 12
public record Profile(
        String code,
        String nameZh,
        String nameEn,
        int fromMetres,
        int toMetres,
        List<Integer> shares,
        Set<Integer> frost,
        LocalDate validFrom,
        LocalDate validTo,
        String tag,
        String source) {

    public Profile {
        shares = List.copyOf(shares);
        frost = Set.copyOf(frost);
    }

    /// Whether it is the one for an altitude on a day.
    public boolean covers(int metres, LocalDate day) {
        return metres >= fromMetres && metres < toMetres && Dated.holds(validFrom, validTo, day);
    }

    public Curve spread(long plan) {
        return Curve.of(plan, shares);
    }
}
