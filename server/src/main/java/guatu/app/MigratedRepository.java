package guatu.app;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which set of migration steps a database was last brought to, in `app.migrated`. Asked over the owner's
/// connection: the application's own is opened after the migrations, and may not write here.
@Repository
class MigratedRepository {

    private static final String KEPT = "select to_regclass('app.migrated') is not null";

    private static final String LAST = """
            select coalesce((select steps from app.migrated order by row desc limit 1) = :steps, false)
            """;

    private static final String ADD = "insert into app.migrated (steps) values (:steps)";

    /// Whether these steps were the last to be run to their end.
    boolean stands(DataSource owner, String steps) {
        var jdbc = JdbcClient.create(owner);
        return jdbc.sql(KEPT).query(Boolean.class).single()
                && jdbc.sql(LAST).param("steps", steps).query(Boolean.class).single();
    }

    void add(DataSource owner, String steps) {
        JdbcClient.create(owner).sql(ADD).param("steps", steps).update();
    }
}
