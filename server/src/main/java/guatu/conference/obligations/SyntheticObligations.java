package guatu.conference.obligations;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.conference.ConferenceStamps;
import guatu.conference.ObligationState;
import guatu.conference.PaperColour;
import guatu.conference.Stamp;
import guatu.conference.obligations.SupervisionRepository.State;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What came of the demo's obligations, at days in the past. Only the machine may.
@Component
public class SyntheticObligations {

    private static final Map<String, ObligationState> ROAD = Map.of(
            "ACKNOWLEDGE", ObligationState.ACKNOWLEDGED,
            "START", ObligationState.IN_PROGRESS,
            "REPORT", ObligationState.REPORTED,
            "VERIFY", ObligationState.VERIFIED,
            "CLOSE", ObligationState.CLOSED);

    private final ObligationRepository repository;
    private final SupervisionRepository papers;
    private final ObligationDesk desk;
    private final ConferenceStamps stamps;

    SyntheticObligations(
            ObligationRepository repository,
            SupervisionRepository papers,
            ObligationDesk desk,
            ConferenceStamps stamps) {
        this.repository = repository;
        this.papers = papers;
        this.desk = desk;
        this.stamps = stamps;
    }

    /// Takes a step of the road.
    @Transactional
    public void take(long id, String event, Stamp stamp, String text) {
        machine();
        var to = Optional.ofNullable(ROAD.get(event)).orElseThrow();
        repository.step(id, event, desk.get(id).state(), to, text, stamps.day(stamp.at()), stamp);
    }

    /// A date that was asked for and granted.
    @Transactional
    public void moved(long id, LocalDate to, String reason, Stamp asked, Stamp answered) {
        machine();
        var one = desk.get(id);
        repository.ask(id, one.due(), to, reason, asked);
        repository.answer(id, repository.dates(id).getLast().no(), true, "情况属实，同意改期（演示）", answered);
    }

    /// A blue paper, proposed and approved.
    @Transactional
    public void pressed(long id, String number, LocalDate day, Stamp proposed, Stamp approved) {
        machine();
        var reason = "已过时限仍未办结（演示）";
        long paper = papers.propose(id, PaperColour.BLUE, false, reason, Optional.empty(), proposed);
        papers.said(paper, "APPROVED", "同意发出（演示）", approved);
        papers.state(paper, State.ISSUED, number, day);
    }

    private static void machine() {
        if (Acting.current().who().post() != Actor.MACHINE.who().post()) {
            throw new NotPermitted();
        }
    }
}
