package guatu.app.demo;

import guatu.kernel.CreditCode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One cell of a filing that was made wrong on purpose, in a way that passes the checks that block.
///
/// @param truth what it should say
/// @param filed what it says
public record Planted(Kind kind, CreditCode code, YearMonth month, Item item, long truth, long filed) {

    /// How a filing goes wrong.
    public enum Kind {
        /// Amounts in the next smaller unit: ten times too large.
        UNIT_SLIP,
        /// Last month's figures again.
        COPIED_MONTH,
        /// Output and sales in each other's cells.
        SWAPPED_SALES,
        /// A plant that stood still and filed as if it ran.
        DORMANT,
        /// Electricity that does not fit the output.
        POWER_MISMATCH
    }

    private static final String HEADER = "kind,credit_code,month,cell,true_value,planted_value\n";

    /// The list as the file `planted.csv` of the demo's folder holds it.
    public static String csv(List<Planted> all) {
        var order = Comparator.comparing(Planted::month)
                .thenComparing(Planted::code)
                .thenComparing(Planted::item);
        return Stream.concat(Stream.of(HEADER), all.stream().sorted(order).map(Planted::line))
                .collect(Collectors.joining());
    }

    private String line() {
        return "%s,%s,%s,%s.month,%s,%s%n"
                .formatted(kind, code, month, item.code(), item.text(truth), item.text(filed))
                .replace("\r", "");
    }
}
