package guatu.conference.meetings;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.conference.Bodies;
import guatu.conference.meetings.Agenda.Move;
import guatu.conference.meetings.Agenda.NewItem;
import guatu.conference.meetings.Agenda.Proposed;
import guatu.conference.meetings.MeetingViews.ItemView;
import guatu.conference.meetings.MeetingViews.MeetingPage;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Agendas, what the system proposes for them, and the backlog, over HTTP.
@RestController
@Transactional(readOnly = true)
class AgendaController {

    private static final String MEETING = "/api/conference/meetings/{id}";
    private static final String ITEM = "/api/conference/items/{item}";
    private static final String BACKLOG = "/api/conference/backlog";

    private final Agenda agenda;
    private final MeetingViews views;
    private final Bodies bodies;

    AgendaController(Agenda agenda, MeetingViews views, Bodies bodies) {
        this.agenda = agenda;
        this.views = views;
        this.bodies = bodies;
    }

    record Taken(long item) {}

    record ItemTime(int minutes) {}

    record ItemMove(Move to, String reason) {}

    @GetMapping(MEETING + "/proposals")
    List<Proposed> proposals(@PathVariable long id) {
        return agenda.proposals(id);
    }

    @PostMapping(MEETING + "/items")
    @Transactional
    MeetingPage put(@PathVariable long id, @RequestBody NewItem body) {
        agenda.put(id, body);
        return views.page(id);
    }

    @PostMapping(MEETING + "/taken")
    @Transactional
    MeetingPage take(@PathVariable long id, @RequestBody Taken body) {
        agenda.take(id, body.item());
        return views.page(id);
    }

    @PostMapping(ITEM + "/time")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void time(@PathVariable long item, @RequestBody ItemTime body) {
        agenda.time(item, body.minutes());
    }

    @PostMapping(ITEM + "/moves")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void move(@PathVariable long item, @RequestBody ItemMove body) {
        agenda.move(item, body.to(), body.reason());
    }

    /// Items that wait, as far as the acting post sees them.
    @GetMapping(BACKLOG)
    List<ItemView> backlog(@RequestParam(defaultValue = "0") long body) {
        Acting.current().require(Permission.READ_CONFERENCE);
        return bodies.list().stream()
                .filter(one -> body == 0 || one.id() == body)
                .flatMap(one -> views.backlog(one.id()).stream())
                .toList();
    }

    @PostMapping(BACKLOG + "/{body}")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    List<ItemView> handIn(@PathVariable long body, @RequestBody NewItem item) {
        agenda.handIn(body, item);
        return views.backlog(body);
    }
}
