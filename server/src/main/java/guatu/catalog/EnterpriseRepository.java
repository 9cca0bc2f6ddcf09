package guatu.catalog;

import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Enterprises, in `catalog.enterprise`. Row-level security shows only those in the scope of the transaction.
@Repository
class EnterpriseRepository {

    private static final String FIND_BY_CODE = """
            select id, credit_code, name_zh, region, park, industry, demo
              from catalog.enterprise
             where credit_code = :code
            """;

    private static final String FIND_BY_ID = """
            select id, credit_code, name_zh, region, park, industry, demo
              from catalog.enterprise
             where id = :id
            """;

    private final JdbcClient jdbc;

    EnterpriseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Enterprise> find(CreditCode code) {
        return jdbc.sql(FIND_BY_CODE)
                .param("code", code.value())
                .query(EnterpriseRepository::enterprise)
                .optional();
    }

    Optional<Enterprise> find(EnterpriseId id) {
        return jdbc.sql(FIND_BY_ID)
                .param("id", id.value())
                .query(EnterpriseRepository::enterprise)
                .optional();
    }

    private static Enterprise enterprise(ResultSet row, int number) throws SQLException {
        return new Enterprise(
                new EnterpriseId(row.getLong("id")),
                new CreditCode(row.getString("credit_code")),
                row.getString("name_zh"),
                row.getInt("region"),
                row.getInt("park"),
                row.getInt("industry"),
                row.getBoolean("demo"));
    }
}
