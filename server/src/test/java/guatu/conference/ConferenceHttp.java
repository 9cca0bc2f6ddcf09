package guatu.conference;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Role;
import guatu.access.Scope;
import guatu.access.people.DemoPosts;
import guatu.evidence.SampleFiles;
import guatu.journal.Who;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import guatu.projects.DispatchHttp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A conference of demo posts over HTTP, on 2025-11-05: a convener, a vice-convener, an office, seven departments.
/// On a database of its own: other tests plant people by number.
@TestPropertySource(properties = "guatu.test=conference")
public abstract class ConferenceHttp extends DispatchHttp {

    protected static final LocalDate TODAY = LocalDate.of(2025, 11, 5);
    private static int number = 0;

    @Autowired
    DemoPosts demoPosts;

    @Autowired
    ConferencePack conferencePack;

    @Autowired
    Bodies bodies;

    protected long body;
    protected Actor office;
    protected Actor convener;
    protected Actor vice;
    protected Actor land;
    protected Actor power;
    protected Actor golmud;

    @BeforeEach
    void seats() {
        Acting.as(Actor.MACHINE, () -> {
            conferencePack.load(PACK);
            demoPosts.load();
            return true;
        });
        office = actor("conference-office");
        convener = actor("conference-convener");
        vice = actor("conference-vice");
        land = actor("department-land");
        power = actor("department-power");
        golmud = actor("county-632801");
        body = machine(() -> bodies.demo(
                new Body(0, "BODY_" + ++number, "联席会议" + number, "Conference", "630000", "办公室", "试联纪" + number, true),
                seating(),
                stamp(office)));
    }

    private List<Seat> seating() {
        var seats = new ArrayList<Seat>();
        seats.add(seat(Seat.Kind.CONVENER, convener));
        seats.add(seat(Seat.Kind.VICE, vice));
        seats.add(seat(Seat.Kind.OFFICE, office));
        for (var code : List.of("reform", "land", "environment", "finance", "building", "grassland", "power")) {
            seats.add(seat(Seat.Kind.MEMBER, actor("department-" + code)));
        }
        return seats;
    }

    private static Seat seat(Seat.Kind kind, Actor who) {
        return new Seat(
                0,
                0,
                kind,
                who.titleZh(),
                who.titleEn(),
                who.who().post(),
                who.titleZh(),
                who.titleEn(),
                "文件",
                LocalDate.of(2025, 1, 1),
                Optional.empty());
    }

    protected Stamp stamp(Actor actor) {
        return new Stamp(new KnownTime(1), Instant.parse("2025-10-01T02:00:00Z"), actor);
    }

    /// The post of the demo with this code, filled by a person of its own.
    protected Actor actor(String code) {
        return machine(() -> jdbc.sql("select id, title_zh, title_en, role, region from access.post where code = :code")
                .param("code", code)
                .query((row, at) -> {
                    int slot = Integer.parseInt(row.getString("region"));
                    var seen = slot % 10000 == 0
                            ? new Interval(slot, slot + 9999)
                            : slot % 100 == 0 ? new Interval(slot, slot + 99) : new Interval(slot, slot);
                    return new Actor(
                            new Who(row.getLong("id"), row.getLong("id"), "127.0.0.1"),
                            code,
                            row.getString("title_zh"),
                            row.getString("title_en"),
                            Role.valueOf(row.getString("role")),
                            Scope.ofRegion(seen));
                })
                .single());
    }

    protected static String at(long meeting) {
        return "/api/conference/meetings/" + meeting;
    }

    protected static String due(long obligation) {
        return "/api/conference/obligations/" + obligation;
    }

    protected Map<String, Object> details(String day, int minutes) {
        return Map.of("title", "第一次会议", "heldOn", day, "starts", "09:30", "minutes", minutes, "place", "会议室");
    }

    protected long call(String day) {
        var called = post("/api/conference/meetings", Map.of("body", body, "details", details(day, 60)), office);
        assertThat(called).as(text(called)).hasStatus(201);
        return ((Number) read(called, "$.id")).longValue();
    }

