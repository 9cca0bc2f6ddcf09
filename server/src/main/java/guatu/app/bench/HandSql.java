package guatu.app.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One connection of somebody who writes SQL by hand: as the owner, past row-level security, each statement prepared
/// and committed by itself, every row and column read.
final class HandSql implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    HandSql(Database database) {
        try {
            this.connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /// Where the owner connects.
    record Database(String url, String user, String password) {}

    /// A statement with its arguments.
    record Query(String sql, List<Object> arguments) {

        Query {
            arguments = List.copyOf(arguments);
        }
    }

    Connection connection() {
        return connection;
    }

    /// Every row of the answer.
    List<List<Object>> rows(Query query) {
        try {
            var statement = prepared.get(query.sql());
            if (statement == null) {
                statement = connection.prepareStatement(query.sql());
                prepared.put(query.sql(), statement);
            }
            for (int i = 0; i < query.arguments().size(); i++) {
                statement.setObject(i + 1, query.arguments().get(i));
            }
            return read(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(query.sql(), failed);
        }
    }

    /// The one number that a statement answers.
    long number(String sql, Object... arguments) {
        return ((Number) rows(new Query(sql, List.of(arguments))).getFirst().getFirst()).longValue();
    }

    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /// How PostgreSQL carries a statement out.
    String plan(Query query) {
        var lines = new ArrayList<String>();
        rows(new Query("explain (analyze, buffers, costs off) " + query.sql(), query.arguments()))
                .forEach(row -> lines.add(String.valueOf(row.getFirst())));
        return String.join("\n", lines);
    }

    private static List<List<Object>> read(PreparedStatement statement) throws SQLException {
        var rows = new ArrayList<List<Object>>();
        if (!statement.execute()) {
            return rows;
        }
        try (var found = statement.getResultSet()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<Object>(columns);
                for (int i = 1; i <= columns; i++) {
                    var value = found.getObject(i);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // nothing is lost: everything was committed
        }
    }
}
