package guatu.projects.months;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.projects.PlannedHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a month is checked against: its plan and form 206-1 (mechanisms.md P7), and when it is reported.
class PlannedMonthTest extends PlannedHttp {

    private static final String MONTH = "/months/2025-10";

    @Autowired
    DispatchRules dispatchRules;

    @Autowired
    DispatchPack dispatchPack;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Test
    void moreThanThreeTimesThePlanIsAsked() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S4", "NEW", 6_000_000_000L);
        long plan = plan(2, 632_800, 2025);
        line(plan, id, 1, "NEW", each(1_000 * WAN));
        fixed(plan, 1, 0);
        assertThat(check(id, "3000", unit)).as("three times exactly").doesNotContain("M04");
        assertThat(check(id, "3000.0001", unit)).contains("M04");
    }

    @Test
    void whatStatisticsHasStandsBesideAndNeverIn() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S4", "NEW", 6_000_000_000L);
        done(id, YearMonth.of(2025, 9), 500 * WAN);
        machine(() -> jdbc.sql("update projects.project set code = :code where id = :id")
                .param("code", "2503-632801-04-01-777777")
                .param("id", id)
                .update());
        JdbcClient.create(owner).sql("""
                        insert into reporting.fact (enterprise, form, detail, month, revision, level, known_from, region,
                               industry, park, values)
                        values (:firm, '206-1', '2503-632801-04-01-777777', '2025-10-01', 1, 3, 1, 632801, 0, 0,
                                '{0,0,0,0,0,1000}')""").param("firm", firm.id().value()).update();
        assertThat(check(id, "500", unit)).as("1,000 to date in both").doesNotContain("M07");
        assertThat(check(id, "400", unit)).as("900 of 1,000: 10 % exactly").doesNotContain("M07");
        assertThat(check(id, "399", unit)).contains("M07");
        var page = get("/api/projects/" + id + MONTH, unit);
        assertThat(page).bodyJson().extractingPath("$.statistics").isEqualTo(10_000_000);
        assertThat(page)
                .bodyJson()
                .extractingPath("$.thisYear")
                .as("what was reported, without it")
                .isEqualTo(5_000_000);
    }

    /// The 1st to the 5th of the next month, moved to a working day; or the 15th to the 25th of the month itself.
    @Test
    void theWindowIsThatOfThePreset(@TempDir Path copy) throws IOException {
        assertThat(window("2025-10")).isEqualTo("NEXT_1_5 2025-11-01 2025-11-05");
        assertThat(window("2025-09")).as("1 to 8 October are off").isEqualTo("NEXT_1_5 2025-10-01 2025-10-09");
        Files.createDirectories(copy.resolve("projects"));
        try (var files = Files.list(PACK.resolve("projects"))) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve("projects").resolve(file.getFileName()));
            }
        }
        var windows = copy.resolve("projects/month-window.csv");
        Files.writeString(
                windows,
                Files.readString(windows)
                        .replace("NEXT_WORKDAY,1,", "NEXT_WORKDAY,0,")
                        .replace("25,NONE,0,", "25,NONE,1,"));
        Acting.as(Actor.MACHINE, () -> {
            dispatchPack.load(copy);
            return true;
        });
        assertThat(window("2025-10")).isEqualTo("FGW_15_25 2025-10-15 2025-10-25");
        Acting.as(Actor.MACHINE, () -> {
            dispatchPack.load(PACK);
            return true;
        });
    }

    private String window(String month) {
        var window = machine(() -> dispatchRules.window(YearMonth.parse(month)));
        return "%s %s %s".formatted(window.preset(), window.opens(), window.due());
    }

    private List<String> check(long id, String construction, Actor unit) {
        return findings(post("/api/projects/" + id + MONTH + "/check", month(construction), unit));
    }
}
