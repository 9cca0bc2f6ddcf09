package guatu.conference.meetings;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.conference.Bodies;
import guatu.conference.ConferenceConflict;
import guatu.conference.ConferenceOfficeRefused;
import guatu.conference.ConferenceRefused;
import guatu.conference.ConferenceStamps;
import guatu.conference.MeetingState;
import guatu.conference.Stamp;
import guatu.conference.meetings.MeetingRepository.AttendeeRow;
import guatu.conference.meetings.MinutesRepository.SignatureRow;
import guatu.conference.meetings.MinutesRepository.VersionRow;
import guatu.conference.obligations.ObligationSteps;
import guatu.conference.prints.OfficialPaper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Minutes: written in versions, countersigned by every voting seat that came, signed, numbered, issued. What was
/// issued
/// is kept whole, and printed from there.
@Service
class MinutesDesk {

    private static final int LONGEST = 8000;

    private final MinutesRepository repository;
    private final MeetingRepository meetings;
    private final MeetingDesk desk;
    private final MinutesPapers papers;
    private final ObligationSteps obligations;
    private final Bodies bodies;
    private final ConferenceStamps stamps;
    private final JsonMapper json;

    MinutesDesk(
            MinutesRepository repository,
            MeetingRepository meetings,
            MeetingDesk desk,
            MinutesPapers papers,
            ObligationSteps obligations,
            Bodies bodies,
            ConferenceStamps stamps,
            JsonMapper json) {
        this.repository = repository;
        this.meetings = meetings;
        this.desk = desk;
        this.papers = papers;
        this.obligations = obligations;
        this.bodies = bodies;
        this.stamps = stamps;
        this.json = json;
    }

    /// A voting seat that came, and what it said of the last version.
    ///
    /// @param agrees empty while it has not signed
    /// @param mine whether it is the acting post
    record Signer(
            long holder,
            String holderZh,
            String holderEn,
            String officeZh,
            Optional<Boolean> agrees,
            String text,
            boolean mine) {}

    /// Writes the next version of the minutes, while they are drafted.
    @Transactional
    void write(long meeting, String text) {
        var one = desk.locked(meeting);
        bodies.requireOffice(one.body());
        if (one.state() != MeetingState.DRAFTING) {
            throw new ConferenceConflict("只有起草阶段可以修改纪要。", "Minutes are written while they are drafted.");
        }
        if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new ConferenceRefused(
                    List.of(blocking("minutes-text", "text", text, "1 to 8000 characters", "纪要正文 1 至 8000 字")));
        }
        var stamp = stamps.next("MINUTES_WRITTEN", "meeting", Long.toString(meeting), Map.of());
        repository.write(meeting, text, stamp);
    }

    /// Countersigns the last version, once: agrees, or objects and says why.
    @Transactional
    void sign(long meeting, boolean agrees, String text) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        var one = desk.locked(meeting);
        if (one.state() != MeetingState.COUNTERSIGNING) {
            throw new ConferenceConflict("纪要不在会签。", "The minutes are not with the countersigners.");
        }
        var mine = signers(meeting).stream()
                .filter(signer -> signer.holder() == actor.who().post())
                .findFirst()
                .orElseThrow(() -> new ConferenceOfficeRefused("由到会的成员单位会签。", "Members who came countersign."));
        if (mine.agrees().isPresent()) {
            throw new ConferenceConflict("本版已会签。", "This version is signed already.");
        }
        if (!agrees) {
            stamps.reasoned("text", text).ifPresent(finding -> {
                throw new ConferenceRefused(List.of(finding));
            });
        }
        ConferenceStamps.maybe("text", text, 500).ifPresent(finding -> {
            throw new ConferenceRefused(List.of(finding));
        });
        int version = latest(meeting).map(VersionRow::version).orElseThrow();
        var stamp = stamps.next(
                "MINUTES_COUNTERSIGNED",
                "meeting",
                meeting + "/" + version,
                Map.of("agrees", Boolean.toString(agrees), "text", text));
        repository.sign(meeting, version, agrees, text, stamp);
    }

    Optional<VersionRow> latest(long meeting) {
        var versions = repository.versions(meeting);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /// Who is to countersign the last version.
    List<Signer> signers(long meeting) {
        int version = latest(meeting).map(VersionRow::version).orElse(0);
        var signed = repository.signatures(meeting).stream()
                .filter(one -> one.version() == version)
                .toList();
        return meetings.attendees(meeting).stream()
                .filter(AttendeeRow::votes)
                .filter(AttendeeRow::came)
                .map(one -> signer(one, signed))
                .toList();
    }

    private static Signer signer(AttendeeRow who, List<SignatureRow> signed) {
        var signature =
                signed.stream().filter(one -> one.holder() == who.holder()).findFirst();
        return new Signer(
                who.holder(),
                who.holderZh(),
                who.holderEn(),
                who.officeZh(),
                signature.map(SignatureRow::agrees),
                signature.map(SignatureRow::text).orElse(""),
                Acting.find()
                        .filter(actor -> actor.who().post() == who.holder())
                        .isPresent());
    }

    /// Numbers the minutes and keeps them as they are; obligations come into force.
    void issue(Meeting meeting, Stamp stamp) {
        var body = bodies.get(meeting.body());
        bodies.lock(body.id());
        var day = stamps.day(stamp.at());
        int no = repository.next(body.id(), day.getYear());
        var number = "%s〔%d〕%d号".formatted(body.numberWord(), day.getYear(), no);
        var paper = papers.minutes(meeting, number, day);
        repository.issue(meeting, day.getYear(), no, json.writeValueAsString(paper), stamp);
        repository.number(meeting.id(), number, day);
        obligations.open(meeting.id(), day, stamp);
    }

    /// The minutes as they were issued; while they are not, as they stand, marked as a draft.
    @Transactional(readOnly = true)
    OfficialPaper paper(long meeting) {
        var one = desk.get(meeting);
        return repository
                .issued(meeting)
                .map(content -> json.readValue(content, OfficialPaper.class))
                .orElseGet(() -> {
                    if (one.state().before() || one.state() == MeetingState.CANCELLED) {
                        throw new ConferenceConflict("会议尚未召开，没有纪要。", "There are no minutes before the meeting.");
                    }
                    return papers.minutes(one, "（草稿）", one.heldOn());
                });
    }
}
