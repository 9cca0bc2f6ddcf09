package guatu;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// How many rows each table holds, to show that a refused request has written nothing.
///
/// Left out is what a request leaves behind whatever becomes of it: the journal, tries to sign in, when a session was
/// last seen; and certificates, which a figure that is looked at gets.
public final class Rows {

    private static final Pattern TRACES =
            Pattern.compile("journal\\..*|access\\.(session|attempt)|figures\\.certificate");

    private Rows() {}

    /// The number of rows and a hash of them, by table.
    public static Map<String, String> of(DataSource owner) {
        var jdbc = new JdbcTemplate(owner);
        var rows = new TreeMap<String, String>();
        for (var table : jdbc.queryForList("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition
                   and n.nspname not in ('pg_catalog', 'information_schema', 'public')""", String.class)) {
            if (!TRACES.matcher(table).matches()) {
                rows.put(
                        table,
                        String.valueOf(jdbc.queryForObject(
                                "select count(*) || ' ' || coalesce(sum(hashtextextended(one::text, 0))::text, '') from "
                                        + table + " one",
                                String.class)));
            }
        }
        return rows;
    }
}
