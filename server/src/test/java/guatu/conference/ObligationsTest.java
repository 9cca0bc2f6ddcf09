package guatu.conference;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Actor;
import guatu.conference.obligations.NewObligation;
import guatu.conference.obligations.ObligationDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Obligations and supervision papers over HTTP.
class ObligationsTest extends ConferenceHttp {

    @Autowired
    ObligationDesk desk;

    @Test
    void isReportedWithItsProofAndVerifiedByAnother() {
        long duty = given(land);
        assertThat(step(duty, "START", land)).as("not signed for").hasStatus(409);
        assertThat(step(duty, "ACKNOWLEDGE", power)).as("the owner signs").hasStatus(403);
        assertThat(step(duty, "ACKNOWLEDGE", land)).hasStatusOk();
        assertThat(step(duty, "START", land)).hasStatusOk();
        assertThat(step(duty, "REPORT", land)).as("no proof").hasStatus(422);
        proof(duty, land);
        assertThat(step(duty, "REPORT", land)).hasStatusOk();
        assertThat(step(duty, "VERIFY", land)).hasStatus(403);
        assertThat(step(duty, "RETURN", office)).hasStatusOk();
        assertThat(step(duty, "REPORT", land)).hasStatusOk();
        assertThat(step(duty, "VERIFY", office)).hasStatusOk();
        assertThat(step(duty, "CLOSE", office)).hasStatusOk();
        List<String> events = read(get(due(duty), land), "$.history[*].event");
        assertThat(events).containsExactly("ACKNOWLEDGE", "START", "REPORT", "RETURN", "REPORT", "VERIFY", "CLOSE");
    }

    @Test
    void nobodyVerifiesHisOwnReport() {
        long own = given(office);
        step(own, "ACKNOWLEDGE", office);
        step(own, "START", office);
        proof(own, office);
        assertThat(step(own, "REPORT", office)).hasStatusOk();
        var verified = step(own, "VERIFY", office);
        assertThat(verified).hasStatus(403);
        assertThat(text(verified)).contains("不得核实本人的报告");
        List<String> offered = read(get(due(own), office), "$.steps[*].event");
        assertThat(offered).doesNotContain("VERIFY").contains("RETURN");
    }

    @Test
    void keepsEveryDateAndMovesOnlyWhenTheOfficeAgrees() {
        long duty = given(land);
        assertThat(ask(duty, "2025-11-20", land)).as("before the one it has").hasStatus(422);
        assertThat(ask(duty, "2025-12-05", power)).as("the owner asks").hasStatus(403);
        assertThat(ask(duty, "2025-12-05", land)).hasStatusOk();
        assertThat(ask(duty, "2025-12-06", land)).as("one at a time").hasStatus(409);
        assertThat(answer(duty, true, land)).hasStatus(403);
        assertThat(answer(duty, false, office)).hasStatusOk();
        assertThat(get(due(duty), land))
                .bodyJson()
                .extractingPath("$.obligation.slips")
                .isEqualTo(0);
        assertThat(ask(duty, "2025-12-10", land)).hasStatusOk();
        var moved = answer(duty, true, office);
        assertThat(moved).bodyJson().extractingPath("$.obligation.slips").isEqualTo(1);
        assertThat(moved).bodyJson().extractingPath("$.obligation.due").isEqualTo("2025-12-10");
        assertThat(moved).bodyJson().extractingPath("$.obligation.firstDue").isEqualTo("2025-11-25");
        List<Boolean> granted = read(moved, "$.dates[*].granted");
        assertThat(granted).containsExactly(false, true);
    }

    @Test
    void hasTheDefaultLimitOfItsKind() {
        for (var kind : Map.of(
                        "MINUTES",
                        "2025-11-25",
                        "DOCUMENT",
                        "2025-12-05",
                        "URGENT",
                        "2025-11-10",
                        "OTHER",
                        "2025-11-20",
                        "HARD",
                        "2025-12-05")
                .entrySet()) {
            var wanted = new HashMap<>(duty(land));
            wanted.put("body", body);
            wanted.put("source", "交办单");
            wanted.put("kind", kind.getKey());
            var given = post("/api/conference/obligations", wanted, office);
            long id = ((Number) read(given, "$.id")).longValue();
            assertThat(get(due(id), land))
                    .bodyJson()
                    .extractingPath("$.obligation.due")
                    .isEqualTo(kind.getValue());
            wanted.put("due", "2027-01-01");
            assertThat(post("/api/conference/obligations", wanted, office)).hasStatus(422);
            wanted.put("kind", "NO_SUCH");
            assertThat(findings(post("/api/conference/obligations", wanted, office)))
                    .contains("obligation-kind");
        }
    }

