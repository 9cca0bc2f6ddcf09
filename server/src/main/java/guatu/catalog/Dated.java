package guatu.catalog;

import java.time.LocalDate;
import java.util.Optional;

/// Stretches of validity: from a first day, inclusive, to a last, exclusive.
public final class Dated {

    /// No end. The database keeps it as `infinity`.
    public static final LocalDate FOREVER = LocalDate.MAX;

    private Dated() {}

    /// The end of a stretch; empty where it has none.
    public static Optional<LocalDate> end(LocalDate validTo) {
        return Optional.of(validTo).filter(day -> !day.equals(FOREVER));
    }

    /// A day as the database reads it.
    static String text(LocalDate day) {
        return day.equals(FOREVER) ? "infinity" : day.toString();
    }

    /// Whether a stretch holds on a day.
    public static boolean holds(LocalDate validFrom, LocalDate validTo, LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validTo);
    }
}
