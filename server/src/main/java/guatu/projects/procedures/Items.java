package guatu.projects.procedures;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Parameters;
import guatu.journal.KnownTimes;
import guatu.kernel.Finding;
import guatu.projects.Preliminaries;
import guatu.projects.Project;
import guatu.projects.ProjectConflict;
import guatu.projects.ProjectId;
import guatu.projects.ProjectRefused;
import guatu.projects.ProjectRights;
import guatu.projects.Projects;
import guatu.projects.Stage;
import guatu.projects.procedures.Catalogue.Move;
import guatu.projects.procedures.ItemRepository.ItemEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves the preliminary procedures of projects, by the table of moves of the pack: what is not in it is refused.
@Service
class Items implements Preliminaries {

    private static final int LONGEST = 500;

    private final CatalogueRepository catalogue;
    private final ItemRepository repository;
    private final Projects projects;
    private final ProjectRights rights;
    private final Parameters parameters;
    private final KnownTimes knownTimes;
    private final JournalAccess journal;
    private final Clock clock;

    Items(
            CatalogueRepository catalogue,
            ItemRepository repository,
            Projects projects,
            ProjectRights rights,
            Parameters parameters,
            KnownTimes knownTimes,
            JournalAccess journal,
            Clock clock) {
        this.catalogue = catalogue;
        this.repository = repository;
        this.projects = projects;
        this.rights = rights;
        this.parameters = parameters;
        this.knownTimes = knownTimes;
        this.journal = journal;
        this.clock = clock;
    }

    /// What is to happen to an item.
    ///
    /// @param no the number of this event: one more than the last on record
    record NewEvent(int no, String event, LocalDate day, String reason, String document) {}

    /// How a project's procedures stand.
    Standing standing(Project project) {
        return new Standing(catalogue.read(), project, repository.of(project.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Open> open(ProjectId project, Stage stage) {
        return standing(get(project)).open(stage.name()).stream()
                .map(one -> new Open(one.code(), one.nameZh(), one.nameEn()))
                .toList();
    }

    /// Does something with an item.
    ///
    /// @throws guatu.projects.ProjectOfficeRefused when another post is to
    /// @throws ProjectConflict when somebody was faster, or there is no such move from where it stands
    /// @throws ProjectRefused with all findings
    @Transactional
    void move(ProjectId id, String procedure, NewEvent wanted) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        repository.lock(id);
        var project = get(id);
        var standing = standing(project);
        var known = catalogue.read().find(procedure);
        if (known.isEmpty()) {
            throw new ProjectRefused(List.of(
                    blocking("item-procedure", "procedure", procedure, "a procedure of the catalogue", "目录中没有这项手续")));
        }
        if (procedure.equals(Standing.CODE)) {
            throw new ProjectConflict("项目代码在“项目代码”处登记，登记后本项自动办结。", "Record the code itself; this item follows.");
        }
        if (project.stage() == Stage.S8) {
            throw new ProjectConflict("项目已出库。", "The project is archived.");
        }
        var move = find(standing, procedure, wanted.event());
        if (move.byOffice()) {
            rights.requireHandling(project, actor);
        } else {
            rights.requireKeeping(project, actor);
        }
        var before = standing.events(procedure);
        int last = before.isEmpty() ? 0 : before.getLast().no();
        if (wanted.no() != last + 1) {
            throw new ProjectConflict("该手续已有新的办理记录，请刷新。", "Event %d is on record.".formatted(last));
        }
        var findings = new ArrayList<Finding>();
        day(wanted.day(), before, findings);
        texts(move, wanted, findings);
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        repository.add(
                id,
                new ItemEvent(
                        procedure,
                        wanted.no(),
                        move.event(),
                        move.to(),
                        move.to() == move.from() ? standing.holder(procedure) : move.holder(),
                        move.clock(),
                        wanted.day(),
                        wanted.reason().strip(),
                        wanted.document().strip(),
                        at,
                        actor.titleZh(),
                        actor.titleEn()),
                actor,
                knownTimes.next("procedure of project " + id));
        journal.changed(
                "PROJECT_PROCEDURE_" + move.event(),
                "project",
                id + "/" + procedure,
                Map.of("day", wanted.day().toString(), "reason", wanted.reason().strip()));
    }

    private Project get(ProjectId id) {
        return projects.get(id);
    }

    private Move find(Standing standing, String procedure, String event) {
        var state = standing.state(procedure);
        var moves = catalogue.read().from(state);
        return moves.stream()
                .filter(move -> move.event().equals(event))
                .findFirst()
                .orElseThrow(() -> {
                    var waits = standing.graph().waitsFor(procedure);
                    var names = moves.stream().map(Move::nameZh).collect(Collectors.joining("、"));
                    return new ProjectConflict(
                            "当前为“%s”%s，可办理：%s。"
                                    .formatted(
                                            state.zh(),
                                            waits.isEmpty() ? "" : "（前置：" + String.join("、", waits) + "）",
                                            names),
                            "From %s one may: %s."
                                    .formatted(
                                            state,
                                            moves.stream().map(Move::event).collect(Collectors.joining(", "))));
                });
    }

    private void day(LocalDate day, List<ItemEvent> before, List<Finding> findings) {
        var today = LocalDate.now(clock);
        var earliest =
                before.isEmpty() ? LocalDate.of(1990, 1, 1) : before.getLast().day();
        if (day.isBefore(earliest) || day.isAfter(today)) {
            findings.add(blocking(
                    "item-day",
                    "day",
                    day.toString(),
                    "a day from %s to %s".formatted(earliest, today),
                    "日期不能早于上一环节的 %s，也不能晚于今天".formatted(earliest)));
        }
    }

    private void texts(Move move, NewEvent wanted, List<Finding> findings) {
        int least =
                parameters.get("REASON_LENGTH", LocalDate.now(clock)).value().intValueExact();
        long letters =
                wanted.reason().codePoints().filter(Character::isLetterOrDigit).count();
        if (wanted.reason().length() > LONGEST || odd(wanted.reason()) || (move.reason() && letters < least)) {
            findings.add(blocking(
                    "item-why",
                    "reason",
                    wanted.reason(),
                    "%d to 500 characters that say why".formatted(move.reason() ? least : 0),
                    "“%s”须写明理由，至少 %d 个字".formatted(move.nameZh(), least)));
        }
        if (wanted.document().length() > 200 || odd(wanted.document())) {
            findings.add(
                    blocking("item-document", "document", wanted.document(), "at most 200 characters", "文号不超过 200 字"));
        }
    }

    private static boolean odd(String text) {
        return text.codePoints()
                .anyMatch(point -> Character.isISOControl(point)
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
