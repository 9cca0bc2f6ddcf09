package guatu.conference;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Meetings over HTTP: their road, agenda, quorum, decisions, minutes, and who sees them.
class MeetingsTest extends ConferenceHttp {

    @Autowired
    ConferenceRules rules;

    @Test
    void leadsWhereTheTableSaysAndNowhereElse() throws IOException {
        var table = new HashMap<String, String>();
        for (var line : Files.readAllLines(Path.of("../docs/rules/conference-meetings.csv")).stream()
                .skip(1)
                .toList()) {
            var cells = line.split(",", -1);
            table.put(cells[0] + "/" + cells[1], cells[2]);
        }
        var steps = machine(() -> rules.meetingSteps(TODAY));
        var events = steps.stream().map(ConferenceRules.Step::event).distinct().toList();
        for (var from : MeetingState.values()) {
            for (var event : events) {
                var found = ConferenceRules.step(steps, from.name(), event)
                        .map(ConferenceRules.Step::to)
                        .orElse("");
                assertThat(found).as(from + " " + event).isEqualTo(table.getOrDefault(from + "/" + event, ""));
            }
        }
        long meeting = call("2025-11-20");
        for (var event : events) {
            if (!table.containsKey("COLLECTING/" + event)) {
                assertThat(take(meeting, event, office)).as(event).hasStatus(409);
            }
        }
    }

    @Test
    void goesItsWholeRoadToANumber() {
        long meeting = inSession();
        var decided = decide(meeting, "AGREED", List.of(duty(land)));
        assertThat(decided).as(text(decided)).hasStatusOk();
        long duty = ((Number) read(decided, "$.decisions[0].obligations[0].id")).longValue();
        assertThat(get(due(duty), land)).as("not in force before the minutes").hasStatus(404);
        assertThat(take(meeting, "END", convener)).hasStatusOk();
        assertThat(decide(meeting, "AGREED", List.of())).as("not in session").hasStatus(409);
        assertThat(take(meeting, "SUBMIT", office)).as("no minutes yet").hasStatus(409);
        assertThat(post(at(meeting) + "/minutes", Map.of("text", "会议强调按期办结。"), land))
                .hasStatus(403);
        assertThat(post(at(meeting) + "/minutes", Map.of("text", "会议强调按期办结。"), office))
                .hasStatusOk();
        assertThat(take(meeting, "SUBMIT", office)).hasStatusOk();
        var agrees = Map.of("agrees", true, "text", "");
        assertThat(post(at(meeting) + "/countersigns", agrees, actor("department-environment")))
                .as("did not come")
                .hasStatus(403);
        assertThat(post(at(meeting) + "/countersigns", Map.of("agrees", false, "text", ""), land))
                .as("an objection says why")
                .hasStatus(422);
        for (var one : six().subList(0, 5)) {
            assertThat(post(at(meeting) + "/countersigns", agrees, one)).hasStatusOk();
        }
        assertThat(take(meeting, "PASS", office)).as("silence is not consent").hasStatus(409);
        assertThat(post(at(meeting) + "/countersigns", agrees, six().getLast())).hasStatusOk();
        assertThat(post(at(meeting) + "/countersigns", agrees, six().getLast()))
                .as("once")
                .hasStatus(409);
        assertThat(take(meeting, "PASS", office)).hasStatusOk();
        assertThat(take(meeting, "SIGN", office)).as("the convener signs").hasStatus(403);
        assertThat(take(meeting, "SIGN", convener)).hasStatusOk();
        var issued = take(meeting, "ISSUE", office);
        assertThat(issued).as(text(issued)).hasStatusOk();
        assertThat(issued).bodyJson().extractingPath("$.meeting.state").isEqualTo("CLOSED");
        assertThat((String) read(issued, "$.meeting.number")).endsWith("〔2025〕1号");
        var owed = get(due(duty), land);
        assertThat(owed).bodyJson().extractingPath("$.obligation.state").isEqualTo("OPEN");
        assertThat(owed).bodyJson().extractingPath("$.obligation.due").isEqualTo("2025-11-25");
        assertThat(owed).bodyJson().extractingPath("$.obligation.acknowledgeBy").isEqualTo("2025-11-07");
        var twice = get(at(meeting) + "/minutes.pdf", land).getResponse().getContentAsByteArray();
        assertThat(get(at(meeting) + "/minutes.pdf", office).getResponse().getContentAsByteArray())
                .as("the same bytes, whoever prints")
                .isEqualTo(twice);
    }

