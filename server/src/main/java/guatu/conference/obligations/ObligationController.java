package guatu.conference.obligations;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.conference.ConferenceRules.ColourStep;
import guatu.conference.ConferenceRules.Step;
import guatu.conference.ConferenceStamps;
import guatu.conference.ObligationState;
import guatu.conference.obligations.ObligationDesk.Origin;
import guatu.conference.obligations.ObligationDesk.Wanted;
import guatu.conference.obligations.ObligationRepository.DateRow;
import guatu.conference.obligations.ObligationRepository.StepRow;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Obligations over HTTP.
@RestController
@Transactional(readOnly = true)
class ObligationController {

    private static final String OBLIGATIONS = "/api/conference/obligations";
    private static final List<String> HEADER =
            List.of("编号", "事项", "类别", "牵头单位", "配合单位", "状态", "初定时限", "现时限", "改期次数", "剩余天数", "逾期", "督办", "来源");
    private static final Map<String, Comparator<Obligation>> SORTS = Map.of(
            "owner", Comparator.comparing(Obligation::ownerZh),
            "state", Comparator.comparing(Obligation::state),
            "due", Comparator.comparing(Obligation::due),
            "slips", Comparator.comparing(Obligation::slips),
            "since", Comparator.comparing(Obligation::since));

    private final ObligationDesk desk;
    private final ObligationSteps steps;
    private final ObligationRepository repository;
    private final Supervision supervision;
    private final ConferenceStamps stamps;

    ObligationController(
            ObligationDesk desk,
            ObligationSteps steps,
            ObligationRepository repository,
            Supervision supervision,
            ConferenceStamps stamps) {
        this.desk = desk;
        this.steps = steps;
        this.repository = repository;
        this.supervision = supervision;
        this.stamps = stamps;
    }

    /// @param due empty for the default of its kind
    record NewObligationBody(
            long body,
            String kind,
            String text,
            long owner,
            List<@Nullable Long> others,
            String evidenceKind,
            Optional<LocalDate> due,
            String source) {}

    record GivenObligation(long id) {}

    record ObligationStepBody(String event, String text) {}

    record DateAsk(LocalDate to, String reason) {}

    record DateAnswer(boolean granted, String reason) {}

    /// @param papers how many pieces of evidence stand
    /// @param mayAsk whether the acting post may ask for another date
    /// @param mayAnswer whether it answers the one that was asked for
    /// @param colours the colours that it may propose
    record ObligationPage(
            Obligation obligation,
            List<StepRow> history,
            List<DateRow> dates,
            List<Step> steps,
            int papers,
            boolean mayAsk,
            boolean mayAnswer,
            List<ColourStep> colours) {}

    @GetMapping(OBLIGATIONS)
    Page<Obligation> list(
            @RequestParam(defaultValue = "") List<ObligationState> state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var paging = new Paging(page, size);
        var all = found(state, kind, mine, late, q, sort);
        return new Page<>(all.stream().skip(paging.offset()).limit(size).toList(), all.size(), page, size);
    }

    @GetMapping(OBLIGATIONS + ".{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam(defaultValue = "") List<ObligationState> state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        var rows = found(state, kind, mine, late, q, sort).stream().map(ObligationController::cells);
        Exports.write(form, "obligations", "交办事项", HEADER, rows, response);
    }

    @GetMapping(OBLIGATIONS + "/{id}")
    ObligationPage read(@PathVariable long id) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        var one = desk.get(id);
        var roles = desk.roles(one, actor);
        return new ObligationPage(
                one,
                repository.steps(id),
                repository.dates(id),
                steps.open(one, actor),
                steps.papers(id).size(),
                roles.contains("OWNER") && one.state().owed() && one.asked().isEmpty(),
                roles.contains("OFFICE")
                        && !roles.contains("OWNER")
                        && one.asked().isPresent(),
                roles.contains("OFFICE") ? supervision.next(one) : List.of());
    }

    @PostMapping(OBLIGATIONS)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    GivenObligation give(@RequestBody NewObligationBody body) {
        return new GivenObligation(desk.give(
                new Origin(body.body(), Optional.empty(), Optional.empty(), "", ""),
                new Wanted(
                        body.kind(),
                        body.text(),
                        body.owner(),
                        body.others(),
                        body.evidenceKind(),
                        body.due(),
                        body.source())));
    }

    @PostMapping(OBLIGATIONS + "/{id}/steps")
    @Transactional
    ObligationPage take(@PathVariable long id, @RequestBody ObligationStepBody body) {
        steps.take(id, body.event(), body.text());
        return read(id);
    }

    @PostMapping(OBLIGATIONS + "/{id}/dates")
    @Transactional
    ObligationPage ask(@PathVariable long id, @RequestBody DateAsk body) {
        steps.ask(id, body.to(), body.reason());
        return read(id);
    }

    @PostMapping(OBLIGATIONS + "/{id}/dates/answer")
    @Transactional
    ObligationPage answer(@PathVariable long id, @RequestBody DateAnswer body) {
        steps.answer(id, body.granted(), body.reason());
        return read(id);
    }

    private List<Obligation> found(
            List<ObligationState> states, String kind, boolean mine, boolean late, String q, String sort) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        var wanted = states.stream().filter(Objects::nonNull).toList(); // a blank parameter is read as none
        var order = Sorting.of(sort.isBlank() ? "due" : sort, SORTS.keySet()).keys().stream()
                .map(key -> Optional.ofNullable(SORTS.get(key.name()))
                        .map(by -> key.down() ? by.reversed() : by)
                        .orElseThrow())
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return desk.list().stream()
                .filter(one -> wanted.isEmpty() || wanted.contains(one.state()))
                .filter(one -> kind.isBlank() || one.kind().code().equals(kind))
                .filter(one -> !mine || one.owner() == actor.who().post())
                .filter(one -> !late || one.overdue(stamps.today()))
                .filter(one -> q.isBlank() || (one.text() + one.ownerZh() + one.source()).contains(q.strip()))
                .sorted(order.thenComparing(Obligation::id))
                .toList();
    }

    private static List<Object> cells(Obligation one) {
        return List.of(
                one.id(),
                one.text(),
                one.kind().nameZh(),
                one.ownerZh(),
                one.others().stream().map(other -> other.nameZh()).collect(Collectors.joining("、")),
                one.stateZh(),
                one.firstDue(),
                one.due(),
                one.slips(),
                one.remaining().map(Object.class::cast).orElse(""),
                one.late() ? "是" : "",
                one.colour().map(colour -> colour.zh()).orElse(""),
                one.source());
    }
}
