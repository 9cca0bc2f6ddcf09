package guatu.conference.obligations;

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
import guatu.conference.ObligationState;
import guatu.conference.Stamp;
import guatu.evidence.EvidenceLabels;
import guatu.kernel.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is done with obligations: by the table of steps, and dates that are asked for and granted. Nobody verifies his
/// own report, nor grants a date that he asked for.
@Service
public class ObligationSteps {

    private final ObligationRepository repository;
    private final ObligationDesk desk;
    private final ConferenceRules rules;
    private final ConferenceStamps stamps;
    private final EvidenceLabels evidence;

    ObligationSteps(
            ObligationRepository repository,
            ObligationDesk desk,
            ConferenceRules rules,
            ConferenceStamps stamps,
            EvidenceLabels evidence) {
        this.repository = repository;
        this.desk = desk;
        this.rules = rules;
        this.stamps = stamps;
        this.evidence = evidence;
    }

    /// What a post may do with an obligation now.
    List<Step> open(Obligation one, Actor actor) {
        var roles = desk.roles(one, actor);
        return rules.obligationSteps(stamps.today()).stream()
                .filter(step -> step.from().equals(one.state().name()) && step.by(roles))
                .filter(step -> !step.needs().equals("OTHER") || !reported(one, actor))
                .toList();
    }

    /// Takes a step.
    ///
    /// @throws ConferenceConflict when the table has none from here
    /// @throws ConferenceOfficeRefused when it is another's, or one's own report
    /// @throws ConferenceRefused without the reason or the evidence that it needs
    @Transactional
    public void take(long id, String event, String text) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        desk.get(id);
        repository.lock(id);
        var one = desk.get(id);
        var step = ConferenceRules.step(
                        rules.obligationSteps(stamps.today()), one.state().name(), event)
                .orElseThrow(() -> new ConferenceConflict(
                        "任务当前为“%s”，不能这样办理。".formatted(one.state().zh()), "The obligation’s state does not allow it."));
        if (!step.by(desk.roles(one, actor))) {
            throw new ConferenceOfficeRefused("该步骤由其他单位办理。", "It is another post’s step.");
        }
        if (step.needs().equals("OTHER") && reported(one, actor)) {
            throw new ConferenceOfficeRefused("不得核实本人的报告。", "Nobody verifies his own report.");
        }
        var findings = new ArrayList<Finding>();
        if (step.needs().equals("REASON") || step.needs().equals("EVIDENCE")) {
            stamps.reasoned("text", text).ifPresent(findings::add);
        } else {
            ConferenceStamps.maybe("text", text, 500).ifPresent(findings::add);
        }
        if (step.needs().equals("EVIDENCE") && papers(id).isEmpty()) {
            findings.add(blocking(
                    "obligation-evidence",
                    "evidence",
                    "none",
                    "a paper: " + one.evidenceKind().nameEn(),
                    "请先上传凭证：" + one.evidenceKind().nameZh()));
        }
        ConferenceRefused.on(findings);
        var stamp = stamps.next(
                "OBLIGATION_" + event, "obligation", Long.toString(id), Map.of("to", step.to(), "text", text));
        repository.step(id, event, one.state(), ObligationState.valueOf(step.to()), text, stamps.today(), stamp);
    }

    /// Puts those of a meeting in force: its minutes are issued.
    @Transactional
    public void open(long meeting, LocalDate day, Stamp stamp) {
        for (var one : desk.ofMeeting(meeting)) {
            if (one.state() == ObligationState.PLANNED) {
                repository.step(one.id(), "ISSUE", ObligationState.PLANNED, ObligationState.OPEN, "", day, stamp);
            }
        }
    }

    /// Asks for another date.
    @Transactional
    public void ask(long id, LocalDate to, String reason) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        desk.get(id);
        repository.lock(id);
        var one = desk.get(id);
        if (!desk.roles(one, actor).contains("OWNER")) {
            throw new ConferenceOfficeRefused("由牵头单位申请改期。", "The owner asks for another date.");
        }
        if (!one.state().owed() || one.asked().isPresent()) {
            throw new ConferenceConflict("当前不能申请改期，或已有申请待批。", "No date can be asked for now, or one waits.");
        }
        var findings = new ArrayList<Finding>();
        if (!to.isAfter(one.due()) || to.isAfter(one.due().plusYears(1)) || to.isBefore(stamps.today())) {
            findings.add(blocking(
                    "obligation-due",
                    "to",
                    to.toString(),
                    "a day after " + one.due() + ", within a year",
                    "须晚于现时限，且在一年之内"));
        }
        stamps.reasoned("reason", reason).ifPresent(findings::add);
        ConferenceRefused.on(findings);
        var stamp = stamps.next(
                "OBLIGATION_DATE_ASKED",
                "obligation",
                Long.toString(id),
                Map.of("to", to.toString(), "reason", reason));
        repository.ask(id, one.due(), to, reason, stamp);
    }

    /// Grants or refuses the date that was asked for.
    @Transactional
    public void answer(long id, boolean granted, String reason) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        desk.get(id);
        repository.lock(id);
        var one = desk.get(id);
        if (!desk.roles(one, actor).contains("OFFICE")
                || one.owner() == actor.who().post()) {
            throw new ConferenceOfficeRefused("由联席会议办公室批准改期，不得批准本单位的申请。", "The office answers, never its own.");
        }
        int no = repository.list(id, 0).stream()
                .findFirst()
                .flatMap(row -> java.util.Optional.ofNullable(row.askedNo()))
                .orElseThrow(() -> new ConferenceConflict("没有待批的改期申请。", "No date waits for an answer."));
        stamps.reasoned("reason", reason).ifPresent(finding -> {
            throw new ConferenceRefused(List.of(finding));
        });
        var stamp = stamps.next(
                "OBLIGATION_DATE_ANSWERED",
                "obligation",
                id + "/" + no,
                Map.of("granted", Boolean.toString(granted), "reason", reason));
        repository.answer(id, no, granted, reason, stamp);
    }

    /// The papers that are attached and not taken back.
    List<String> papers(long id) {
        return evidence.of(ObligationEvidence.KIND, List.of(Long.toString(id)))
                .getOrDefault(Long.toString(id), List.of());
    }

    private boolean reported(Obligation one, Actor actor) {
        return repository.steps(one.id()).stream()
                .filter(step -> step.event().equals("REPORT"))
                .anyMatch(step -> step.post() == actor.who().post()
                        || step.person() == actor.who().person());
    }
}
