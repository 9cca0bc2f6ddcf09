package guatu.conference.meetings;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.Label;
import guatu.conference.Bodies;
import guatu.conference.Body;
import guatu.conference.ConferenceRules;
import guatu.conference.ConferenceStamps;
import guatu.conference.MeetingState;
import guatu.conference.Seat;
import guatu.conference.meetings.ItemRepository.DecisionRow;
import guatu.conference.meetings.ItemRepository.ItemRow;
import guatu.conference.meetings.ItemRepository.Sum;
import guatu.conference.meetings.MeetingRepository.AttendeeRow;
import guatu.conference.meetings.MeetingRepository.StepRow;
import guatu.conference.meetings.MeetingSteps.Open;
import guatu.conference.meetings.MinutesDesk.Signer;
import guatu.conference.meetings.MinutesRepository.VersionRow;
import guatu.conference.meetings.PrecedentRepository.Earlier;
import guatu.conference.meetings.PrecedentRepository.Precedents;
import guatu.conference.meetings.PrecedentRepository.Subject;
import guatu.conference.obligations.Obligation;
import guatu.conference.obligations.ObligationDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts meetings together for people to read.
@Component
class MeetingViews {

    private final MeetingRepository repository;
    private final MeetingDesk desk;
    private final MeetingSteps steps;
    private final ItemRepository items;
    private final PrecedentRepository precedents;
    private final MinutesDesk minutes;
    private final ObligationDesk obligations;
    private final Bodies bodies;
    private final ConferenceRules rules;
    private final ConferenceStamps stamps;

