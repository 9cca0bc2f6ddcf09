package guatu.projects;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.kernel.Finding;
import guatu.kernel.Interval;
import guatu.kernel.RegionCode;
import guatu.projects.ProjectListRepository.Days;
import guatu.projects.ProjectView.ReserveStep;
import guatu.projects.ReserveRepository.Cell;
import guatu.projects.ReserveRepository.Entry;
import guatu.projects.StageRules.LevelRule;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The reserves for people to read: a project's, and the board of the three levels.
@Service
class ReserveViews {

    private static final Interval ANYWHERE = new Interval(0, 999_999);

    private final ReserveRepository repository;
    private final StageRules rules;
    private final Promotions promotions;
    private final ProjectRights rights;
    private final ProjectDays days;
    private final Choices choices;
    private final Regions regions;

    ReserveViews(
            ReserveRepository repository,
            StageRules rules,
            Promotions promotions,
            ProjectRights rights,
            ProjectDays days,
            Choices choices,
            Regions regions) {
        this.repository = repository;
        this.rules = rules;
        this.promotions = promotions;
        this.rights = rights;
        this.days = days;
        this.choices = choices;
        this.regions = regions;
    }

    /// The board.
    ///
    /// @param levels from the county up
    record ReserveBoard(List<BoardLevel> levels) {}

    /// A reserve.
    ///
    /// @param projects those that count, with their total in 元
    /// @param asleep those that nobody confirmed in time, which do not count
    /// @param other lapsed, ended or merged ones, which do not count either
    record BoardLevel(
            ReserveLevel level,
            String zh,
            String en,
            long least,
            String tag,
            String source,
            long projects,
            long total,
            long asleep,
            long other,
            List<BoardPart> stages,
            List<BoardPart> clusters) {}

    record BoardPart(String code, String zh, String en, long projects, long total, long asleep) {}

    /// A project's reserves, from the county's up.
    List<ReserveStep> of(Project project, Days now, Actor actor) {
        var entries = repository.of(project.id());
        var underWay = promotions.underWay(project);
        boolean handles = rights.handles(project, actor);
        return rules.levels(now.today()).stream()
                .map(rule -> step(rule, project, entries, now, handles && underWay.isEmpty(), underWay.isPresent()))
                .toList();
    }

    private ReserveStep step(
            LevelRule rule, Project project, List<Entry> entries, Days now, boolean mayAsk, boolean underWay) {
        var entry = entries.stream().filter(one -> one.level() == rule.level()).findFirst();
        boolean next = project.level().next() == rule.level() && entry.isEmpty();
        var lacking = entry.isPresent() ? List.<Finding>of() : promotions.lacking(project, rule.level(), now);
        boolean waits = next && underWay;
        var zh = waits ? "审批中" : lacking.stream().map(Finding::advice).collect(Collectors.joining("；"));
        var en = waits
                ? "Under decision"
                : lacking.stream().map(Finding::expected).collect(Collectors.joining("; "));
        return new ReserveStep(
                rule.level(),
                rule.nameZh(),
                rule.nameEn(),
                rule.leastTotal(),
                rule.tag(),
                rule.source(),
                entry.isPresent(),
                entry.map(Entry::since),
                next && mayAsk && lacking.isEmpty(),
                zh,
                en);
    }

    /// The board of the three levels, of a place or of all that is in sight.
    ///
    /// @throws guatu.catalog.RegionNotFound for a place that there is not
    @Transactional(readOnly = true)
    ReserveBoard board(Optional<RegionCode> region) {
        Acting.current().require(Permission.READ_PROJECTS);
        var now = days.now();
        var cells = repository.board(
                now, region.map(code -> regions.get(code).slots()).orElse(ANYWHERE));
        return new ReserveBoard(rules.levels(now.today()).stream()
                .map(rule -> level(
                        rule,
                        cells.stream()
                                .filter(cell -> cell.level() == rule.level())
                                .toList()))
                .toList());
    }

    private BoardLevel level(LevelRule rule, List<Cell> cells) {
        var stages = cells.stream()
                .collect(Collectors.groupingBy(Cell::stage, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> part(
                        part.getKey().name(), part.getKey().zh(), part.getKey().en(), part.getValue()))
                .toList();
        var clusters = cells.stream()
                .collect(Collectors.groupingBy(Cell::cluster, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> {
                    var name = choices.name(ProjectField.CLUSTER, part.getKey());
                    return part(name.code(), name.nameZh(), name.nameEn(), part.getValue());
                })
                .toList();
        return new BoardLevel(
                rule.level(),
                rule.nameZh(),
                rule.nameEn(),
                rule.leastTotal(),
                rule.tag(),
                rule.source(),
                cells.stream().mapToLong(Cell::projects).sum(),
                cells.stream().mapToLong(Cell::total).sum(),
                cells.stream().mapToLong(Cell::asleep).sum(),
                cells.stream().mapToLong(Cell::other).sum(),
                stages,
                clusters);
    }

    private static BoardPart part(String code, String zh, String en, List<Cell> cells) {
        return new BoardPart(
                code,
                zh,
                en,
                cells.stream().mapToLong(Cell::projects).sum(),
                cells.stream().mapToLong(Cell::total).sum(),
                cells.stream().mapToLong(Cell::asleep).sum());
    }
}
