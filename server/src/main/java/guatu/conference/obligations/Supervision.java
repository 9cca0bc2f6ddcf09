package guatu.conference.obligations;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.conference.Bodies;
import guatu.conference.ConferenceConflict;
import guatu.conference.ConferenceOfficeRefused;
import guatu.conference.ConferenceRefused;
import guatu.conference.ConferenceRules;
import guatu.conference.ConferenceRules.ColourStep;
import guatu.conference.ConferenceStamps;
import guatu.conference.PaperColour;
import guatu.conference.SupervisionPaperNotFound;
import guatu.conference.obligations.SupervisionRepository.PaperRow;
import guatu.conference.obligations.SupervisionRepository.State;
import guatu.kernel.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Supervision papers (三明督办): blue, orange with a new limit, red. A step of colour is proposed by the office and
/// approved by the convener, each with a reason; the owner challenges it once, and the convener rules.
@Service
public class Supervision {

    private final SupervisionRepository repository;
    private final ObligationRepository obligations;
    private final ObligationDesk desk;
    private final Bodies bodies;
    private final ConferenceRules rules;
    private final ConferenceStamps stamps;

    Supervision(
            SupervisionRepository repository,
            ObligationRepository obligations,
            ObligationDesk desk,
            Bodies bodies,
            ConferenceRules rules,
            ConferenceStamps stamps) {
        this.repository = repository;
        this.obligations = obligations;
        this.desk = desk;
        this.bodies = bodies;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// @throws SupervisionPaperNotFound when there is none in sight
    PaperRow get(long id) {
        return repository.papers(id, 0).stream().findFirst().orElseThrow(() -> new SupervisionPaperNotFound(id));
    }

    /// The colours that may be proposed for an obligation now, a serious matter's first one among them. None while
    /// nothing is missed, or while a paper waits.
    List<ColourStep> next(Obligation one) {
        var papers = repository.papers(0, one.id());
        var today = stamps.today();
        boolean waits =
                papers.stream().anyMatch(paper -> paper.state() == State.PROPOSED || paper.state() == State.CHALLENGED);
        if (!one.state().owed() || waits) {
            return List.of();
        }
        var at = papers.stream()
                .filter(paper -> paper.state().stands())
                .map(PaperRow::colour)
                .max(PaperColour::compareTo);
        boolean missed = at.filter(PaperColour.ORANGE::equals).isPresent()
                ? one.newLimit().filter(today::isAfter).isPresent()
                : one.late() || one.unacknowledged();
        return rules.colours(today).stream()
                .filter(step -> step.from().equals(at.map(PaperColour::name).orElse("NONE")))
                .filter(step -> missed || step.serious())
                .toList();
    }

    /// Proposes the next colour.
    ///
    /// @throws ConferenceConflict when that colour may not follow
    /// @throws ConferenceRefused without a reason, or without the new limit that the colour sets
    @Transactional
    public long propose(
            long obligation, PaperColour colour, boolean serious, String reason, Optional<LocalDate> limit) {
        desk.get(obligation);
        obligations.lock(obligation);
        var one = desk.get(obligation);
        bodies.requireOffice(one.body());
        var step = next(one).stream()
                .filter(wanted -> wanted.colour() == colour && wanted.serious() == serious)
                .findFirst()
                .orElseThrow(() -> new ConferenceConflict(
                        "当前不能提出%s：须逐级提出，且前一时限已过；重大事项方可从橙色起。".formatted(colour.zh()),
                        "%s cannot follow now.".formatted(colour.en())));
        var findings = new ArrayList<Finding>();
        stamps.reasoned("reason", reason).ifPresent(findings::add);
        var today = stamps.today();
        boolean fits = step.newLimit()
                ? limit.filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(1)))
                        .isPresent()
                : limit.isEmpty();
        if (!fits) {
            findings.add(blocking(
                    "supervision-limit",
                    "limit",
                    limit.map(LocalDate::toString).orElse(""),
                    step.newLimit() ? "a new limit after today" : "no limit",
                    step.newLimit() ? "橙色预警须重定时限，晚于今天" : "该颜色不另定时限"));
        }
        ConferenceRefused.on(findings);
        var stamp = stamps.next(
                "SUPERVISION_PROPOSED",
                "supervision",
                obligation + "/" + colour,
                Map.of("reason", reason, "serious", Boolean.toString(serious)));
        return repository.propose(obligation, colour, serious, reason, limit, stamp);
    }

    /// Approves a paper, which issues it with its number, or refuses it.
    @Transactional
    public void approve(long id, boolean approved, String reason) {
        var paper = locked(id);
        var actor = chair(paper);
        if (paper.post() == actor.who().post() || paper.person() == actor.who().person()) {
            throw new ConferenceOfficeRefused("不得批准本人提出的督办单。", "Nobody approves his own proposal.");
        }
        state(paper, State.PROPOSED);
        reasoned(reason);
        var stamp = stamps.next(
                approved ? "SUPERVISION_ISSUED" : "SUPERVISION_REFUSED",
                "supervision",
                paper.obligation() + "/" + paper.colour(),
                Map.of("reason", reason));
        var today = stamps.today();
        int year = today.getYear();
        var number = "%s督〔%d〕%d号"
                .formatted(
                        bodies.get(paper.body()).numberWord().replaceAll("纪$", ""),
                        year,
                        repository.count(paper.body(), year) + 1);
        repository.said(id, approved ? "APPROVED" : "REFUSED", reason, stamp);
        repository.state(id, approved ? State.ISSUED : State.REFUSED, approved ? number : "", approved ? today : null);
    }

    /// Challenges a paper: once, by the owner, in time.
    @Transactional
    public void challenge(long id, String reason) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        var paper = locked(id);
        if (paper.owner() != actor.who().post()) {
            throw new ConferenceOfficeRefused("由被督办单位提出异议。", "The owner challenges.");
        }
        if (paper.challenged()) {
            throw new ConferenceConflict("异议只能提出一次。", "A paper is challenged once.");
        }
        state(paper, State.ISSUED);
        if (stamps.today().isAfter(challengeBy(paper).orElseThrow())) {
            throw new ConferenceConflict("异议时限已过。", "The time to challenge is over.");
        }
        reasoned(reason);
        var stamp = stamps.next(
                "SUPERVISION_CHALLENGED",
                "supervision",
                paper.obligation() + "/" + paper.colour(),
                Map.of("reason", reason));
        repository.said(id, "CHALLENGED", reason, stamp);
        repository.state(id, State.CHALLENGED, "", null);
    }

    /// Rules on a challenge: the paper stands, or is withdrawn.
    @Transactional
    public void rule(long id, boolean upheld, String reason) {
        var paper = locked(id);
        chair(paper);
        state(paper, State.CHALLENGED);
        reasoned(reason);
        var stamp = stamps.next(
                upheld ? "SUPERVISION_UPHELD" : "SUPERVISION_WITHDRAWN",
                "supervision",
                paper.obligation() + "/" + paper.colour(),
                Map.of("reason", reason));
        repository.said(id, upheld ? "UPHELD" : "WITHDRAWN", reason, stamp);
        repository.state(id, upheld ? State.UPHELD : State.WITHDRAWN, "", null);
    }

    /// The last day on which a paper may be challenged; empty before it is issued.
    Optional<LocalDate> challengeBy(PaperRow paper) {
        return Optional.ofNullable(paper.issuedOn())
                .map(day -> rules.workdaysAfter(
                        day,
                        rules.bound("CHALLENGE_WORKDAYS", day),
                        bodies.get(paper.body()).region()));
    }

    /// What a post may do with a paper: `APPROVE`, `CHALLENGE`, `RULE`.
    List<String> deeds(PaperRow paper, Actor actor) {
        boolean chairs = bodies.roles(paper.body(), actor).contains("CHAIR");
        return switch (paper.state()) {
            case PROPOSED -> chairs && paper.post() != actor.who().post() ? List.of("APPROVE") : List.of();
            case CHALLENGED -> chairs ? List.of("RULE") : List.of();
            case ISSUED ->
                paper.owner() == actor.who().post()
                                && !paper.challenged()
                                && challengeBy(paper)
                                        .filter(day -> !stamps.today().isAfter(day))
                                        .isPresent()
                        ? List.of("CHALLENGE")
                        : List.of();
            case REFUSED, UPHELD, WITHDRAWN -> List.of();
        };
    }

    private PaperRow locked(long id) {
        obligations.lock(get(id).obligation());
        var paper = get(id);
        bodies.lock(paper.body());
        return paper;
    }

    private Actor chair(PaperRow paper) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        if (!bodies.roles(paper.body(), actor).contains("CHAIR")) {
            throw new ConferenceOfficeRefused("由召集人或副召集人决定。", "A convener decides.");
        }
        return actor;
    }

    private static void state(PaperRow paper, State wanted) {
        if (paper.state() != wanted) {
            throw new ConferenceConflict(
                    "督办单当前为“%s”。".formatted(paper.state().zh()), "The paper’s state does not allow it.");
        }
    }

    private void reasoned(String reason) {
        stamps.reasoned("reason", reason).ifPresent(finding -> {
            throw new ConferenceRefused(List.of(finding));
        });
    }
}
