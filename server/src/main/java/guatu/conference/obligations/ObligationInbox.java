package guatu.conference.obligations;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Regions;
import guatu.conference.Bodies;
import guatu.conference.Body;
import guatu.conference.ConferenceRules;
import guatu.conference.ConferenceStamps;
import guatu.conference.ObligationState;
import guatu.conference.Seat;
import guatu.workflow.CaseState;
import guatu.workflow.Colour;
import guatu.workflow.InboxRow;
import guatu.workflow.InboxSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Obligations in the one inbox: the owner's while they are owed, the office's while a report or a date waits for it.
@Component
class ObligationInbox implements InboxSource {

    private static final Label KIND = new Label("OBLIGATION", "交办事项", "Obligation");
    private static final int SOON = 3;

    private final ObligationDesk desk;
    private final Bodies bodies;
    private final ConferenceRules rules;
    private final Regions regions;
    private final ConferenceStamps stamps;

    ObligationInbox(
            ObligationDesk desk, Bodies bodies, ConferenceRules rules, Regions regions, ConferenceStamps stamps) {
        this.desk = desk;
        this.bodies = bodies;
        this.rules = rules;
        this.regions = regions;
        this.stamps = stamps;
    }

    @Override
    public List<Label> kinds() {
        return List.of(KIND);
    }

    @Override
    @Transactional(readOnly = true)
    public List<InboxRow> rows(String view) {
        var actor = Acting.current();
        if (!actor.may(Permission.READ_CONFERENCE)) {
            return List.of();
        }
        var offices = bodies.held(actor).stream()
                .filter(seat -> seat.kind() == Seat.Kind.OFFICE)
                .map(Seat::body)
                .toList();
        var known = new Known(
                bodies.list().stream().collect(Collectors.toMap(Body::id, Function.identity())), bodies.offices());
        return desk.list().stream()
                .filter(one -> one.state() != ObligationState.PLANNED)
                .filter(one -> switch (view) {
                    case "mine" ->
                        (one.owner() == actor.who().post() && one.state().owed())
                                || (offices.contains(one.body()) && waits(one));
                    case "submitted" -> offices.contains(one.body()) && one.state() != ObligationState.CLOSED;
                    default -> one.state() != ObligationState.CLOSED;
                })
                .map(one -> row(one, known))
                .toList();
    }

    private static boolean waits(Obligation one) {
        return one.state() == ObligationState.REPORTED
                || one.state() == ObligationState.VERIFIED
                || one.asked().isPresent();
    }

    /// Bodies and the seats of their offices, read once for all rows.
    private record Known(Map<Long, Body> bodies, Map<Long, Seat> offices) {}

    private InboxRow row(Obligation one, Known known) {
        var today = stamps.today();
        var body = Optional.ofNullable(known.bodies().get(one.body())).orElseThrow();
        var limit = one.acknowledgeBy().orElse(one.due());
        var due = one.state().owed() ? Optional.of(limit) : Optional.<LocalDate>empty();
        var remaining = due.map(day -> rules.workdays(today, day, body.region()));
        var colour = colour(remaining);
        boolean office = !one.state().owed();
        var holder = Optional.ofNullable(known.offices().get(body.id()));
        return new InboxRow(
                one.id(),
                KIND.code(),
                KIND.nameZh(),
                KIND.nameEn(),
                ObligationEvidence.KIND,
                Long.toString(one.id()),
                one.text(),
                one.text(),
                regions.province().label(),
                one.state() == ObligationState.RETURNED
                        ? CaseState.RETURNED
                        : one.state() == ObligationState.CLOSED ? CaseState.APPROVED : CaseState.OPEN,
                one.stateZh(),
                one.stateEn(),
                one.slips() + 1,
                one.stateZh(),
                one.stateEn(),
                Optional.empty(),
                "",
                office ? holder.map(seat -> seat.holderZh()).orElse("") : one.ownerZh(),
                office ? holder.map(seat -> seat.holderEn()).orElse("") : one.ownerEn(),
                one.since(),
                Math.max(0, rules.workdays(stamps.day(one.since()), today, body.region())),
                Optional.empty(),
                due,
                remaining,
                colour.name(),
                colour.zh(),
                colour.en(),
                false,
                Optional.empty(),
                List.of(),
                body.nameZh(),
                body.nameEn(),
                one.since(),
                Optional.empty(),
                "/conference/obligations/" + one.id());
    }

    private static Colour colour(Optional<Integer> remaining) {
        return remaining
                .map(left -> left < 0 ? Colour.ORANGE : left <= SOON ? Colour.YELLOW : Colour.GREEN)
                .orElse(Colour.NONE);
    }
}
