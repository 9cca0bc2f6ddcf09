package guatu.conference.meetings;

import static guatu.kernel.Finding.blocking;

import guatu.conference.Bodies;
import guatu.conference.ConferenceConflict;
import guatu.conference.ConferenceRefused;
import guatu.conference.ConferenceRules;
import guatu.conference.ConferenceStamps;
import guatu.conference.MeetingState;
import guatu.conference.meetings.ItemRepository.DecisionRow;
import guatu.conference.obligations.ObligationDesk;
import guatu.conference.obligations.ObligationDesk.Origin;
import guatu.conference.obligations.ObligationDesk.Wanted;
import guatu.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decisions: only while in session, only with a quorum, on an item of the agenda. What is binding gives obligations,
/// which come into force with the minutes.
@Service
class Deciding {

    private final ItemRepository items;
    private final MeetingDesk meetings;
    private final ObligationDesk obligations;
    private final Bodies bodies;
    private final ConferenceRules rules;
    private final ConferenceStamps stamps;

    Deciding(
            ItemRepository items,
            MeetingDesk meetings,
            ObligationDesk obligations,
            Bodies bodies,
            ConferenceRules rules,
            ConferenceStamps stamps) {
        this.items = items;
        this.meetings = meetings;
        this.obligations = obligations;
        this.bodies = bodies;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// @throws ConferenceConflict when the meeting is not in session, or has no quorum
    /// @throws ConferenceRefused with all findings
    @Transactional
    long decide(long meeting, long item, String outcome, String text, List<Wanted> given) {
        var one = meetings.locked(meeting);
        bodies.requireOffice(one.body());
        if (one.state() != MeetingState.IN_SESSION) {
            throw new ConferenceConflict("只有会议召开期间方可作出决定。", "A decision is made only while in session.");
        }
        var quorum = meetings.quorum(one);
        if (!quorum.met()) {
            throw new ConferenceConflict(
                    "未达法定人数：应到 %d，须到 %d，实到 %d。".formatted(quorum.seats(), quorum.needed(), quorum.present()),
                    "There is no quorum.");
        }
        var findings = new ArrayList<Finding>();
        if (items.ofMeeting(meeting).stream().noneMatch(row -> row.id() == item)) {
            findings.add(blocking("decision-item", "item", Long.toString(item), "an item of the agenda", "请选择议程中的议题"));
        }
        if (rules.labels("outcomes", stamps.today()).stream()
                .noneMatch(label -> label.code().equals(outcome))) {
            findings.add(blocking("decision-outcome", "outcome", outcome, "an outcome of the pack", "请选择审议结果"));
        }
        ConferenceStamps.text("text", text, 1000).ifPresent(findings::add);
        if (!given.isEmpty() && !rules.binding(outcome, stamps.today())) {
            findings.add(blocking(
                    "decision-obligations", "obligations", outcome, "an outcome that binds", "暂缓或不同意的议题不产生交办事项"));
        }
        ConferenceRefused.on(findings);
        var stamp = stamps.next(
                "MEETING_DECIDED", "meeting", meeting + "/" + item, Map.of("outcome", outcome, "text", text));
        long id = items.decide(meeting, item, outcome, text, stamp);
        given.forEach(wanted -> give(one, id, item, wanted));
        return id;
    }

    /// Adds an obligation to a decision, until the minutes go to be countersigned.
    @Transactional
    long oblige(long decision, Wanted wanted) {
        var row = decision(decision);
        var one = meetings.locked(row.meeting());
        bodies.requireOffice(one.body());
        if (one.state() != MeetingState.IN_SESSION && one.state() != MeetingState.DRAFTING) {
            throw new ConferenceConflict("送会签后不能再增加交办事项。", "The minutes are with the countersigners.");
        }
        if (!rules.binding(row.outcome(), stamps.today())) {
            throw new ConferenceConflict("暂缓或不同意的议题不产生交办事项。", "The outcome does not bind.");
        }
        return give(one, decision, row.item(), wanted);
    }

    private DecisionRow decision(long id) {
        return items.decision(id)
                .filter(one -> id > 0)
                .orElseThrow(() -> new ConferenceConflict("没有该项决定。", "There is no such decision."));
    }

    private long give(Meeting meeting, long decision, long item, Wanted wanted) {
        var about = items.find(item).orElseThrow();
        return obligations.give(
                new Origin(
                        meeting.body(),
                        Optional.of(meeting.id()),
                        Optional.of(decision),
                        about.subjectKind(),
                        about.subjectKey()),
                wanted);
    }
}
