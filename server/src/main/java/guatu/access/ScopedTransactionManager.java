package guatu.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/// Begins every transaction by telling the database what the actor may see. The setting ends with the transaction, so
/// the
/// next one on a pooled connection starts from nothing; without an actor there are no rows (settled.md 21).
@Component("transactionManager")
class ScopedTransactionManager extends JdbcTransactionManager {

    private static final String SET_SCOPE = """
            select set_config('guatu.scope', ?, true),
                   set_config('guatu.parks', ?, true),
                   set_config('guatu.firm', ?, true),
                   set_config('guatu.post', ?, true)
            """;

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
            statement.execute();
        }
    }
}
