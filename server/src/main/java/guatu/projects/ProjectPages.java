package guatu.projects;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Industries;
import guatu.catalog.Label;
import guatu.catalog.Parameters;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.projects.ProjectView.ApprovalStep;
import guatu.projects.ProjectView.CodeStep;
import guatu.projects.ProjectView.FieldDifference;
import guatu.projects.ProjectView.NextStep;
import guatu.projects.ProjectView.ProjectMay;
import guatu.projects.ProjectView.StageStep;
import guatu.projects.ProjectView.StatusStep;
import guatu.projects.ProjectView.VersionStep;
import guatu.projects.RecordRepository.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a project's page together.
@Service
class ProjectPages {

    private final Projects projects;
    private final ProjectLists lists;
    private final ProjectDays days;
    private final RecordRepository records;
    private final StageRepository stages;
    private final StageGuards guards;
    private final Approvals approvals;
    private final ReserveViews reserves;
    private final ProjectRights rights;
    private final Choices choices;
    private final Parameters parameters;
    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final JournalAccess journal;

    ProjectPages(
            Projects projects,
            ProjectLists lists,
            ProjectDays days,
            RecordRepository records,
            StageRepository stages,
            StageGuards guards,
            Approvals approvals,
            ReserveViews reserves,
            ProjectRights rights,
            Choices choices,
            Parameters parameters,
            Regions regions,
            Parks parks,
            Industries industries,
            JournalAccess journal) {
        this.projects = projects;
        this.lists = lists;
        this.days = days;
        this.records = records;
        this.stages = stages;
        this.guards = guards;
        this.approvals = approvals;
        this.reserves = reserves;
        this.rights = rights;
        this.choices = choices;
        this.parameters = parameters;
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.journal = journal;
    }

    /// The page of a project.
    ///
    /// @throws ProjectNotFound when it is out of sight
    @Transactional(readOnly = true)
    ProjectView page(ProjectId id) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        var project = projects.get(id);
        journal.read("project", id.toString());
        var versions = records.versions(id);
        var sheet = versions.getLast().sheet();
        var now = days.now();
        var approved = stages.approvals(id);
        return new ProjectView(
                lists.row(project, now),
                project.version(),
                sheet.keys(),
                names(sheet),
                stages.stages(id).stream()
                        .map(row -> new StageStep(
                                row.no(),
                                row.stage(),
                                row.stage().zh(),
                                row.stage().en(),
                                row.since(),
                                row.partial(),
                                row.kind().equals("CORRECTED"),
                                row.reason(),
                                row.at(),
                                row.byZh(),
                                row.byEn()))
                        .toList(),
                next(project, sheet, now.today()),
                stages.statuses(id).stream()
                        .map(row -> new StatusStep(
                                row.status(),
                                row.status().zh(),
                                row.status().en(),
                                row.since(),
                                row.reason(),
                                row.document(),
                                row.opinion(),
                                row.plannedResume(),
                                row.at(),
                                row.byZh(),
                                row.byEn()))
                        .toList(),
                stages.codes(id).stream()
                        .map(row -> new CodeStep(
                                row.code(),
                                row.kind().equals("WITHDRAWN"),
                                row.reason(),
                                row.at(),
                                row.byZh(),
                                row.byEn()))
                        .toList(),
                approved.stream()
                        .map(row -> new ApprovalStep(
                                row.kind(),
                                row.kind().zh(),
                                row.kind().en(),
                                row.day(),
                                row.expires(),
                                row.document(),
                                row.reason(),
                                row.at(),
                                row.byZh(),
                                row.byEn()))
                        .toList(),
                approvals.watch(project, approved),
                steps(versions),
                reserves.of(project, now, actor),
                confirmBy(project, now.today()),
                may(project, actor));
    }

    private List<NextStep> next(Project project, Sheet sheet, LocalDate today) {
        return Stream.of(Stage.values())
                .filter(project.stage()::leadsTo)
                .map(stage -> {
                    var asked = guards.asked(project, sheet, stage, Works.NONE, today);
                    int missing = StageGuards.lacking(asked).size();
                    return new NextStep(stage, stage.zh(), stage.en(), missing, asked);
                })
                .toList();
    }

    private static List<VersionStep> steps(List<Version> versions) {
        var steps = new ArrayList<VersionStep>();
        var before = new Sheet(Map.of());
        for (var version : versions) {
            var differences = before.differences(version.sheet()).stream()
                    .map(one -> new FieldDifference(
                            one.field().key(),
                            one.field().zh(),
                            one.field().en(),
                            one.field().unit(),
                            one.from(),
                            one.to()))
                    .toList();
            steps.addFirst(new VersionStep(
                    version.no(),
                    version.reason(),
                    version.at(),
                    version.byZh(),
                    version.byEn(),
                    version.no() == 1 ? List.of() : differences));
            before = version.sheet();
        }
        return steps;
    }

    /// The names behind codes: of places, classes and options.
    private Map<String, Label> names(Sheet sheet) {
        var names = new LinkedHashMap<String, Label>();
        sheet.values().forEach((field, code) -> {
            var name = switch (field.kind()) {
                case REGION -> regions.find(code).map(place -> place.label());
                case PARK -> parks.find(code).map(park -> park.label());
                case INDUSTRY -> industries.find(code).map(industry -> industry.label());
                case CHOICE -> Optional.of(choices.name(field, code));
                default -> Optional.<Label>empty();
            };
            name.ifPresent(label -> names.put(field.key(), label));
        });
        return names;
    }

    private Optional<LocalDate> confirmBy(Project project, LocalDate today) {
        return switch (project.stage()) {
            case S0, S1 -> Optional.of(project.confirmedOn().plusDays(whole("PROJECT_CONFIRM_EARLY", today)));
            case S2, S3, S4 -> Optional.of(project.confirmedOn().plusDays(whole("PROJECT_CONFIRM_WORK", today)));
            default -> Optional.empty();
        };
    }

    private int whole(String parameter, LocalDate day) {
        return parameters.get(parameter, day).value().intValueExact();
    }

    private ProjectMay may(Project project, Actor actor) {
        boolean open = project.stage() != Stage.S8;
        boolean keeps = rights.keeps(project, actor);
        boolean corrects = actor.may(Permission.CORRECT_PROJECTS);
        return new ProjectMay(
                open && keeps,
                open && keeps,
                open && rights.handles(project, actor),
                open && actor.may(Permission.DECIDE_PROJECTS),
                corrects,
                open && keeps && project.code().isEmpty(),
                keeps);
    }
}