    @Test
    void nothingIsDecidedWithoutAQuorum() {
        long meeting = call(TODAY.toString());
        item(meeting, "用地问题", 30);
        take(meeting, "REVIEW", office);
        take(meeting, "APPROVE", convener);
        take(meeting, "NOTIFY", office);
        present(meeting, six().subList(1, 6));
        var short1 = take(meeting, "OPEN", office);
        assertThat(short1).as("five of nine, no convener").hasStatus(409);
        present(meeting, List.of(vice));
        assertThat(take(meeting, "OPEN", office))
                .as("six of nine, a vice-convener")
                .hasStatusOk();
        assertThat(attend(meeting, land, "ABSENT", "", office)).as("no reason").hasStatus(422);
        assertThat(attend(meeting, land, "ABSENT", "TRAVEL", land))
                .as("in session the office keeps it")
                .hasStatus(409);
        assertThat(attend(meeting, land, "ABSENT", "TRAVEL", office)).hasStatusOk();
        var lost = decide(meeting, "AGREED", List.of());
        assertThat(lost).as("one has left").hasStatus(409);
        assertThat(text(lost)).contains("法定人数");
        present(meeting, List.of(land));
        assertThat(decide(meeting, "DEFERRED", List.of(duty(land))))
                .as("binds nobody")
                .hasStatus(422);
        assertThat(decide(meeting, "DEFERRED", List.of())).hasStatusOk();
    }

    @Test
    void theAgendaSaysWhenItIsTooLongAndKeepsWhatWaits() {
        long meeting = call("2025-11-20");
        item(meeting, "第一项", 40);
        long second = item(meeting, "第二项", 30);
        var page = get(at(meeting), office);
        assertThat(page).bodyJson().extractingPath("$.over").isEqualTo(10);
        assertThat(page).bodyJson().extractingPath("$.agenda[1].at").isEqualTo("10:10:00");
        assertThat(post("/api/conference/items/" + second + "/time", Map.of("minutes", 0), office))
                .hasStatus(422);
        assertThat(post("/api/conference/items/" + second + "/time", Map.of("minutes", 20), land))
                .as("a draft is out of sight")
                .hasStatus(404);
        assertThat(post("/api/conference/items/" + second + "/time", Map.of("minutes", 20), office))
                .hasStatus(204);
        assertThat(get(at(meeting), office)).bodyJson().extractingPath("$.over").isEqualTo(0);
        assertThat(post("/api/conference/items/" + second + "/moves", Map.of("to", "UP", "reason", ""), office))
                .hasStatus(204);
        assertThat(get(at(meeting), office))
                .bodyJson()
                .extractingPath("$.agenda[0].title")
                .isEqualTo("第二项");
        assertThat(post("/api/conference/items/" + second + "/moves", Map.of("to", "BACKLOG", "reason", ""), office))
                .hasStatus(204);
        assertThat(get("/api/conference/backlog?body=" + body, office))
                .bodyJson()
                .extractingPath("$[*].title")
                .asArray()
                .containsExactly("第二项");
        assertThat(post(at(meeting) + "/taken", Map.of("item", second), office)).hasStatusOk();
        var other = Map.of(
                "kind",
                "OTHER",
                "title",
                "县区议题",
                "subjectKind",
                "",
                "subjectKey",
                "",
                "minutes",
                10,
                "presenter",
                "",
                "note",
                "");
        assertThat(post("/api/conference/backlog/" + body, other, golmud)).hasStatus(201);
        assertThat(get("/api/conference/backlog?body=" + body, TestActors.county("632802")))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
    }