    MeetingViews(
            MeetingRepository repository,
            MeetingDesk desk,
            MeetingSteps steps,
            ItemRepository items,
            PrecedentRepository precedents,
            MinutesDesk minutes,
            ObligationDesk obligations,
            Bodies bodies,
            ConferenceRules rules,
            ConferenceStamps stamps) {
        this.repository = repository;
        this.desk = desk;
        this.steps = steps;
        this.items = items;
        this.precedents = precedents;
        this.minutes = minutes;
        this.obligations = obligations;
        this.bodies = bodies;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// A line of the list.
    ///
    /// @param planned minutes of the agenda
    record MeetingRow(
            long id,
            long body,
            String bodyZh,
            String bodyEn,
            String title,
            LocalDate heldOn,
            LocalTime starts,
            int minutes,
            int planned,
            int items,
            String place,
            MeetingState state,
            String stateZh,
            String stateEn,
            String number,
            Optional<LocalDate> issuedOn,
            boolean demo) {}

    /// An item with its hour, what was said of its matter before, and how often its date moved.
    record ItemView(
            long id,
            Label kind,
            String title,
            String subjectKind,
            String subjectKey,
            int minutes,
            String presenter,
            String note,
            String byZh,
            String byEn,
            LocalTime at,
            List<Earlier> earlier,
            int moved,
            boolean mine) {}

    /// @param mine whether it is the acting post
    record AttendeeView(AttendeeRow who, String seatZh, String seatEn, Optional<Label> absence, boolean mine) {}

    /// @param obligations those of them that the acting post sees
    record DecisionView(long id, long item, int no, Label outcome, String text, List<Obligation> obligations) {}

    record MinutesView(int version, String text, Instant at, String byZh, String byEn) {}

    /// Everything of a meeting.
    ///
    /// @param roles in which the acting post acts
    /// @param over by how many minutes the agenda is longer than the meeting; 0 where it fits
    /// @param signers who is to countersign the minutes
    record MeetingPage(
            MeetingRow meeting,
            List<String> roles,
            boolean invited,
            int over,
            List<Open> steps,
            List<ItemView> agenda,
            List<AttendeeView> attendees,
            Quorum quorum,
            boolean quorumMet,
            String quorumSource,
            List<DecisionView> decisions,
            Optional<MinutesView> minutes,
            List<Signer> signers,
            List<StepRow> history) {}

    /// The lines of meetings, their agendas summed up in one question.
    List<MeetingRow> rows(List<Meeting> found) {
        var known = bodies.list().stream().collect(Collectors.toMap(Body::id, Function.identity()));
        var sums = items.sums().stream().collect(Collectors.toMap(Sum::meeting, Function.identity()));
        return found.stream()
                .map(one -> row(
                        one,
                        Optional.ofNullable(known.get(one.body())).orElseThrow(),
                        sums.getOrDefault(one.id(), new Sum(one.id(), 0, 0))))
                .toList();
    }

    private static MeetingRow row(Meeting one, Body body, Sum sum) {
        return new MeetingRow(
                one.id(),
                body.id(),
                body.nameZh(),
                body.nameEn(),
                one.title(),
                one.heldOn(),
                one.starts(),
                one.minutes(),
                sum.minutes(),
                sum.items(),
                one.place(),
                one.state(),
                one.state().zh(),
                one.state().en(),
                one.number(),
                Optional.ofNullable(one.issuedOn()),
                body.demo());
    }

    MeetingPage page(long id) {
        var actor = Acting.current();
        var one = desk.get(id);
        var row = rows(List.of(one)).getFirst();
        var attendees = repository.attendees(id);
        var quorum = desk.quorum(one);
        var body = bodies.get(one.body());
        var given = obligations.ofMeeting(id);
        return new MeetingPage(
                row,
                desk.roles(one, actor),
                attendees.stream().anyMatch(who -> who.holder() == actor.who().post()),
                Math.max(0, row.planned() - row.minutes()),
                steps.open(one, actor),
                agenda(one, items.ofMeeting(id), actor),
                attendees.stream().map(who -> attendee(who, one)).toList(),
                quorum,
                quorum.met(),
                rules.quorum(body.code(), one.heldOn()).source(),
                items.decisions(id).stream()
                        .map(decision -> decision(decision, one, given))
                        .toList(),
                minutes.latest(id).map(MeetingViews::minutes),
                minutes.signers(id),
                repository.steps(id));
    }

    List<ItemView> backlog(long body) {
        var actor = Acting.current();
        var rows = items.backlog(body);
        var known = known(rows, 0);
        return rows.stream()
                .map(item -> item(item, LocalTime.MIDNIGHT, known, actor))
                .toList();
    }

    private List<ItemView> agenda(Meeting meeting, List<ItemRow> rows, Actor actor) {
        var views = new ArrayList<ItemView>();
        var known = known(rows, meeting.id());
        var at = meeting.starts();
        for (var row : rows) {
            views.add(item(row, at, known, actor));
            at = at.plusMinutes(row.minutes());
        }
        return views;
    }

    private Map<Subject, Precedents> known(List<ItemRow> rows, long meeting) {
        return precedents.of(rows.stream().map(ItemRow::subject).toList(), meeting);
    }

    private ItemView item(ItemRow row, LocalTime at, Map<Subject, Precedents> known, Actor actor) {
        var before = known.getOrDefault(row.subject(), Precedents.NONE);
        return new ItemView(
                row.id(),
                rules.label("item-kinds", row.kind(), stamps.today()),
                row.title(),
                row.subjectKind(),
                row.subjectKey(),
                row.minutes(),
                row.presenter(),
                row.note(),
                row.byZh(),
                row.byEn(),
                at,
                before.earlier(),
                before.moved(),
                row.post() == actor.who().post());
    }

    private AttendeeView attendee(AttendeeRow who, Meeting meeting) {
        var seat = Seat.Kind.valueOf(who.seat().equals("GUEST") ? "OFFICE" : who.seat());
        boolean guest = who.seat().equals("GUEST");
        return new AttendeeView(
                who,
                guest ? "列席" : seat.zh(),
                guest ? "Guest" : seat.en(),
                who.reason()
                        .filter(reason -> !reason.isEmpty())
                        .map(reason -> rules.label("absence-reasons", reason, meeting.heldOn())),
                Acting.current().who().post() == who.holder());
    }

    private DecisionView decision(DecisionRow row, Meeting meeting, List<Obligation> given) {
        return new DecisionView(
                row.id(),
                row.item(),
                row.no(),
                rules.label("outcomes", row.outcome(), meeting.heldOn()),
                row.text(),
                given.stream()
                        .filter(one -> one.decision().equals(Optional.of(row.id())))
                        .toList());
    }

    private static MinutesView minutes(VersionRow row) {
        return new MinutesView(row.version(), row.text(), row.at().toInstant(), row.byZh(), row.byEn());
    }
}