    @Test
    void isSeenByWhoeverOwesItAndStandsInTheirInbox() {
        long duty = given(golmud);
        assertThat(get(due(duty), golmud)).hasStatusOk();
        assertThat(get(due(duty), power)).as("a co-owner").hasStatusOk();
        assertThat(get(due(duty), actor("county-632802"))).hasStatus(404);
        assertThat(get(due(duty), actor("department-finance"))).hasStatus(404);
        List<String> mine = read(get("/api/inbox?size=500", golmud), "$.items[*].link");
        assertThat(mine).contains("/conference/obligations/" + duty);
        List<String> others = read(get("/api/inbox?size=500", actor("county-632802")), "$.items[*].link");
        assertThat(others).doesNotContain("/conference/obligations/" + duty);
        List<Integer> listed = read(get("/api/conference/obligations?size=500&mine=true", golmud), "$.items[*].id");
        assertThat(listed).contains((int) duty);
        assertThat(get("/api/conference/obligations.csv", golmud)).hasStatusOk();
        assertThat(get("/api/conference/bodies/" + body + "/bulletins/2025-11.docx", office))
                .hasStatusOk();
    }

    @Test
    void isPressedForColourByColour() {
        long duty = late(land);
        assertThat(propose(duty, "RED", false, null)).as("blue comes first").hasStatus(409);
        assertThat(propose(duty, "ORANGE", false, "2025-11-20")).hasStatus(409);
        assertThat(propose(duty, "BLUE", false, "2025-11-20"))
                .as("blue has no limit")
                .hasStatus(422);
        long blue = id(propose(duty, "BLUE", false, null));
        assertThat(propose(duty, "BLUE", false, null)).as("one at a time").hasStatus(409);
        assertThat(say(blue, "approval", true, office)).hasStatus(403);
        assertThat(get("/api/conference/supervision?obligation=" + duty, land))
                .as("not approved yet")
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        var issued = say(blue, "approval", true, convener);
        assertThat(issued).bodyJson().extractingPath("$.state").isEqualTo("ISSUED");
        assertThat(post("/api/conference/supervision/" + blue + "/challenge", Map.of("reason", "我单位已按期报送材料"), power))
                .as("not party to it")
                .hasStatus(404);
        assertThat(post("/api/conference/supervision/" + blue + "/challenge", Map.of("reason", "我单位已按期报送材料"), land))
                .hasStatusOk();
        assertThat(say(blue, "ruling", true, convener))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("UPHELD");
        assertThat(post("/api/conference/supervision/" + blue + "/challenge", Map.of("reason", "我单位已按期报送材料"), land))
                .as("once")
                .hasStatus(409);
        long orange = id(propose(duty, "ORANGE", false, "2025-11-20"));
        assertThat(say(orange, "approval", true, convener)).hasStatusOk();
        assertThat(propose(duty, "RED", false, null))
                .as("its new limit is not over")
                .hasStatus(409);
        assertThat(get(due(duty), land))
                .bodyJson()
                .extractingPath("$.obligation.colour")
                .isEqualTo("ORANGE");
        assertThat(get("/api/conference/supervision/" + orange + "/paper.pdf", land))
                .hasStatusOk();
        long serious = given(actor("department-finance"));
        assertThat(propose(serious, "BLUE", false, null))
                .as("nothing is missed")
                .hasStatus(409);
        assertThat(propose(serious, "ORANGE", true, "2025-11-20"))
                .as("a serious matter")
                .hasStatus(201);
    }

    /// An obligation that was due in October.
    private long late(Actor owner) {
        return machine(() -> desk.put(
                new NewObligation(
                        body,
                        Optional.empty(),
                        Optional.empty(),
                        "OTHER",
                        "逾期事项",
                        owner.who().post(),
                        owner.titleZh(),
                        owner.titleEn(),
                        List.of(),
                        "DOC",
                        "交办单",
                        "",
                        "",
                        LocalDate.of(2025, 10, 20),
                        true),
                List.of(),
                stamp(office)));
    }

    private MvcTestResult propose(long duty, String colour, boolean serious, @Nullable String limit) {
        var wanted = new HashMap<String, Object>(Map.of("colour", colour, "serious", serious, "reason", "已过时限，多次催办未果"));
        wanted.put("limit", limit);
        return post(due(duty) + "/papers", wanted, office);
    }

    private static long id(MvcTestResult answer) {
        assertThat(answer).as(text(answer)).hasStatus(201);
        return ((Number) read(answer, "$.id")).longValue();
    }

    private MvcTestResult say(long paper, String path, boolean agreed, Actor actor) {
        return post(
                "/api/conference/supervision/" + paper + "/" + path,
                Map.of("agreed", agreed, "reason", "情况属实，同意按程序办理"),
                actor);
    }

    private MvcTestResult ask(long duty, String to, Actor actor) {
        return post(due(duty) + "/dates", Map.of("to", to, "reason", "前置审批尚未办结，需要延期"), actor);
    }

    private MvcTestResult answer(long duty, boolean granted, Actor actor) {
        return post(due(duty) + "/dates/answer", Map.of("granted", granted, "reason", "经核实情况属实，按程序办理"), actor);
    }
}
