package guatu.reporting;

import guatu.catalog.Dated;
import guatu.kernel.Finding;
import guatu.kernel.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The key of a table's rows that firms type themselves, such as a project's code: it stands in no list, but has a
/// shape. A firm uses a key once a month: its rows are told apart by it.
///
/// @param rule the check that says a key has not this shape, such as `E34`
/// @param shape what a key looks like, whole
/// @param example a key of that shape
/// @param unit what a row is counted in, where a column has no unit of its own
public record TypedKey(
        String rule,
        String nameZh,
        String nameEn,
        Pattern shape,
        String example,
        Unit unit,
        int scale,
        String adviceZh,
        String adviceEn) {

    /// Longer is no key. Shorter than [#SHORTEST] would be taken for a code of a list.
    static final int LONGEST = 40;

    static final int SHORTEST = 9;

    boolean fits(String key) {
        return key.length() >= SHORTEST
                && key.length() <= LONGEST
                && shape.matcher(key).matches();
    }

    Optional<ListEntry> entry(String key) {
        return fits(key)
                ? Optional.of(new ListEntry(key, key, key, unit, scale, Map.of(), LocalDate.MIN, Dated.FOREVER, rule))
                : Optional.empty();
    }

    /// That a key has not the shape.
    Finding wrong(String at, String key) {
        return new Finding(rule, Finding.Severity.BLOCKS, at, key, example, adviceZh, Optional.of(adviceEn));
    }
}
