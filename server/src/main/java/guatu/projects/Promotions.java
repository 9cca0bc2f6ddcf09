package guatu.projects;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.evidence.Evidences;
import guatu.kernel.Finding;
import guatu.projects.ProjectListRepository.Days;
import guatu.workflow.CaseClosed;
import guatu.workflow.CaseId;
import guatu.workflow.CaseKind;
import guatu.workflow.CaseStanding;
import guatu.workflow.CaseState;
import guatu.workflow.Cases;
import guatu.workflow.NewCase;
import guatu.workflow.PackageHash;
import guatu.workflow.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Promotes projects into the reserves, from the county's up, one after another. The workflow room decides; a project
/// is
/// never copied. Nobody decides on what he handed in himself.
@Service
class Promotions {

    /// The word under which cases know a project.
    static final String SUBJECT = "project";

    private static final String KIND = "PROMOTION_";
    private static final String LEVEL = "toLevel";

    private final RecordRepository records;
    private final ReserveRepository reserves;
    private final Projects projects;
    private final StageRules rules;
    private final ProjectDays days;
    private final ProjectRights rights;
    private final Cases cases;
    private final Evidences evidences;
    private final Regions regions;
    private final Stamps stamps;
    private final JournalAccess journal;

    Promotions(
            RecordRepository records,
            ReserveRepository reserves,
            Projects projects,
            StageRules rules,
            ProjectDays days,
            ProjectRights rights,
            Cases cases,
            Evidences evidences,
            Regions regions,
            Stamps stamps,
            JournalAccess journal) {
        this.records = records;
        this.reserves = reserves;
        this.projects = projects;
        this.rules = rules;
        this.days = days;
        this.rights = rights;
        this.cases = cases;
        this.evidences = evidences;
        this.regions = regions;
        this.stamps = stamps;
        this.journal = journal;
    }

    /// Asks for the next reserve.
    ///
    /// @throws ProjectOfficeRefused when it is not an office of the place
    /// @throws ProjectRefused with all that the reserve asks for and the project lacks
    /// @throws guatu.workflow.CaseUnderWay when one is under way
    @Transactional
    CaseId ask(ProjectId id, String note) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        records.lock(id);
        var project = projects.get(id);
        rights.requireHandling(project, actor);
        var level = project.level().next();
        if (project.level() == ReserveLevel.PROVINCE) {
            throw new ProjectConflict("项目已在省级储备库。", "It is in the province's reserve already.");
        }
        var findings = new ArrayList<>(lacking(project, level, days.now()));
        if (note.length() > 1000) {
            findings.add(blocking("project-why", "note", note, "at most 1000 characters", "说明不超过 1000 字"));
        }
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
        var opened = cases.open(new NewCase(
                CaseKind.of(KIND + level.name()),
                new Subject(
                        SUBJECT,
                        id.toString(),
                        project.nameZh(),
                        project.nameEn().isEmpty() ? project.nameZh() : project.nameEn(),
                        regions.ofSlot(project.region()).code(),
                        project.enterprise()),
                papers(project),
                Map.of(LEVEL, level.name(), "total", Long.toString(project.total())),
                note.strip()));
        journal.changed("PROJECT_PROMOTION_ASKED", "project", id + "/" + level, Map.of("case", opened.toString()));
        return opened;
    }

    /// What a project lacks for a reserve.
    List<Finding> lacking(Project project, ReserveLevel level, Days now) {
        var findings = new ArrayList<Finding>();
        rules.levels(now.today()).stream()
                .filter(rule -> rule.level() == level && project.total() < rule.leastTotal())
                .forEach(rule -> findings.add(blocking(
                        "reserve-total",
                        "total",
                        Long.toString(project.total()),
                        "at least %d [%s]".formatted(rule.leastTotal(), rule.tag()),
                        "%s须总投资不低于 %s 万元 [%s]"
                                .formatted(
                                        rule.nameZh(),
                                        Money.tenThousands(rule.leastTotal()).toPlainString(),
                                        rule.tag()))));
        if (project.stage() == Stage.S0 || project.stage() == Stage.S8) {
            findings.add(blocking("reserve-stage", "stage", project.stage().name(), "S1 to S7", "谋划项目先转入储备；已出库的不再入库"));
        }
        if (now.asleep(project)) {
            findings.add(blocking(
                    "reserve-asleep",
                    "confirmedOn",
                    project.confirmedOn().toString(),
                    "confirmed in time",
                    "沉睡项目不计入储备库，请先确认"));
        }
        if (project.status() != SideStatus.NORMAL) {
            findings.add(blocking("reserve-status", "status", project.status().name(), "NORMAL", "状态须为正常"));
        }
        return findings;
    }

    /// The promotion under way, if there is one in sight.
    Optional<CaseStanding> underWay(Project project) {
        return cases.of(SUBJECT, project.id().toString()).stream()
                .filter(standing -> standing.kind().code().startsWith(KIND)
                        && !standing.state().closed())
                .findFirst();
    }

    /// What was decided takes effect in the transaction that decides it.
    @EventListener
    void closed(CaseClosed event) {
        if (!event.kind().code().startsWith(KIND) || !event.subject().kind().equals(SUBJECT)) {
            return;
        }
        var id = new ProjectId(Long.parseLong(event.subject().key()));
        var level = ReserveLevel.valueOf(event.kind().code().substring(KIND.length()));
        if (event.outcome() == CaseState.APPROVED) {
            records.lock(id);
            var project = projects.get(id);
            reserves.enter(id, level, event.id().value(), project.total(), stamps.now("project " + id));
        }
        journal.changed(
                "PROJECT_PROMOTION_" + event.outcome(),
                "project",
                id + "/" + level,
                Map.of("case", event.id().toString()));
    }

    /// The record and the files of its stages, spelt out in one order.
    private PackageHash papers(Project project) {
        var sheet = records.sheet(project.id()).map(Sheet::keys).orElse(Map.of());
        var files = Stream.concat(Stream.of(""), Stream.of(Stage.values()).map(stage -> "/" + stage))
                .flatMap(part -> evidences.hashes(ProjectEvidence.KIND, project.id() + part).stream())
                .collect(Collectors.joining("\n"));
        return PackageHash.of(sheet + "\n" + files);
    }
}
