package guatu.conference.meetings;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.conference.Bodies;
import guatu.conference.ConferenceConflict;
import guatu.conference.ConferenceOfficeRefused;
import guatu.conference.ConferenceRefused;
import guatu.conference.ConferenceRules;
import guatu.conference.ConferenceStamps;
import guatu.conference.MeetingNotFound;
import guatu.conference.MeetingState;
import guatu.conference.Seat;
import guatu.conference.meetings.MeetingRepository.AttendeeRow;
import guatu.conference.meetings.MeetingRepository.Details;
import guatu.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Calls meetings, invites to them, and keeps who came.
@Service
class MeetingDesk {

    private static final int LONGEST_TITLE = 100;

    private final MeetingRepository repository;
    private final Bodies bodies;
    private final ConferenceRules rules;
    private final ConferenceStamps stamps;

    MeetingDesk(MeetingRepository repository, Bodies bodies, ConferenceRules rules, ConferenceStamps stamps) {
        this.repository = repository;
        this.bodies = bodies;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// What is said of somebody's coming.
    enum Coming {
        PRESENT,
        DEPUTY,
        ABSENT
    }

    /// @throws MeetingNotFound when there is none in sight
    @Transactional(readOnly = true)
    Meeting get(long id) {
        return repository.meetings(id).stream()
                .findFirst()
                .filter(one -> id > 0)
                .orElseThrow(() -> new MeetingNotFound(id));
    }

    /// The meeting, held against others to the end of the transaction.
    Meeting locked(long id) {
        get(id);
        repository.lock(id);
        return get(id);
    }

    /// Calls a meeting; all seats of the body are invited.
    @Transactional
    long call(long body, Details details) {
        bodies.get(body);
        bodies.requireOffice(body);
        ConferenceRefused.on(wrong(details));
        var stamp = stamps.next(
                "MEETING_CALLED", "meeting", body + "/" + details.heldOn(), Map.of("title", details.title()));
        long id = repository.add(body, details, stamp);
        bodies.seats(body).stream().filter(Seat::held).forEach(seat -> repository.invite(id, attendee(seat), stamp));
        return id;
    }

    /// Changes title, day, hour, length or place, before the meeting is opened.
    @Transactional
    void change(long id, Details details) {
        var meeting = locked(id);
        bodies.requireOffice(meeting.body());
        before(meeting);
        ConferenceRefused.on(wrong(details));
        var stamp = stamps.next(
                "MEETING_CHANGED",
                "meeting",
                Long.toString(id),
                Map.of(
                        "day",
                        details.heldOn().toString(),
                        "starts",
                        details.starts().toString()));
        repository.change(id, details);
        repository.step(
                id,
                "CHANGE",
                meeting.state(),
                meeting.state(),
                "%s %s %s".formatted(details.heldOn(), details.starts(), details.place()),
                stamp);
    }

    /// Invites a guest: a county, a prefecture, whoever is to report.
    @Transactional
    void invite(long id, long post) {
        var meeting = locked(id);
        bodies.requireOffice(meeting.body());
        before(meeting);
        var guest = bodies.post("holder", post);
        if (repository.attendees(id).stream().anyMatch(one -> one.holder() == post)) {
            throw new ConferenceConflict("已在邀请名单中。", "Invited already.");
        }
        var stamp = stamps.next("MEETING_INVITED", "meeting", id + "/" + guest.code(), Map.of());
        repository.invite(
                id,
                new AttendeeRow(
                        guest.id(),
                        guest.titleZh(),
                        guest.titleEn(),
                        guest.titleZh(),
                        guest.titleEn(),
                        "GUEST",
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                stamp);
    }

    /// Notes who comes, came, or does not and why: everybody of himself from the notice to the meeting, the office of
    /// everybody until it is over.
    ///
    /// @throws ConferenceRefused for an absence without its reason
    @Transactional
    void attend(long id, long holder, Coming coming, String reason, String text) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        var meeting = locked(id);
        boolean office = bodies.roles(meeting.body(), actor).contains("OFFICE");
        if (!office && holder != actor.who().post()) {
            throw new ConferenceOfficeRefused("只能登记本单位的到会情况。", "Everybody speaks for himself.");
        }
        boolean open =
                meeting.state() == MeetingState.NOTIFIED || (office && meeting.state() == MeetingState.IN_SESSION);
        if (!open) {
            throw new ConferenceConflict("通知发出后至散会前方可登记。", "Between the notice and the end of the meeting.");
        }
        if (repository.attendees(id).stream().noneMatch(one -> one.holder() == holder)) {
            throw new ConferenceConflict("不在邀请名单中。", "Not invited.");
        }
        var findings = new ArrayList<Finding>();
        boolean known = rules.labels("absence-reasons", stamps.today()).stream()
                .anyMatch(one -> one.code().equals(reason));
        if (coming == Coming.ABSENT && !known) {
            findings.add(blocking("meeting-absence", "reason", reason, "a reason of the pack", "请选择缺席原因"));
        }
        ConferenceStamps.maybe("text", text, 200).ifPresent(findings::add);
        if (coming == Coming.DEPUTY) {
            ConferenceStamps.text("text", text, 200).ifPresent(findings::add);
        }
        ConferenceRefused.on(findings);
        var stamp = stamps.next(
                "MEETING_ATTENDANCE", "meeting", id + "/" + holder, Map.of("coming", coming.name(), "reason", reason));
        repository.attend(id, holder, coming.name(), coming == Coming.ABSENT ? reason : "", text, stamp);
    }

    Quorum quorum(Meeting meeting) {
        var body = bodies.get(meeting.body());
        return Quorum.of(rules.quorum(body.code(), meeting.heldOn()), repository.attendees(meeting.id()));
    }

    /// In which roles a post acts in a meeting's body.
    List<String> roles(Meeting meeting, Actor actor) {
        return bodies.roles(meeting.body(), actor);
    }

    static AttendeeRow attendee(Seat seat) {
        return new AttendeeRow(
                seat.holder(),
                seat.holderZh(),
                seat.holderEn(),
                seat.officeZh(),
                seat.officeEn(),
                seat.kind().name(),
                seat.kind().votes(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static void before(Meeting meeting) {
        if (!meeting.state().before()) {
            throw new ConferenceConflict("会议已开始，不能再改。", "The meeting has begun.");
        }
    }

    private List<Finding> wrong(Details details) {
        var findings = new ArrayList<Finding>();
        ConferenceStamps.text("title", details.title(), LONGEST_TITLE).ifPresent(findings::add);
        ConferenceStamps.text("place", details.place(), LONGEST_TITLE).ifPresent(findings::add);
        var today = stamps.today();
        if (details.heldOn().isBefore(today) || details.heldOn().isAfter(today.plusYears(1))) {
            findings.add(blocking(
                    "meeting-day",
                    "heldOn",
                    details.heldOn().toString(),
                    "from today on, within a year",
                    "会期须在今天之后一年之内"));
        }
        int most = rules.bound("MOST_MINUTES", today);
        if (details.minutes() < 10 || details.minutes() > most) {
            findings.add(blocking(
                    "meeting-minutes",
                    "minutes",
                    Integer.toString(details.minutes()),
                    "10 to " + most,
                    "会议时长 10 至 %d 分钟".formatted(most)));
        }
        return findings;
    }
}
