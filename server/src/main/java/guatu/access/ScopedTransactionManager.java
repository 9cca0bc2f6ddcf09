package guatu.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/// Begins every transaction by telling the database what the actor may see. The setting ends with the transaction, so
/// the next one on a pooled connection starts from nothing; without an actor there are no rows (settled.md 21).
@Component("transactionManager")
class ScopedTransactionManager extends JdbcTransactionManager {

    private static final String SET_SCOPE = """
            select set_config('guatu.scope', ?, true),
                   set_config('guatu.parks', ?, true),
                   set_config('guatu.firm', ?, true),
                   set_config('guatu.post', ?, true),
                   set_config('plan_cache_mode', ?, true)
            """;

    /// All that a firm asks is looked up by its number: planned once for all firms, and not for each anew, which over
    /// yearly partitions takes longer than the asking.
    private static final String ONCE = "force_generic_plan";
    private static final String AS_IT_FITS = "auto";

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var actor = Acting.find();
        var scope = actor.map(Actor::scope).orElse(Scope.NOTHING);
        try (var statement = connection.prepareStatement(SET_SCOPE)) {
            statement.setString(1, Scope.multirange(scope.regions()));
            statement.setString(2, Scope.multirange(scope.parks()));
            statement.setString(
                    3, scope.enterprise().map(id -> Long.toString(id.value())).orElse("0"));
            statement.setString(
                    4, actor.map(one -> Long.toString(one.who().post())).orElse(""));
            statement.setString(5, scope.enterprise().isPresent() ? ONCE : AS_IT_FITS);
            statement.execute();
        }
    }
}
