package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.Enterprise;
import guatu.evidence.Camera;
import guatu.evidence.Scenes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Forged evidence, all of it through HTTP: each is flagged or refused, and the machine's lamp counts no photo that is
/// spoken against.
class ForgeriesTest extends DispatchHttp {

    private static final String MONTH = "2025-10";
    private static final String LAT = "36.4210";
    private static final String LON = "94.9040";
    private static final Camera HERE = Camera.at("2025:10:15 09:30:00", LAT, LON);
    private static final long SIX = 600_000_000L; // 6 亿元

    private static int scene = 5_000;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Autowired
    ProjectPack stages;

    @BeforeEach
    void rules() {
        Acting.as(Actor.MACHINE, () -> {
            stages.load(PACK);
            procedures.load(PACK);
            return true;
        });
    }

    @Test
    void theSamePhotoInTwoProjectsIsFlaggedHoweverItWasCroppedAndCompressed() {
        var victim = site();
        var photo = Scenes.photo(++scene);
        assertThat(rules(photo(victim, "大门", HERE.jpeg(photo)))).isEmpty();
        for (var crop : List.of(new int[] {100, 100, 100, 100}, new int[] {100, 0, 0, 60}, new int[] {0, 0, 0, 0})) {
            var thief = site();
            var forged = HERE.into(Camera.bare(Scenes.cropped(photo, crop[0], crop[1], crop[2], crop[3]), 40));
            assertThat(rules(photo(thief, "大门", forged))).contains("photo-alike-elsewhere");
            photo(thief, "固定机位", HERE.jpeg(Scenes.photo(++scene)));
            photo(thief, "施工面", HERE.jpeg(Scenes.photo(++scene)));
            reported(thief, "1000");
            assertThat(missing(thief)).as("two of three count").containsExactly("现场照片不足（2/3）");
            assertThat(machine(thief)).isEqualTo("YELLOW");
        }
        photo(victim, "固定机位", HERE.jpeg(Scenes.photo(++scene)));
        photo(victim, "施工面", HERE.jpeg(Scenes.photo(++scene)));
        reported(victim, "1000");
        assertThat(machine(victim)).as("whoever was copied loses nothing").isEqualTo("GREEN");
    }

    @Test
    void aPhotoOfAnotherMonthOrPlaceIsFlaggedAndDoesNotCount() {
        var site = site();
        var september = Camera.at("2025:09:30 23:59:00", LAT, LON);
        var elsewhere = Camera.at("2025:10:15 09:30:00", "36.4310", LON); // 1.1 km north
        assertThat(rules(photo(site, "固定机位", HERE.jpeg(Scenes.photo(++scene))))).isEmpty();
        assertThat(rules(photo(site, "大门", september.jpeg(Scenes.photo(++scene)))))
                .containsExactly("photo-other-month");
        assertThat(rules(photo(site, "施工面", elsewhere.jpeg(Scenes.photo(++scene)))))
                .containsExactly("photo-off-site");
        reported(site, "1000");
        assertThat(missing(site)).containsExactly("现场照片不足（1/3）");
        assertThat(machine(site)).isEqualTo("YELLOW");
        var paper = site();
        PHOTOS.forEach(label -> attach(paper.id(), MONTH, label, paper.unit()));
        reported(paper, "1000");
        assertThat(missing(paper)).as("a paper is no photo").containsExactly("现场照片不足（0/3）");
    }

    @Test
    void aReportEqualToLastMonthsIsRefusedWithoutAReason() {
        var site = site();
        past(site.id(), "2025-09-01", 5_000_000L);
        honest(site);
        var answer = put(report(site), month("500"), site.unit());
        assertThat(answer).hasStatus(422);
        assertThat(findings(answer)).contains("M05");
        assertThat(put(report(site), month("500.0001"), site.unit())).hasStatusOk();
    }

    @Test
    void investmentAboveElevenTenthsOfTheTotalIsRefused() {
        var site = site(10_000_000L); // 1000 万元
        honest(site);
        var answer = put(report(site), month("1100.0001"), site.unit());
        assertThat(answer).hasStatus(422);
        assertThat(findings(answer)).contains("M02");
        assertThat(put(report(site), month("1100"), site.unit()))
                .as("× 1.1 exactly")
                .hasStatusOk();
    }

