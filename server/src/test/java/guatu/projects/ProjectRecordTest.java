package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.TestActors;
import guatu.access.Acting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// The record: entered by the office of the place or by the unit, revised version by version, coded once.
class ProjectRecordTest extends ProjectsHttp {

    @Test
    void tellsAllFindingsAtOnce() {
        var wrong = with(
                record(),
                "nameZh",
                "",
                "total",
                "6亿",
                "region",
                "632800",
                "unitCode",
                "91630000226593742X",
                "plannedStart",
                "2025-13-01",
                "plannedCompletion",
                "2025-05-01",
                "plannedProduction",
                "2025-04-01",
                "nosuch",
                "1",
                "nature",
                "OLD",
                "lat",
                "36.4",
                "energyFeedstock",
                "5",
                "energyTotal",
                "4",
                "yearPlan",
                "二〇二五");
        assertThat(refused(enter(wrong, "", COUNTY)))
                .contains(
                        "project-field@total",
                        "project-field@region",
                        "project-field@unitCode",
                        "project-field@plannedStart",
                        "project-field@values",
                        "project-field@nature",
                        "project-field@yearPlan",
                        "project-missing@nameZh",
                        "project-missing@total",
                        "project-order@plannedProduction",
                        "project-point@datum",
                        "project-energy@energyTotal");
    }

    @Test
    void partsAndSourcesAddUpToTheTotal() {
        var parts = with(
                record(),
                "total",
                "100",
                "fixedConstruction",
                "60",
                "fixedEquipment",
                "39",
                "sourceOwn",
                "101",
                "yearPlan",
                "2025=60\n2026=41",
                "lat",
                "101.7",
                "lon",
                "36.6",
                "datum",
                "WGS84",
                "regionDetail",
                "632802001001");
        assertThat(refused(enter(parts, "", COUNTY)))
                .containsExactlyInAnyOrder(
                        "project-field@lat",
                        "project-parts@total",
                        "project-sources@total",
                        "project-years@yearPlan",
                        "project-point@lat",
                        "project-detail@regionDetail");
        var swapped = with(record(), "lat", "80.5", "lon", "36.4", "datum", "WGS84");
        assertThat(refused(enter(swapped, "", COUNTY))).containsExactly("project-point@lat", "project-point@lon");
        entered(with(record(), "total", "100", "fixedConstruction", "60", "fixedEquipment", "40"), COUNTY);
    }

    @Test
    void warnsOfWhatLooksAlikeAndTakesAReason() {
        var first = record();
        entered(first, COUNTY);
        var twin = with(first, "nameZh", first.get("nameZh") + "（二期）");
        assertThat(refused(enter(twin, "", COUNTY))).containsExactly("project-lookalike@nameZh");
        assertThat(refused(enter(twin, "不同", COUNTY))).containsExactly("project-lookalike@nameZh");
        assertThat(enter(twin, "二期工程，另行备案，厂址不同", COUNTY)).hasStatus(201);
        var elsewhere = with(first, "region", "632802");
        assertThat(enter(elsewhere, "", TestActors.county("632802")))
                .as("another county")
                .hasStatus(201);
        var other = with(first, "nameZh", "光伏玻璃深加工", "total", Long.toString(20 * YI));
        assertThat(enter(other, "", COUNTY)).as("neither near in name nor size").hasStatus(201);
    }