    @Test
    void whoeverIsInvitedSeesAMeetingFromItsNoticeOn() {
        long meeting = call("2025-11-20");
        item(meeting, "用地问题", 30);
        assertThat(get(at(meeting), land)).as("a draft is the office’s").hasStatus(404);
        assertThat(get(at(meeting), convener)).hasStatusOk();
        assertThat(post(at(meeting) + "/guests", Map.of("holder", golmud.who().post()), office))
                .hasStatusOk();
        take(meeting, "REVIEW", office);
        assertThat(take(meeting, "APPROVE", office)).as("the convener approves").hasStatus(403);
        take(meeting, "APPROVE", convener);
        assertThat(get(at(meeting), land)).as("members settle the agenda").hasStatusOk();
        assertThat(get(at(meeting), golmud)).as("a guest waits for the notice").hasStatus(404);
        take(meeting, "NOTIFY", office);
        assertThat(get(at(meeting), golmud)).hasStatusOk();
        assertThat(get(at(meeting), actor("county-632802")))
                .as("another county")
                .hasStatus(404);
        List<Integer> seen = read(get("/api/conference/meetings", actor("county-632802")), "$.items[*].id");
        assertThat(seen).doesNotContain((int) meeting);
        assertThat(take(meeting, "OPEN", office)).as("its day has not come").hasStatus(409);
        var calendar = text(get(at(meeting) + "/calendar.ics", golmud));
        assertThat(calendar)
                .contains(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "UID:meeting-" + meeting + "@guatu",
                        "DTSTART:20251120T013000Z")
                .contains("DTEND:20251120T023000Z", "SEQUENCE:0");
        assertThat(calendar.lines()
                        .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75))
                .as("folded")
                .isTrue();
        assertThat(text(get("/api/conference/calendar.ics", golmud))).contains("meeting-" + meeting + "@guatu");
        assertThat(text(get("/api/conference/calendar.ics", actor("county-632802"))))
                .doesNotContain("meeting-" + meeting + "@guatu");
    }

    @Test
    void theSystemProposesWhatCameUpToTheConferenceWithWhatWasDecidedBefore() {
        long project = project(firm(), "S4", "NEW", 600_000_000L);
        var opened = post("/api/projects/" + project + "/problems", problem(), COUNTY);
        long problem = ((Number) read(opened, "$.id")).longValue();
        for (int level = 0; level < 3; level++) {
            var up = new HashMap<String, Object>(Map.of("kind", "ESCALATED", "office", "", "text", "本级无法解决，提请上级协调"));
            up.put("promised", null);
            assertThat(post("/api/dispatch/problems/" + problem + "/events", up, COUNTY))
                    .hasStatusOk();
        }
        long meeting = call("2025-11-20");
        List<String> keys =
                read(get(at(meeting) + "/proposals", office), "$[?(@.proposal.kind == 'PROBLEM')].proposal.subjectKey");
        assertThat(keys).contains(Long.toString(problem));
        assertThat(get(at(meeting) + "/proposals", convener)).as("the office’s").hasStatus(403);
        var put = Map.of(
                "kind",
                "PROBLEM",
                "title",
                "用地",
                "subjectKind",
                "project-problem",
                "subjectKey",
                Long.toString(problem),
                "minutes",
                15,
                "presenter",
                "",
                "note",
                "");
        assertThat(post(at(meeting) + "/items", put, office)).hasStatusOk();
        List<String> left =
                read(get(at(meeting) + "/proposals", office), "$[?(@.proposal.kind == 'PROBLEM')].proposal.subjectKey");
        assertThat(left).doesNotContain(Long.toString(problem));
    }

    private static Map<String, Object> problem() {
        var body = new HashMap<String, Object>(Map.of("type", "LAND", "text", "用地批复迟迟未下，影响施工", "since", "2025-11-01"));
        body.put("task", null);
        return body;
    }
}
