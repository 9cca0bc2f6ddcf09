package guatu;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/// Form B204-1 as the database keeps it, for provinces that are made by hand.
public final class TestForms {

    private static final Map<String, String> MEASURES = Map.of(
            "GROSS_OUTPUT", "B204-1:01",
            "SALES_OUTPUT", "B204-1:03",
            "EXPORT_DELIVERY", "B204-1:04",
            "POWER_USE", "B204-1:05");

    private TestForms() {}

    /// The item that an indicator is, as in the pack; empty for one that is computed.
    public static String measure(String indicator) {
        return MEASURES.getOrDefault(indicator, "");
    }

    /// Its sixteen cells.
    public static void b204(JdbcTemplate owner) {
        int place = 1;
        for (var item : List.of("01", "03", "04", "05")) {
            boolean power = item.equals("05");
            for (var column : List.of("month", "cumulative", "base_month", "base_cumulative")) {
                owner.update(
                        "insert into reporting.form_cell (form, edition, place, item, col, name_zh, name_en, unit, scale,"
                                + " required) values ('B204-1', 1, ?, ?, ?, 'i', 'i', ?, ?, true) on conflict do nothing",
                        place++,
                        item,
                        column,
                        power ? "万千瓦时" : "千元",
                        power ? 2 : 0);
            }
        }
    }
}
