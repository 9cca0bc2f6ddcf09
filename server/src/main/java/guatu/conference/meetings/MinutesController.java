package guatu.conference.meetings;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.conference.meetings.MeetingViews.MeetingPage;
import guatu.conference.obligations.ObligationDesk.Wanted;
import guatu.conference.prints.Prints;
import guatu.kernel.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Decisions, minutes, their signatures and prints, and calendars, over HTTP.
@RestController
@Transactional(readOnly = true)
class MinutesController {

    private static final String MEETING = "/api/conference/meetings/{id}";

    private final Deciding deciding;
    private final MinutesDesk minutes;
    private final MinutesPapers papers;
    private final MeetingDesk desk;
    private final MeetingRepository meetings;
    private final MeetingCalendar calendar;
    private final MeetingViews views;

    MinutesController(
            Deciding deciding,
            MinutesDesk minutes,
            MinutesPapers papers,
            MeetingDesk desk,
            MeetingRepository meetings,
            MeetingCalendar calendar,
            MeetingViews views) {
        this.deciding = deciding;
        this.minutes = minutes;
        this.papers = papers;
        this.desk = desk;
        this.meetings = meetings;
        this.calendar = calendar;
        this.views = views;
    }

    /// @param obligations what follows from it; may be added later, until the minutes go round
    record NewDecision(long item, String outcome, String text, List<@Nullable Wanted> obligations) {}

    record MinutesBody(String text) {}

    record CountersignBody(boolean agrees, String text) {}

    @PostMapping(MEETING + "/decisions")
    @Transactional
    MeetingPage decide(@PathVariable long id, @RequestBody NewDecision body) {
        var given = body.obligations().stream().map(MinutesController::given).toList();
        deciding.decide(id, body.item(), body.outcome(), body.text(), given);
        return views.page(id);
    }

    @PostMapping(MEETING + "/decisions/{decision}/obligations")
    @Transactional
    MeetingPage oblige(@PathVariable long id, @PathVariable long decision, @RequestBody Wanted body) {
        deciding.oblige(decision, body);
        return views.page(id);
    }

    @PostMapping(MEETING + "/minutes")
    @Transactional
    MeetingPage write(@PathVariable long id, @RequestBody MinutesBody body) {
        minutes.write(id, body.text());
        return views.page(id);
    }

    @PostMapping(MEETING + "/countersigns")
    @Transactional
    MeetingPage sign(@PathVariable long id, @RequestBody CountersignBody body) {
        minutes.sign(id, body.agrees(), body.text());
        return views.page(id);
    }

    /// The minutes as docx or pdf: as issued, or a draft that says so.
    @GetMapping(MEETING + "/minutes.{form:docx|pdf}")
    ResponseEntity<byte[]> minutes(@PathVariable long id, @PathVariable String form) {
        Acting.current().require(Permission.READ_CONFERENCE);
        return Prints.answer(minutes.paper(id), form, "minutes-" + id);
    }

    /// The notice with the agenda as docx or pdf.
    @GetMapping(MEETING + "/agenda.{form:docx|pdf}")
    ResponseEntity<byte[]> agenda(@PathVariable long id, @PathVariable String form) {
        Acting.current().require(Permission.READ_CONFERENCE);
        return Prints.answer(papers.agenda(desk.get(id)), form, "agenda-" + id);
    }

    /// One meeting as a calendar (RFC 5545).
    @GetMapping(MEETING + "/calendar.ics")
    ResponseEntity<byte[]> one(@PathVariable long id) {
        Acting.current().require(Permission.READ_CONFERENCE);
        return calendar("meeting-" + id, List.of(desk.get(id)));
    }

    /// The meetings to which the acting post is invited.
    @GetMapping("/api/conference/calendar.ics")
    ResponseEntity<byte[]> mine() {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        var own = meetings.attendedBy(actor.who().post());
        return calendar(
                "meetings",
                meetings.meetings(0).stream()
                        .filter(one -> own.contains(one.id()))
                        .toList());
    }

    private static Wanted given(@Nullable Wanted wanted) {
        if (wanted == null) {
            throw new Unreadable("obligation", "null", "what is to be done", "请填写交办事项，或删去该项");
        }
        return wanted;
    }

    private ResponseEntity<byte[]> calendar(String name, List<Meeting> found) {
        var file = ContentDisposition.attachment().filename(name + ".ics").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .body(calendar.of(found).getBytes(StandardCharsets.UTF_8));
    }
}
