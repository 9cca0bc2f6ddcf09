package guatu.conference.obligations;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.conference.Bodies;
import guatu.conference.PaperColour;
import guatu.conference.obligations.SupervisionRepository.PaperRow;
import guatu.conference.obligations.SupervisionRepository.PaperStep;
import guatu.conference.obligations.SupervisionRepository.State;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.Sorting;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
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

/// Supervision papers over HTTP.
@RestController
@Transactional(readOnly = true)
class SupervisionController {

    private static final String PAPERS = "/api/conference/supervision";
    private static final List<String> HEADER = List.of("编号", "文号", "颜色", "状态", "责任单位", "事项", "提出日", "发出日", "新时限", "理由");
    private static final Map<String, Comparator<PaperRow>> SORTS = Map.of(
            "colour", Comparator.comparing(PaperRow::colour),
            "state", Comparator.comparing(PaperRow::state),
            "owner", Comparator.comparing(PaperRow::ownerZh),
            "at", Comparator.comparing(PaperRow::at),
            "issued",
                    Comparator.comparing(
                            row -> Optional.ofNullable(row.issuedOn()).orElse(LocalDate.MAX)));

    private final Supervision supervision;
    private final SupervisionRepository repository;
    private final Bodies bodies;

    SupervisionController(Supervision supervision, SupervisionRepository repository, Bodies bodies) {
        this.supervision = supervision;
        this.repository = repository;
        this.bodies = bodies;
    }

    /// @param limit of an orange paper: the new limit
    record NewPaper(PaperColour colour, boolean serious, String reason, Optional<LocalDate> limit) {}

    record ProposedPaper(long id) {}

    record PaperAnswer(boolean agreed, String reason) {}

    record PaperChallenge(String reason) {}

    /// @param challengeBy the last day on which it may be challenged
    /// @param deeds what the acting post may do now
    record PaperView(
            long id,
            long obligation,
            String bodyZh,
            String bodyEn,
            String text,
            String ownerZh,
            String ownerEn,
            PaperColour colour,
            String colourZh,
            String colourEn,
            boolean serious,
            String reason,
            Optional<LocalDate> newLimit,
            String state,
            String stateZh,
            String stateEn,
            String number,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> challengeBy,
            Instant at,
            String byZh,
            String byEn,
            List<PaperStep> steps,
            List<String> deeds) {}

    @GetMapping(PAPERS)
    Page<PaperView> list(
            @RequestParam(defaultValue = "") List<PaperColour> colour,
            @RequestParam(defaultValue = "") List<State> state,
            @RequestParam(defaultValue = "0") long obligation,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var paging = new Paging(page, size);
        var all = found(colour, state, obligation, q, sort);
        return new Page<>(
                all.stream().skip(paging.offset()).limit(size).map(this::view).toList(), all.size(), page, size);
    }

    @GetMapping(PAPERS + ".{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam(defaultValue = "") List<PaperColour> colour,
            @RequestParam(defaultValue = "") List<State> state,
            @RequestParam(defaultValue = "0") long obligation,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Exports.write(
                form,
                "supervision",
                "督办单",
                HEADER,
                found(colour, state, obligation, q, sort).stream().map(SupervisionController::cells),
                response);
    }

    @PostMapping("/api/conference/obligations/{id}/papers")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    ProposedPaper propose(@PathVariable long id, @RequestBody NewPaper body) {
        return new ProposedPaper(supervision.propose(id, body.colour(), body.serious(), body.reason(), body.limit()));
    }

    @PostMapping(PAPERS + "/{id}/approval")
    @Transactional
    PaperView approve(@PathVariable long id, @RequestBody PaperAnswer body) {
        supervision.approve(id, body.agreed(), body.reason());
        return view(supervision.get(id));
    }

    @PostMapping(PAPERS + "/{id}/challenge")
    @Transactional
    PaperView challenge(@PathVariable long id, @RequestBody PaperChallenge body) {
        supervision.challenge(id, body.reason());
        return view(supervision.get(id));
    }

    @PostMapping(PAPERS + "/{id}/ruling")
    @Transactional
    PaperView rule(@PathVariable long id, @RequestBody PaperAnswer body) {
        supervision.rule(id, body.agreed(), body.reason());
        return view(supervision.get(id));
    }

    private List<PaperRow> found(
            List<PaperColour> colours, List<State> states, long obligation, String q, String sort) {
        Acting.current().require(Permission.READ_CONFERENCE);
        var wanted = colours.stream().filter(Objects::nonNull).toList(); // a blank parameter is read as none
        var standing = states.stream().filter(Objects::nonNull).toList();
        var order = Sorting.of(sort.isBlank() ? "-at" : sort, SORTS.keySet()).keys().stream()
                .map(key -> Optional.ofNullable(SORTS.get(key.name()))
                        .map(by -> key.down() ? by.reversed() : by)
                        .orElseThrow())
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return repository.papers(0, obligation).stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.colour()))
                .filter(row -> standing.isEmpty() || standing.contains(row.state()))
                .filter(row -> q.isBlank() || (row.text() + row.ownerZh() + row.number()).contains(q.strip()))
                .sorted(order.thenComparing(PaperRow::id))
                .toList();
    }

    private PaperView view(PaperRow row) {
        var body = bodies.get(row.body());
        return new PaperView(
                row.id(),
                row.obligation(),
                body.nameZh(),
                body.nameEn(),
                row.text(),
                row.ownerZh(),
                row.ownerEn(),
                row.colour(),
                row.colour().zh(),
                row.colour().en(),
                row.serious(),
                row.reason(),
                Optional.ofNullable(row.newLimit()),
                row.state().name(),
                row.state().zh(),
                row.state().en(),
                row.number(),
                Optional.ofNullable(row.issuedOn()),
                supervision.challengeBy(row),
                row.at().toInstant(),
                row.byZh(),
                row.byEn(),
                repository.steps(row.id()),
                supervision.deeds(row, Acting.current()));
    }

    private static List<Object> cells(PaperRow row) {
        return List.of(
                row.id(),
                row.number(),
                row.colour().zh(),
                row.state().zh(),
                row.ownerZh(),
                row.text(),
                row.at().toLocalDate(),
                Optional.ofNullable(row.issuedOn()).map(Object.class::cast).orElse(""),
                Optional.ofNullable(row.newLimit()).map(Object.class::cast).orElse(""),
                row.reason());
    }
}
