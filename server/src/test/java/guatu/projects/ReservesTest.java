package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.RegionCode;
import guatu.workflow.CaseClosed;
import guatu.workflow.CaseId;
import guatu.workflow.CaseKind;
import guatu.workflow.CaseState;
import guatu.workflow.PackageHash;
import guatu.workflow.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/// The three reserves: thresholds, promotion by reference, what counts.
class ReservesTest extends ProjectsHttp {

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void aReserveTakesFromItsThresholdOn() {
        for (var one : Map.of("COUNTY", 50_000_000L, "PREFECTURE", 100_000_000L, "PROVINCE", 500_000_000L).entrySet()) {
            long enough = come(Stage.S1, LocalDate.of(2025, 9, 1), TODAY, with(record(), "total", "" + one.getValue()));
            long less =
                    come(Stage.S1, LocalDate.of(2025, 9, 1), TODAY, with(record(), "total", "" + (one.getValue() - 1)));
            var path = "$.reserves[?(@.level == '%s')].whyNotZh".formatted(one.getKey());
            assertThat(ProjectsHttp.<List<String>>read(get(enough, COUNTY), path)).containsExactly("");
            assertThat(ProjectsHttp.<List<String>>read(get(less, COUNTY), path).getFirst())
                    .contains("总投资不低于")
                    .contains("[D]");
        }
    }

    @Test
    void whatLacksSomethingIsNotAskedFor() {
        long id = come(Stage.S0, LocalDate.of(2025, 1, 6), TODAY.minusDays(91), with(record(), "total", "49999999"));
        assertThat(refused(post(id, "promotions", Map.of("note", ""), COUNTY)))
                .containsExactly("reserve-total@total", "reserve-stage@stage", "reserve-asleep@confirmedOn");
        long top = come(Stage.S1, LocalDate.of(2025, 9, 1), TODAY, record(), ReserveLevel.COUNTY, ReserveLevel.PREFECTURE, ReserveLevel.PROVINCE);
        assertThat(post(top, "promotions", Map.of("note", ""), COUNTY)).hasStatus(409);
        assertThat(post(top, "promotions", Map.of("note", ""), guatu.TestActors.leader())).hasStatus(403);
    }

    @Test
    void aDecisionTakesItInOnceAndByReference() {
        long id = come(Stage.S1, LocalDate.of(2025, 9, 1), TODAY, record());
        close(id, CaseState.REFUSED);
        assertThat(ProjectsHttp.<String>read(get(id, COUNTY), "$.project.level")).isEqualTo("NONE");
        close(id, CaseState.APPROVED);
        close(id, CaseState.APPROVED);
        assertThat(ProjectsHttp.<String>read(get(id, COUNTY), "$.project.level")).isEqualTo("COUNTY");
        assertThat(ProjectsHttp.<List<Boolean>>read(get(id, COUNTY), "$.reserves[*].in"))
                .containsExactly(true, false, false);
        assertThat(Acting.as(COUNTY, () -> transactions.execute(status -> jdbc.sql(
                                "select count(*) from projects.project where id = :id or name_zh = (select name_zh from projects.project where id = :id)")
                        .param("id", id)
                        .query(Long.class)
                        .single())))
                .as("no copies")
                .isEqualTo(1L);
    }

    @Test
    void whatIsAsleepDoesNotCount() {
        var place = "632825";
        var at = guatu.TestActors.county(place);
        var here = with(record(), "region", place);
        come(Stage.S1, LocalDate.of(2025, 1, 6), TODAY, here, ReserveLevel.COUNTY, ReserveLevel.PREFECTURE);
        come(Stage.S1, LocalDate.of(2025, 1, 6), TODAY.minusDays(91), with(record(), "region", place), ReserveLevel.COUNTY);
        come(Stage.S8, LocalDate.of(2025, 1, 6), TODAY, with(record(), "region", place), ReserveLevel.COUNTY);
        var board = get("/reserves?region=" + place, at);
        assertThat(ProjectsHttp.<List<Integer>>read(board, "$.levels[*].projects")).containsExactly(1, 1, 0);
        assertThat(ProjectsHttp.<List<Integer>>read(board, "$.levels[*].asleep")).containsExactly(1, 0, 0);
        assertThat(ProjectsHttp.<List<Integer>>read(board, "$.levels[*].total"))
                .containsExactly(600_000_000, 600_000_000, 0);
        assertThat(ProjectsHttp.<List<Integer>>read(get("/reserves?region=" + place, COUNTY), "$.levels[*].projects"))
                .as("another county sees none of it")
                .containsExactly(0, 0, 0);
        assertThat(get("/reserves?region=999999", COUNTY)).hasStatus(404);
    }

    private void close(long id, CaseState outcome) {
        var subject = new Subject(
                "project", Long.toString(id), "测试", "Test", RegionCode.of("632801"), Optional.empty());
        Acting.as(Actor.MACHINE, () -> transactions.execute(status -> {
            events.publishEvent(new CaseClosed(
                    new CaseId(1),
                    CaseKind.of("PROMOTION_COUNTY"),
                    subject,
                    Map.of(),
                    outcome,
                    PackageHash.of(""),
                    "",
                    Instant.parse("2025-11-05T02:00:00Z")));
            return true;
        }));
    }
}
