package guatu.conference.meetings;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.conference.ConferenceConflict;
import guatu.conference.ConferenceOfficeRefused;
import guatu.conference.ConferenceRefused;
import guatu.conference.ConferenceRules;
import guatu.conference.ConferenceRules.Step;
import guatu.conference.ConferenceStamps;
import guatu.conference.MeetingState;
import guatu.conference.meetings.MinutesRepository.VersionRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes meetings from state to state, by the table of the pack and by nothing else.
@Service
class MeetingSteps {

    private static final String ISSUE = "ISSUE";

    private final MeetingRepository repository;
    private final MeetingDesk desk;
    private final ItemRepository items;
    private final MinutesDesk minutes;
    private final ConferenceRules rules;
    private final ConferenceStamps stamps;

    MeetingSteps(
            MeetingRepository repository,
            MeetingDesk desk,
            ItemRepository items,
            MinutesDesk minutes,
            ConferenceRules rules,
            ConferenceStamps stamps) {
        this.repository = repository;
        this.desk = desk;
        this.items = items;
        this.minutes = minutes;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// A step that the acting post may take.
    ///
    /// @param lacksZh what it lacks; empty where it can be taken now
    record Open(Step step, String lacksZh, String lacksEn) {}

    /// What a post may do with a meeting now.
    List<Open> open(Meeting meeting, Actor actor) {
        var roles = desk.roles(meeting, actor);
        return rules.meetingSteps(stamps.today()).stream()
                .filter(step -> step.from().equals(meeting.state().name()) && step.by(roles))
                .map(step -> lack(step, meeting, actor)
                        .map(lack -> new Open(step, lack.zh(), lack.en()))
                        .orElseGet(() -> new Open(step, "", "")))
                .toList();
    }

    /// What is missing for a step.
    private record Lack(boolean office, String zh, String en) {}

    /// Takes a step.
    ///
    /// @throws ConferenceConflict when the table has none from here, or something is missing
    /// @throws ConferenceOfficeRefused when it is another seat's
    /// @throws ConferenceRefused without the reason that it needs
    @Transactional
    void take(long id, String event, String reason) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        var meeting = desk.locked(id);
        var step = ConferenceRules.step(
                        rules.meetingSteps(stamps.today()), meeting.state().name(), event)
                .orElseThrow(() -> new ConferenceConflict(
                        "会议当前为“%s”，不能这样办理。".formatted(meeting.state().zh()), "The meeting’s state does not allow it."));
        if (!step.by(desk.roles(meeting, actor))) {
            throw new ConferenceOfficeRefused("该步骤由联席会议的其他席位办理。", "It is another seat’s step.");
        }
        lack(step, meeting, actor).ifPresent(lack -> {
            throw lack.office()
                    ? new ConferenceOfficeRefused(lack.zh(), lack.en())
                    : new ConferenceConflict(lack.zh(), lack.en());
        });
        if (step.needs().equals("REASON")) {
            stamps.reasoned("reason", reason).ifPresent(finding -> {
                throw new ConferenceRefused(List.of(finding));
            });
        } else {
            ConferenceStamps.maybe("reason", reason, 500).ifPresent(finding -> {
                throw new ConferenceRefused(List.of(finding));
            });
        }
        if (step.event().equals("OPEN") && meeting.heldOn().isAfter(stamps.today())) {
            throw new ConferenceRefused(List.of(blocking(
                    "meeting-day", "heldOn", meeting.heldOn().toString(), "a day that has come", "会期未到，不能开会；可先改期")));
        }
        var stamp = stamps.next(
                "MEETING_" + event, "meeting", Long.toString(id), Map.of("to", step.to(), "reason", reason));
        if (event.equals(ISSUE)) {
            minutes.issue(meeting, stamp);
        }
        repository.step(id, event, meeting.state(), MeetingState.valueOf(step.to()), reason, stamp);
    }

    private Optional<Lack> lack(Step step, Meeting meeting, Actor actor) {
        return switch (step.needs()) {
            case "AGENDA" ->
                items.ofMeeting(meeting.id()).isEmpty()
                        ? Optional.of(new Lack(false, "议程还没有议题。", "The agenda has no items."))
                        : Optional.empty();
            case "QUORUM" -> {
                var quorum = desk.quorum(meeting);
                yield quorum.met()
                        ? Optional.empty()
                        : Optional.of(new Lack(
                                false,
                                "未达法定人数：应到 %d，须到 %d，实到 %d%s。"
                                        .formatted(
                                                quorum.seats(),
                                                quorum.needed(),
                                                quorum.present(),
                                                quorum.chaired() ? "" : "，召集人、副召集人均未到"),
                                "There is no quorum: %d of %d, %d needed."
                                        .formatted(quorum.present(), quorum.seats(), quorum.needed())));
            }
            case "MINUTES" ->
                minutes.latest(meeting.id()).isEmpty()
                        ? Optional.of(new Lack(false, "还没有纪要稿。", "There are no minutes yet."))
                        : Optional.empty();
            case "SIGNATURES" ->
                minutes.signers(meeting.id()).stream()
                                .allMatch(one -> one.agrees().equals(Optional.of(true)))
                        ? Optional.empty()
                        : Optional.of(new Lack(
                                false, "尚有成员单位未会签同意；沉默不视为同意。", "Not all have agreed; silence is not consent."));
            case "OTHER" ->
                minutes.latest(meeting.id()).map(last -> mine(last, actor)).orElse(false)
                        ? Optional.of(new Lack(true, "起草人不得签发本人起草的纪要。", "Nobody signs his own draft."))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean mine(VersionRow version, Actor actor) {
        return version.post() == actor.who().post()
                || version.person() == actor.who().person();
    }
}
