package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The three reserves: thresholds, promotion by reference, what counts.
class ReservesTest extends ProjectsHttp {

    private static final String TASK = """
            select id from workflow.task where item = :item and post = :post
             order by state = 'OPEN' desc, id desc limit 1""";
    private static final String SAME =
            "select count(*) from projects.project as one join projects.project as two using (name_zh) where one.id = :id";
    private static final String POST = """
            insert into access.post (id, code, title_zh, title_en, role, region, park, enterprise, demo)
            overriding system value values (:id, :code, :title, :title, :role, :region, null, null, false)
            on conflict do nothing""";
    private static final String PERSON = """
            insert into access.person (id, login, name, password_hash, active, demo)
            overriding system value values (:id, 'p' || :id, '人员' || :id, '!', true, false) on conflict do nothing""";
    private static final String ASSIGNMENT = """
            insert into access.assignment (post, person, valid_from) values (:post, :post, '2020-01-01')
            on conflict do nothing""";

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    @FlywayDataSource
    DataSource ownerSource;

    @Test
    void aReserveTakesFromItsThresholdOn() {
        for (var one : Map.of("COUNTY", 50_000_000L, "PREFECTURE", 100_000_000L, "PROVINCE", 500_000_000L)
                .entrySet()) {
            long enough = come(Stage.S1, LocalDate.of(2025, 9, 1), TODAY, with(record(), "total", "" + one.getValue()));
            long less =
                    come(Stage.S1, LocalDate.of(2025, 9, 1), TODAY, with(record(), "total", "" + (one.getValue() - 1)));
            var path = "$.reserves[?(@.level == '%s')].whyNotZh".formatted(one.getKey());
            assertThat(ProjectsHttp.<List<String>>read(get(enough, COUNTY), path))
                    .containsExactly("");
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
        long top = come(
                Stage.S1,
                LocalDate.of(2025, 9, 1),
                TODAY,
                record(),
                ReserveLevel.COUNTY,
                ReserveLevel.PREFECTURE,
                ReserveLevel.PROVINCE);
        assertThat(post(top, "promotions", Map.of("note", ""), COUNTY)).hasStatus(409);
        assertThat(post(top, "promotions", Map.of("note", ""), TestActors.leader()))
                .hasStatus(403);
    }

    @Test
    void aDecisionTakesItInOnceAndByReference() {
        long id = come(Stage.S1, LocalDate.of(2025, 9, 1), TODAY, record());
        close(id, CaseState.REFUSED);
        assertThat(ProjectsHttp.<String>read(get(id, COUNTY), "$.project.level"))
                .isEqualTo("NONE");
        close(id, CaseState.APPROVED);
        close(id, CaseState.APPROVED);
        assertThat(ProjectsHttp.<String>read(get(id, COUNTY), "$.project.level"))
                .isEqualTo("COUNTY");
        assertThat(ProjectsHttp.<List<Boolean>>read(get(id, COUNTY), "$.reserves[*].in"))
                .containsExactly(true, false, false);
        long same = owner().sql(SAME).param("id", id).query(Long.class).single();
        assertThat(same).as("no copies").isEqualTo(1L);
    }

    @Test
    void whatIsAsleepDoesNotCount() {
        var place = "632822";
        var at = TestActors.county(place);
        var here = with(record(), "region", place);
        come(Stage.S1, LocalDate.of(2025, 1, 6), TODAY, here, ReserveLevel.COUNTY, ReserveLevel.PREFECTURE);
        come(
                Stage.S1,
                LocalDate.of(2025, 1, 6),
                TODAY.minusDays(91),
                with(record(), "region", place),
                ReserveLevel.COUNTY);
        come(Stage.S8, LocalDate.of(2025, 1, 6), TODAY, with(record(), "region", place), ReserveLevel.COUNTY);
        var board = get("/reserves?region=" + place, at);
        assertThat(ProjectsHttp.<List<Integer>>read(board, "$.levels[*].projects"))
                .containsExactly(1, 1, 0);
        assertThat(ProjectsHttp.<List<Integer>>read(board, "$.levels[*].asleep"))
                .containsExactly(1, 0, 0);
        assertThat(ProjectsHttp.<List<Integer>>read(board, "$.levels[*].total"))
                .containsExactly(600_000_000, 600_000_000, 0);
        assertThat(ProjectsHttp.<List<Integer>>read(get("/reserves?region=" + place, COUNTY), "$.levels[*].projects"))
                .as("another county sees none of it")
                .containsExactly(0, 0, 0);
        assertThat(get("/reserves?region=999999", COUNTY)).hasStatus(404);
    }

    /// The county asks, the prefecture decides; the project stands in both by then, once.
    @Test
    void aCaseOfTheWorkflowPromotesLevelByLevel() {
        List.of(COUNTY, PREFECTURE, PROVINCE).forEach(this::filled);
        long id = come(Stage.S1, LocalDate.of(2025, 9, 1), TODAY, record());
        int first = ProjectsHttp.<Integer>read(post(id, "promotions", Map.of("note", "条件具备"), COUNTY), "$.id");
        assertThat(post(id, "promotions", Map.of("note", ""), COUNTY))
                .as("one at a time")
                .hasStatus(409);
        assertThat(ProjectsHttp.<List<String>>read(get(id, COUNTY), "$.reserves[?(@.level == 'COUNTY')].whyNotZh"))
                .containsExactly("审批中");
        assertThat(agree(first, COUNTY)).as("not what it handed in itself").hasStatus4xxClientError();
        assertThat(agree(first, PREFECTURE)).hasStatusOk();
        assertThat(ProjectsHttp.<String>read(get(id, COUNTY), "$.project.level"))
                .isEqualTo("COUNTY");
        int second = ProjectsHttp.<Integer>read(post(id, "promotions", Map.of("note", ""), COUNTY), "$.id");
        assertThat(agree(second, PREFECTURE)).hasStatusOk();
        assertThat(ProjectsHttp.<String>read(get(id, COUNTY), "$.project.level"))
                .isEqualTo("PREFECTURE");
        int third = ProjectsHttp.<Integer>read(post(id, "promotions", Map.of("note", ""), COUNTY), "$.id");
        assertThat(agree(third, PREFECTURE)).hasStatusOk();
        assertThat(agree(third, PROVINCE)).hasStatusOk();
        assertThat(ProjectsHttp.<List<Boolean>>read(get(id, COUNTY), "$.reserves[*].in"))
                .containsExactly(true, true, true);
    }

    private MvcTestResult agree(int item, Actor actor) {
        long task = owner().sql(TASK)
                .param("item", item)
                .param("post", actor.who().post())
                .query(Long.class)
                .optional()
                .orElse(0L);
        var seen =
                mvc.get().uri("/api/cases/" + item).with(TestActors.as(actor)).exchange();
        String papers = ProjectsHttp.read(seen, "$.papers");
        return send(
                "post",
                "/api/cases/" + item + "/tasks/" + task + "/opinion",
                Map.of("decision", "AGREE", "text", "", "papers", papers),
                actor);
    }

    /// Writes the post and the person who fills it: cases look for posts that there are.
    private void filled(Actor actor) {
        long post = actor.who().post();
        owner().sql(POST)
                .param("id", post)
                .param("code", actor.postCode())
                .param("title", actor.titleZh())
                .param("role", actor.role().name())
                .param("region", post == 1 ? "630000" : Long.toString(post))
                .update();
        owner().sql(PERSON).param("id", post).update();
        owner().sql(ASSIGNMENT).param("post", post).update();
    }

    private JdbcClient owner() {
        return JdbcClient.create(ownerSource);
    }

    private void close(long id, CaseState outcome) {
        var subject =
                new Subject("project", Long.toString(id), "测试", "Test", RegionCode.of("632801"), Optional.empty());
        Acting.as(
                Actor.MACHINE,
                () -> transactions.execute(status -> {
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
