package guatu.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Tables of the pack as a room has loaded them: each is read once, and kept until the pack is loaded anew.
public final class KeptTables {

    private final Map<String, List<Map<String, String>>> kept = new ConcurrentHashMap<>();
    private final Function<String, List<Map<String, String>>> reading;

    /// @param reading the rows of a table, each as its cells, from where the room keeps them
    public KeptTables(Function<String, List<Map<String, String>>> reading) {
        this.reading = reading;
    }

    /// The rows of a table, each as its cells. One that is empty was not loaded yet: it is read again.
    public List<Map<String, String>> rows(String table) {
        var before = kept.get(table);
        if (before != null) {
            return before;
        }
        var rows = reading.apply(table);
        if (!rows.isEmpty()) {
            kept.put(table, rows);
        }
        return rows;
    }

    /// The pack was loaded: its tables are read again.
    public void forget() {
        kept.clear();
    }
}