    @Test
    void aStartWithoutPermanentWorksIsRefused() {
        var firm = firm();
        long id = project(firm, "S3", "NEW", SIX);
        int no = 0;
        for (var stage : List.of("S0", "S1", "S2", "S3")) {
            entered(id, ++no, stage, "2025-0%d-03".formatted(no));
        }
        for (var works : List.of("NONE", "SURVEYING", "CLEARING", "LEVELLING")) {
            assertThat(at(start(id, works))).as(works).contains("works");
        }
        assertThat(at(start(id, "PERMANENT"))).doesNotContain("works");
    }

    /// A project with a site, and its unit.
    private record Ground(long id, Actor unit) {}

    private Ground site() {
        return site(SIX);
    }

    private Ground site(long total) {
        Enterprise firm = firm();
        long id = project(firm, "S4", "NEW", total);
        JdbcClient.create(owner)
                .sql(
                        "update projects.project set lat = :lat::numeric, lon = :lon::numeric, datum = 'WGS84' where id = :id")
                .param("lat", LAT)
                .param("lon", LON)
                .param("id", id)
                .update();
        return new Ground(id, TestActors.enterprise(firm.id()));
    }

    private MvcTestResult photo(Ground site, String label, byte[] bytes) {
        var answer = mvc.post()
                .uri("/api/evidence")
                .multipart()
                .file(new MockMultipartFile("file", "现场.jpg", "image/jpeg", bytes))
                .param("kind", "project-month")
                .param("key", site.id() + "/" + MONTH)
                .param("label", label)
                .with(TestActors.as(site.unit()))
                .exchange();
        assertThat(answer).as(text(answer)).hasStatus(201);
        return answer;
    }

    private static List<String> rules(MvcTestResult attached) {
        return read(attached, "$.photo.findings[*].finding.ruleId");
    }

    private void honest(Ground site) {
        PHOTOS.forEach(label -> photo(site, label, HERE.jpeg(Scenes.photo(++scene))));
    }

    /// Hands the month in, with an invoice, and has the county accept it.
    private void reported(Ground site, String construction) {
        attach(site.id(), MONTH, "发票", site.unit());
        assertThat(put(report(site), month(construction), site.unit())).hasStatusOk();
        assertThat(post(
                        "/api/projects/" + site.id() + "/months/" + MONTH + "/acceptance",
                        Map.of("revision", 1),
                        COUNTY))
                .hasStatusOk();
    }

    private static String report(Ground site) {
        return "/api/projects/" + site.id() + "/months/" + MONTH + "/revisions/1";
    }

    private List<String> missing(Ground site) {
        return read(get("/api/projects/" + site.id() + "/lamps/" + MONTH, COUNTY), "$.three.missing");
    }

    private String machine(Ground site) {
        return read(get("/api/projects/" + site.id() + "/lamps/" + MONTH, COUNTY), "$.three.machine");
    }

    private MvcTestResult start(long id, String works) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("no", 5);
        body.put("stage", "S4");
        body.put("since", LocalDate.of(2025, 11, 3).toString());
        body.put("works", works);
        body.put("wayOut", null);
        body.put("partial", false);
        body.put("reason", "");
        return post("/api/projects/" + id + "/stages", body, COUNTY);
    }

    private static List<String> at(MvcTestResult refused) {
        assertThat(refused).as(text(refused)).hasStatus(422);
        return read(refused, "$.findings[*].at");
    }

    private void past(long id, String month, long yuan) {
        machine(() -> {
            jdbc.sql("""
                    insert into projects.month_report
                           (project, month, revision, construction, equipment, other, funds, progress, milestones,
                            workers_planned, workers_present, stopped, stop_reason, problems, next_plan, machines, colour,
                            reasons, findings, known_from, at, post, person, by_zh, by_en)
                    values (:id, :month::date, 1, :yuan, 0, 0, '{0,0,0,0,0,0,0,0}', '', '{}', 0, 0, false, '', '', 0, '',
                            'GREEN', '{}', '[]', 1, '2025-01-01', 0, 0, '', '')
                    """)
                    .param("id", id)
                    .param("month", month)
                    .param("yuan", yuan)
                    .update();
            return jdbc.sql("""
                    insert into projects.month_step
                           (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at, post,
                            person, by_zh, by_en)
                    values (:id, :month::date, 1, 1, 'ACCEPTED', 3, '', '[]', '', '2025-01-01', 1, '2025-01-01', 0, 0, '', '')
                    """).param("id", id).param("month", month).update();
        });
    }
}
