package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.app.demo.OverTheDemo;
import java.util.ArrayList;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every policy of reading keeps something from a county's post: with the policy opened, inside a transaction that is
/// rolled back, the same statement under the same scope finds more. So the planted defect is part of the test.
@OverTheDemo
class PoliciesTest {

    private static final String COUNTY = "select set_config('guatu.scope', '{[632801,632802)}', true)";

    private static final String POLICIES = """
            select pol.polrelid::regclass::text as of_table, pol.polname as name
              from pg_policy as pol
             where pol.polcmd in ('*', 'r')
               and pol.polpermissive
             order by 1, 2""";

    @Autowired
    @FlywayDataSource
    DataSource owner;

    /// What a county's post counts.
    ///
    /// @param all rows of the table
    /// @param seen of them, under the policy
    /// @param opened of them, with the policy opened
    private record Counted(String table, long all, long seen, long opened) {

        boolean kept() {
            return seen < all && opened > seen;
        }
    }

    private record Policy(String ofTable, String name) {}

    @Test
    void eachKeepsWhatIsNotTheCountys() {
        var db = JdbcClient.create(owner);
        var counted = new ArrayList<Counted>();
        for (var policy : db.sql(POLICIES).query(Policy.class).list()) {
            counted.add(count(db, policy));
        }
        assertThat(counted).hasSizeGreaterThan(40);
        assertThat(counted.stream().filter(one -> one.all() > 0).filter(one -> !one.kept()))
                .as("tables with rows, all of which the county sees, or none of which the opened policy shows")
                .isEmpty();
        assertThat(counted.stream().filter(Counted::kept).map(Counted::table))
                .as("kept")
                .contains(
                        "catalog.enterprise",
                        "catalog.membership",
                        "reporting.fact",
                        "reporting.filing",
                        "reporting.filing_row",
                        "projects.project",
                        "projects.version",
                        "projects.month_report");
    }

    private Counted count(JdbcClient db, Policy policy) {
        var template = new TransactionTemplate(new JdbcTransactionManager(owner));
        return Objects.requireNonNull(template.execute(status -> {
            status.setRollbackOnly();
            var all = rows(db, policy);
            db.sql(COUNTY).query(String.class).single();
            db.sql("set local role guatu_app").update();
            var seen = rows(db, policy);
            db.sql("reset role").update();
            db.sql("alter policy %s on %s using (true)".formatted(policy.name(), policy.ofTable()))
                    .update();
            db.sql("set local role guatu_app").update();
            return new Counted(policy.ofTable(), all, seen, rows(db, policy));
        }));
    }

    private static long rows(JdbcClient db, Policy policy) {
        return db.sql("select count(*) from " + policy.ofTable())
                .query(Long.class)
                .single();
    }
}