    protected MvcTestResult take(long meeting, String event, Actor actor) {
        return post(at(meeting) + "/steps", Map.of("event", event, "reason", "情况已经核实，同意办理"), actor);
    }

    /// Puts an item on the agenda; its number.
    protected long item(long meeting, String title, int minutes) {
        var put = post(at(meeting) + "/items", item(title, minutes), office);
        assertThat(put).as(text(put)).hasStatusOk();
        List<Integer> ids = read(put, "$.agenda[*].id");
        return ids.getLast();
    }

    protected static Map<String, Object> item(String title, int minutes) {
        return Map.of(
                "kind",
                "OTHER",
                "title",
                title,
                "subjectKind",
                "project",
                "subjectKey",
                "77",
                "minutes",
                minutes,
                "presenter",
                "",
                "note",
                "");
    }

    protected void present(long meeting, List<Actor> who) {
        for (var one : who) {
            var said = attend(meeting, one, "PRESENT", "", office);
            assertThat(said).as(text(said)).hasStatusOk();
        }
    }

    protected MvcTestResult attend(long meeting, Actor who, String kind, String reason, Actor by) {
        return post(
                at(meeting) + "/attendance",
                Map.of("holder", who.who().post(), "kind", kind, "reason", reason, "text", ""),
                by);
    }

    protected List<Actor> six() {
        return List.of(
                convener,
                land,
                power,
                actor("department-reform"),
                actor("department-finance"),
                actor("department-building"));
    }

    /// A meeting that is in session today, with one item and six of nine there.
    protected long inSession() {
        long meeting = call(TODAY.toString());
        item(meeting, "用地问题", 30);
        assertThat(take(meeting, "REVIEW", office)).hasStatusOk();
        assertThat(take(meeting, "APPROVE", convener)).hasStatusOk();
        assertThat(take(meeting, "NOTIFY", office)).hasStatusOk();
        present(meeting, six());
        var opened = take(meeting, "OPEN", office);
        assertThat(opened).as(text(opened)).hasStatusOk();
        return meeting;
    }

    protected Map<String, Object> duty(Actor owner) {
        var duty = new HashMap<String, Object>(Map.of(
                "kind", "MINUTES",
                "text", "完成用地报批组卷",
                "owner", owner.who().post(),
                "others", List.of(power.who().post()),
                "evidenceKind", "DOC",
                "source", ""));
        duty.put("due", null);
        return duty;
    }

    protected MvcTestResult decide(long meeting, String outcome, List<?> duties) {
        List<Integer> items = read(get(at(meeting), office), "$.agenda[*].id");
        return post(
                at(meeting) + "/decisions",
                Map.of("item", items.getFirst(), "outcome", outcome, "text", "同意限期办结", "obligations", duties),
                office);
    }

    /// An obligation by a document, in force today; its number.
    protected long given(Actor owner) {
        var wanted = new HashMap<>(duty(owner));
        wanted.put("body", body);
        wanted.put("source", "省政府办公厅交办〔2025〕8号");
        var answer = post("/api/conference/obligations", wanted, office);
        assertThat(answer).as(text(answer)).hasStatus(201);
        return ((Number) read(answer, "$.id")).longValue();
    }

    protected MvcTestResult step(long obligation, String event, Actor actor) {
        return post(due(obligation) + "/steps", Map.of("event", event, "text", "已按要求办理完毕，请核实"), actor);
    }

    protected void proof(long obligation, Actor actor) {
        var file = new MockMultipartFile(
                "file",
                "proof.pdf",
                "application/pdf",
                SampleFiles.text("%PDF-1.7\nproof " + obligation + "\n%%EOF\n"));
        assertThat(mvc.post()
                        .uri("/api/evidence")
                        .multipart()
                        .file(file)
                        .param("kind", "obligation")
                        .param("key", Long.toString(obligation))
                        .param("label", "批复")
                        .with(TestActors.as(actor)))
                .hasStatus(201);
    }
}
