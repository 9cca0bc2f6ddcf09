package guatu.projects.board;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.projects.DispatchHttp;
import guatu.projects.SyntheticMonths;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo's months are made up whole: plans are baselines, months count, the last one is under way.
class SyntheticMonthsTest extends DispatchHttp {

    @Autowired
    SyntheticMonths months;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Test
    void makesUpPlansMonthsAndCertificates() {
        var firm = firm();
        long building = project(firm, "S4", "NEW", 600_000_000L);
        long producing = project(firm, "S6", "NEW", 700_000_000L);
        entered(building, 1, "S4", "2024-05-31");
        entered(producing, 1, "S4", "2023-05-01");
        entered(producing, 2, "S6", "2025-06-10");
        for (long id : new long[] {building, producing}) {
            JdbcClient.create(owner)
                    .sql("update projects.project set demo = true, planned_production = '2026-06-30' where id = :id")
                    .param("id", id)
                    .update();
        }
        machine(() -> months.load(2024, YearMonth.of(2025, 10)));
        assertThat(count("select count(*) from projects.year_plan_step where baseline = 0"))
                .isGreaterThanOrEqualTo(2);
        assertThat(count("select count(*) from projects.counted(9223372036854775807, 3) where project = " + building))
                .isGreaterThan(10);
        assertThat(count("select count(*) from projects.task_event where project = " + building))
                .isGreaterThanOrEqualTo(4);
        assertThat(count("select count(*) from projects.production_step where project = " + producing))
                .isGreaterThanOrEqualTo(2);
        assertThat(get("/api/dispatch/lamps/2025-09?size=500", PROVINCE)).hasStatusOk();
    }

    private long count(String sql) {
        return machine(() -> jdbc.sql(sql).query(Long.class).single());
    }
}
