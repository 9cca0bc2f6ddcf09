package guatu.conference.meetings;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.conference.MeetingState;
import guatu.conference.meetings.MeetingDesk.Coming;
import guatu.conference.meetings.MeetingRepository.Details;
import guatu.conference.meetings.MeetingViews.MeetingPage;
import guatu.conference.meetings.MeetingViews.MeetingRow;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.Sorting;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Meetings over HTTP.
@RestController
@Transactional(readOnly = true)
class MeetingController {

    private static final String MEETINGS = "/api/conference/meetings";
    private static final List<String> HEADER =
            List.of("编号", "机制", "会议", "会期", "时间", "地点", "状态", "议题数", "议程分钟", "会期分钟", "文号", "印发日");
    private static final Map<String, Comparator<MeetingRow>> SORTS = Map.of(
            "title", Comparator.comparing(MeetingRow::title),
            "day", Comparator.comparing(MeetingRow::heldOn).thenComparing(MeetingRow::starts),
            "state", Comparator.comparing(MeetingRow::state),
            "number", Comparator.comparing(MeetingRow::number));

    private final MeetingRepository repository;
    private final MeetingDesk desk;
    private final MeetingSteps steps;
    private final MeetingViews views;

    MeetingController(MeetingRepository repository, MeetingDesk desk, MeetingSteps steps, MeetingViews views) {
        this.repository = repository;
        this.desk = desk;
        this.steps = steps;
        this.views = views;
    }

    record NewMeeting(long body, Details details) {}

    record CalledMeeting(long id) {}

    record MeetingStepBody(String event, String reason) {}

    record Guest(long holder) {}

    /// @param reason of an absence, a code of the pack
    /// @param text of a deputy: who came
    record AttendanceBody(long holder, Coming kind, String reason, String text) {}

    @GetMapping(MEETINGS)
    Page<MeetingRow> list(
            @RequestParam(defaultValue = "0") long body,
            @RequestParam(defaultValue = "") List<MeetingState> state,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var paging = new Paging(page, size);
        var all = found(body, state, from, to, mine, q, sort);
        return new Page<>(all.stream().skip(paging.offset()).limit(size).toList(), all.size(), page, size);
    }

    @GetMapping(MEETINGS + ".{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam(defaultValue = "0") long body,
            @RequestParam(defaultValue = "") List<MeetingState> state,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        var rows = found(body, state, from, to, mine, q, sort).stream().map(MeetingController::cells);
        Exports.write(form, "meetings", "会议", HEADER, rows, response);
    }

    @GetMapping(MEETINGS + "/{id:\\d+}")
    MeetingPage read(@PathVariable long id) {
        Acting.current().require(Permission.READ_CONFERENCE);
        return views.page(id);
    }

    @PostMapping(MEETINGS)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    CalledMeeting call(@RequestBody NewMeeting body) {
        return new CalledMeeting(desk.call(body.body(), body.details()));
    }

    @PostMapping(MEETINGS + "/{id}/details")
    @Transactional
    MeetingPage change(@PathVariable long id, @RequestBody Details body) {
        desk.change(id, body);
        return views.page(id);
    }

    @PostMapping(MEETINGS + "/{id}/steps")
    @Transactional
    MeetingPage take(@PathVariable long id, @RequestBody MeetingStepBody body) {
        steps.take(id, body.event(), body.reason());
        return views.page(id);
    }

    @PostMapping(MEETINGS + "/{id}/guests")
    @Transactional
    MeetingPage invite(@PathVariable long id, @RequestBody Guest body) {
        desk.invite(id, body.holder());
        return views.page(id);
    }

    @PostMapping(MEETINGS + "/{id}/attendance")
    @Transactional
    MeetingPage attend(@PathVariable long id, @RequestBody AttendanceBody body) {
        desk.attend(id, body.holder(), body.kind(), body.reason(), body.text());
        return views.page(id);
    }

    private List<MeetingRow> found(
            long body,
            List<MeetingState> states,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean mine,
            String q,
            String sort) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        var wanted = states.stream().filter(Objects::nonNull).toList(); // a blank parameter is read as none
        var order = Sorting.of(sort.isBlank() ? "-day" : sort, SORTS.keySet()).keys().stream()
                .map(key -> Optional.ofNullable(SORTS.get(key.name()))
                        .map(by -> key.down() ? by.reversed() : by)
                        .orElseThrow())
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        var own = mine ? repository.attendedBy(actor.who().post()) : List.<Long>of();
        var found = repository.meetings(0).stream()
                .filter(one -> body == 0 || one.body() == body)
                .filter(one -> wanted.isEmpty() || wanted.contains(one.state()))
                .filter(one -> from.filter(day -> one.heldOn().isBefore(day)).isEmpty())
                .filter(one -> to.filter(day -> one.heldOn().isAfter(day)).isEmpty())
                .filter(one -> !mine || own.contains(one.id()))
                .filter(one -> q.isBlank() || (one.title() + one.number() + one.place()).contains(q.strip()))
                .toList();
        return views.rows(found).stream()
                .sorted(order.thenComparing(MeetingRow::id))
                .toList();
    }

    private static List<Object> cells(MeetingRow row) {
        return List.of(
                row.id(),
                row.bodyZh(),
                row.title(),
                row.heldOn(),
                row.starts().toString(),
                row.place(),
                row.stateZh(),
                row.items(),
                row.planned(),
                row.minutes(),
                row.number(),
                row.issuedOn().map(Object.class::cast).orElse(""));
    }
}
