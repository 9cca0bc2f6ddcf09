package guatu.projects;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Industries;
import guatu.catalog.Industry;
import guatu.catalog.Labels;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.kernel.Interval;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.kernel.Sorting;
import guatu.projects.ProjectListRepository.Days;
import guatu.projects.ProjectListRepository.Sum;
import guatu.projects.ProjectListRepository.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists of projects for people to read.
@Service
class ProjectLists {

    private static final Interval ANYWHERE = new Interval(0, 999_999);
    private static final int LONGEST_SEARCH = 100;
    private static final Set<String> SORTS = Set.of(
            "name", "code", "unit", "region", "stage", "status", "level", "cluster", "total", "start", "confirmed");

    private final ProjectListRepository repository;
    private final ProjectDays days;
    private final Choices choices;
    private final Labels labels;
    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final JournalAccess journal;

    ProjectLists(
            ProjectListRepository repository,
            ProjectDays days,
            Choices choices,
            Labels labels,
            Regions regions,
            Parks parks,
            Industries industries,
            JournalAccess journal) {
        this.repository = repository;
        this.days = days;
        this.choices = choices;
        this.labels = labels;
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.journal = journal;
    }

    /// What a list is asked for.
    record Search(
            List<Stage> stage,
            List<SideStatus> status,
            List<ReserveLevel> level,
            List<String> cluster,
            List<Nature> nature,
            Optional<RegionCode> region,
            Optional<ParkCode> park,
            boolean asleep,
            boolean watched,
            long least,
            String q,
            String sort) {}

    /// A page of projects, and the sums of all that are looked for.
    record Listed(Page<ProjectRow> page, Sum sum) {}

    /// One page of what is looked for; the largest first where no other order is asked for.
    ///
    /// @throws guatu.kernel.Refusal for a place or an order that there is not
    @Transactional(readOnly = true)
    Listed list(Search search, Paging paging) {
        Acting.current().require(Permission.READ_PROJECTS);
        var wanted = wanted(search);
        var sorting = Sorting.of(search.sort(), SORTS);
        var now = days.now();
        var found = repository.list(wanted, sorting, paging, now);
        journal.read(
                "project",
                found.stream().map(project -> project.id().toString()).toList());
        var rows = found.stream().map(project -> row(project, now)).toList();
        var sum = repository.sum(wanted, now);
        return new Listed(new Page<>(rows, sum.projects(), paging.page(), paging.size()), sum);
    }

    /// A project as lists show it.
    ProjectRow row(Project project, Days now) {
        return new ProjectRow(
                project.id().value(),
                project.code().map(ProjectCode::value),
                project.nameZh(),
                project.nameEn(),
                project.unitName(),
                labels.region(project.region()),
                labels.park(project.park()),
                project.industry() == 0
                        ? Optional.empty()
                        : Optional.of(project.industry())
                                .map(industries::ofSlot)
                                .map(Industry::label),
                choices.name(ProjectField.CLUSTER, project.cluster()),
                project.nature(),
                project.nature().zh(),
                project.nature().en(),
                project.stage(),
                project.stage().zh(),
                project.stage().en(),
                project.stageSince(),
                project.partial(),
                project.status(),
                project.status().zh(),
                project.status().en(),
                project.level(),
                project.level().zh(),
                project.level().en(),
                project.total(),
                project.plannedStart(),
                project.plannedProduction(),
                project.confirmedOn(),
                now.asleep(project),
                project.approvalExpires(),
                project.demo());
    }

    private Wanted wanted(Search search) {
        var text = search.q().strip();
        return new Wanted(
                search.stage(),
                search.status(),
                search.level(),
                search.cluster(),
                search.nature(),
                search.region().map(code -> regions.get(code).slots()).orElse(ANYWHERE),
                search.park().map(code -> parks.get(code).slots()).orElse(ANYWHERE),
                search.asleep(),
                search.watched(),
                Math.max(0, search.least()),
                text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(LONGEST_SEARCH, text.codePointCount(0, text.length()))))
                        .replace("\0", ""));
    }
}