    @Test
    void keepsEveryVersionWithItsDifference() {
        var record = record();
        long id = entered(record, COUNTY);
        var larger = with(record, "total", Long.toString(8 * YI), "altitude", "2808");
        assertThat(revise(id, 3, larger, COUNTY)).as("not the next").hasStatus(409);
        assertThat(refused(send(
                        "put", PROJECTS + "/" + id + "/versions/2", Map.of("values", larger, "reason", "改"), COUNTY)))
                .containsExactly("project-why@reason");
        var answer = revise(id, 2, larger, COUNTY);
        assertThat(ProjectsHttp.<Integer>read(answer, "$.version")).isEqualTo(2);
        assertThat(ProjectsHttp.<List<String>>read(answer, "$.versions[0].differences[*].field"))
                .containsExactly("altitude", "total");
        assertThat(ProjectsHttp.<List<String>>read(answer, "$.versions[0].differences[*].from"))
                .containsExactly("", Long.toString(6 * YI));
        assertThat(ProjectsHttp.<List<Integer>>read(revise(id, 2, larger, COUNTY), "$.versions[*].no"))
                .as("the same again adds nothing")
                .containsExactly(2, 1);
        assertThatThrownBy(() -> Acting.as(
                        COUNTY,
                        () -> transactions.execute(status -> jdbc.sql("update projects.version set reason = 'x'")
                                .update())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> Acting.as(
                        COUNTY,
                        () -> transactions.execute(
                                status -> jdbc.sql("delete from projects.stage").update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void isSeenFromItsPlaceAndByItsUnit() {
        var firm = registered("632801");
        var unit = TestActors.enterprise(firm.id());
        var record = with(record(), "unitCode", firm.creditCode().value());
        long id = entered(record, unit);
        assertThat(get(id, unit)).hasStatusOk();
        assertThat(get(id, COUNTY)).hasStatusOk();
        assertThat(get(id, PREFECTURE)).hasStatusOk();
        assertThat(get(id, TestActors.leader())).hasStatusOk();
        for (var stranger : List.of(
                TestActors.county("632802"),
                TestActors.prefecture("630200"),
                TestActors.park("P01"),
                TestActors.enterprise(registered("632801").id()))) {
            assertThat(get(id, stranger)).hasStatus(404);
            assertThat(revise(id, 2, record, stranger)).hasStatus(404);
            assertThat(text(get("?q=" + firm.creditCode(), stranger)))
                    .doesNotContain(firm.creditCode().value());
        }
        assertThat(get(id, TestActors.auditor())).hasStatus(403);
        assertThat(get("/999999999", COUNTY)).hasStatus(404);
        assertThat(refused(enter(record(), "", unit)))
                .as("a unit enters its own")
                .containsExactly("project-unit@unitCode");
        assertThat(refused(enter(with(record(), "region", "632802"), "", COUNTY)))
                .containsExactly("project-place@region");
        assertThat(enter(record(), "", TestActors.leader())).hasStatus(403);
        assertThat(revise(id, 2, with(record, "altitude", "2810"), unit)).hasStatusOk();
        assertThat(move(id, 2, "S1", TODAY, Map.of(), unit))
                .as("an office moves it")
                .hasStatus(403);
        // a project without a unit on the register is no firm's
        long nobodys = entered(record(), COUNTY);
        assertThat(get(nobodys, unit)).hasStatus(404);
    }

    @Test
    void isFoundByNameInitialsAndCode() {
        var record = with(record(), "nameZh", "柴达木卤水提硼示范");
        long id = entered(record, COUNTY);
        var code = "2503-632801-04-01-987654";
        assertThat(post(id, "code", Map.of("code", code), COUNTY)).hasStatusOk();
        for (var q : List.of("卤水提硼", "cdmls", "LSTP", "2503-632801-04-01-9876")) {
            assertThat(ProjectsHttp.<List<Integer>>read(get("?q=" + q, COUNTY), "$.items[*].id"))
                    .as(q)
                    .contains((int) id);
        }
        assertThat(ProjectsHttp.<List<Integer>>read(get("?q=卤水提硼&stage=S4", COUNTY), "$.items[*].id"))
                .isEmpty();
        assertThat(ProjectsHttp.<List<Integer>>read(
                        get("?q=卤水提硼&stage=S0,S1&cluster=SALT_LAKE&status=NORMAL&level=NONE&region=632801", COUNTY),
                        "$.items[*].id"))
                .containsExactly((int) id);
        assertThat(ProjectsHttp.<Integer>read(get("?stage=&region=&sort=-total&size=1", COUNTY), "$.items.length()"))
                .isEqualTo(1);
        assertThat(get("?sort=total;drop", COUNTY)).hasStatus(422);
        assertThat(get("?stage=S9", COUNTY)).hasStatus(422);
        var csv = text(get(".csv?q=卤水提硼", COUNTY));
        assertThat(csv).contains("柴达木卤水提硼示范").contains("60000").contains(code);
        assertThat(csv.lines()).hasSize(2);
    }

    @Test
    void isCodedOnceAndAWrongCodeIsWithdrawnByTheProvince() {
        long id = entered(record(), COUNTY);
        for (var wrong : List.of("2503-632801-04-01-12345", "2599-632801-04-01-123456", "x", "\0")) {
            assertThat(post(id, "code", Map.of("code", wrong), COUNTY))
                    .as(wrong)
                    .hasStatus(422);
        }
        assertThat(refused(post(id, "code", Map.of("code", "2603-999999-04-01-123456"), COUNTY)))
                .containsExactly("project-code@code", "project-code@code");
        var code = "2503-632801-04-01-100001";
        assertThat(post(id, "code", Map.of("code", code), COUNTY)).hasStatusOk();
        assertThat(post(id, "code", Map.of("code", code), COUNTY))
                .as("the same again")
                .hasStatusOk();
        assertThat(post(id, "code", Map.of("code", "2503-632801-04-01-100002"), COUNTY))
                .as("never changed")
                .hasStatus(409);
        long other = entered(record(), COUNTY);
        assertThat(post(other, "code", Map.of("code", code), COUNTY))
                .as("one project a code")
                .hasStatus(409);
        assertThat(post(id, "code/withdrawal", Map.of("reason", "登记时串行，属另一项目"), COUNTY))
                .hasStatus(403);
        assertThat(refused(post(id, "code/withdrawal", Map.of("reason", "错"), PROVINCE)))
                .containsExactly("project-why@reason");
        var answer = post(id, "code/withdrawal", Map.of("reason", "登记时串行，属另一项目"), PROVINCE);
        assertThat(ProjectsHttp.<List<Boolean>>read(answer, "$.codes[*].withdrawn"))
                .containsExactly(false, true);
        assertThat(post(other, "code", Map.of("code", code), COUNTY)).hasStatusOk();
    }

    @Test
    void takesHostileTextsForWhatTheyAre() {
        for (var hostile :
                List.of("'; drop table projects.project; --", "<script>alert(1)</script>", "{{7*7}}", "％００")) {
            long id = entered(with(record(), "nameZh", hostile + record().get("nameZh")), COUNTY);
            assertThat(ProjectsHttp.<String>read(get(id, COUNTY), "$.project.nameZh"))
                    .startsWith(hostile);
        }
        assertThat(refused(enter(with(record(), "nameZh", "a\0b"), "", COUNTY)))
                .as("what no text may hold is the house's to refuse")
                .containsExactly("unreadable-text@values.nameZh");
        assertThat(refused(enter(with(record(), "nameZh", "a\u0007b"), "", COUNTY)))
                .contains("project-field@nameZh");
        assertThat(refused(enter(with(record(), "nameZh", "甲".repeat(201)), "", COUNTY)))
                .contains("project-field@nameZh");
        for (var q : List.of("%00", "'", "%25", "%F0%9F%98%80", "a".repeat(5000))) {
            assertThat(get("?q=" + q, COUNTY)).as(q).hasStatusOk();
        }
        var nulls = new HashMap<String, Object>();
        nulls.put("values", null);
        nulls.put("reason", null);
        assertThat(send("post", PROJECTS, nulls, COUNTY).getResponse().getStatus())
                .isIn(400, 422);
    }
}
