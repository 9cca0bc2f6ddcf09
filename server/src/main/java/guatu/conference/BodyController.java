package guatu.conference;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.conference.Bodies.NewSeat;
import guatu.conference.ConferenceRules.ItemKind;
import guatu.conference.ConferenceRules.ObligationKind;
import guatu.conference.ConferenceRules.QuorumRule;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Bodies and seats over HTTP, and what dialogs of the room offer.
@RestController
@Transactional(readOnly = true)
class BodyController {

    private static final String BODIES = "/api/conference/bodies";

    private final Bodies bodies;
    private final ConferenceRules rules;
    private final ConferenceStamps stamps;

    BodyController(Bodies bodies, ConferenceRules rules, ConferenceStamps stamps) {
        this.bodies = bodies;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// @param roles in which the acting post acts here
    record BodyView(Body body, List<SeatView> seats, QuorumRule quorum, List<String> roles) {}

    record SeatView(Seat seat, String kindZh, String kindEn) {}

    /// @param nameEn may be empty
    record NewBody(String code, String nameZh, String nameEn, String officeZh, String numberWord) {}

    record SeatPost(long id, String code, String titleZh, String titleEn) {}

    /// What filters and dialogs offer.
    record ConferenceOptions(
            List<Label> meetingStates,
            List<Label> obligationStates,
            List<ObligationKind> obligationKinds,
            List<ItemKind> itemKinds,
            List<Label> outcomes,
            List<Label> evidenceKinds,
            List<Label> absenceReasons,
            List<Label> seatKinds,
            List<Label> colours) {}

    @GetMapping(BODIES)
    List<BodyView> list() {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        return bodies.list().stream()
                .map(body -> new BodyView(
                        body,
                        bodies.seats(body.id()).stream()
                                .map(seat -> new SeatView(
                                        seat, seat.kind().zh(), seat.kind().en()))
                                .toList(),
                        rules.quorum(body.code(), stamps.today()),
                        bodies.roles(body.id(), actor)))
                .toList();
    }

    @PostMapping(BODIES)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    List<BodyView> add(@RequestBody NewBody body) {
        bodies.add(
                new Body(0, body.code(), body.nameZh(), body.nameEn(), "", body.officeZh(), body.numberWord(), false));
        return list();
    }

    @PostMapping(BODIES + "/{body}/seats")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    List<BodyView> fill(@PathVariable long body, @RequestBody NewSeat seat) {
        bodies.fill(body, seat);
        return list();
    }

    @PostMapping(BODIES + "/{body}/seats/{seat}/end")
    @Transactional
    List<BodyView> end(@PathVariable long body, @PathVariable long seat) {
        bodies.end(body, seat);
        return list();
    }

    @GetMapping("/api/conference/posts")
    List<SeatPost> posts(@RequestParam(defaultValue = "") String q) {
        return bodies.posts(q).stream()
                .map(post -> new SeatPost(post.id(), post.code(), post.titleZh(), post.titleEn()))
                .toList();
    }

    @GetMapping("/api/conference/options")
    ConferenceOptions options() {
        Acting.current().require(Permission.READ_CONFERENCE);
        var today = stamps.today();
        return new ConferenceOptions(
                Stream.of(MeetingState.values())
                        .map(one -> new Label(one.name(), one.zh(), one.en()))
                        .toList(),
                Stream.of(ObligationState.values())
                        .map(one -> new Label(one.name(), one.zh(), one.en()))
                        .toList(),
                rules.obligationKinds(today),
                rules.itemKinds(today),
                rules.labels("outcomes", today),
                rules.labels("evidence-kinds", today),
                rules.labels("absence-reasons", today),
                Stream.of(Seat.Kind.values())
                        .map(one -> new Label(one.name(), one.zh(), one.en()))
                        .toList(),
                Stream.of(PaperColour.values())
                        .map(one -> new Label(one.name(), one.zh(), one.en()))
                        .toList());
    }
}
