package guatu.projects;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters records and adds versions: by the office of the place, or by the project's unit. Nothing is ever overwritten.
@Service
class Records {

    private final RecordRepository repository;
    private final Projects projects;
    private final SheetReader reader;
    private final SheetChecks checks;
    private final Placings placings;
    private final ProjectRights rights;
    private final Stamps stamps;
    private final JournalAccess journal;

    Records(
            RecordRepository repository,
            Projects projects,
            SheetReader reader,
            SheetChecks checks,
            Placings placings,
            ProjectRights rights,
            Stamps stamps,
            JournalAccess journal) {
        this.repository = repository;
        this.projects = projects;
        this.reader = reader;
        this.checks = checks;
        this.placings = placings;
        this.rights = rights;
        this.stamps = stamps;
        this.journal = journal;
    }

    /// A record that was read and judged.
    private record Judged(Sheet sheet, List<Finding> findings) {}

    /// What the checks say of a record, without entering it: lookalikes among them.
    ///
    /// @param except the project whose record it is; 0 for a new one
    @Transactional(readOnly = true)
    List<Finding> check(Map<String, @Nullable String> values, long except) {
        var actor = writing();
        return judge(values, except, actor).findings();
    }

    /// Enters a project; it begins as an idea (S0).
    ///
    /// @param reason why it is another project, where one looks like it
    /// @throws ProjectRefused with all findings
    /// @throws ProjectOfficeRefused when its place is another office's
    @Transactional
    ProjectId enter(Map<String, @Nullable String> values, String reason) {
        var actor = writing();
        var judged = judge(values, 0, actor);
        var findings = new ArrayList<>(judged.findings());
        if (findings.stream().noneMatch(Finding::blocks)) {
            explained(findings, reason);
        }
        refuse(findings);
        var placed = placings.of(judged.sheet());
        rights.requireKeeping(placed.region(), placed.park(), placings.enterprise(placed), actor);
        var id = repository.next();
        repository.insert(id, placed, stamps.today());
        var stamp = stamps.now("project " + id);
        repository.begin(id, placed, reason.strip(), stamp);
        journal.changed(
                "PROJECT_ENTERED",
                "project",
                id.toString(),
                Map.of("name", judged.sheet().text(ProjectField.NAME_ZH)));
        return id;
    }

    /// Adds a version. The same record again changes nothing.
    ///
    /// @param no the number that it is to have: one more than the last
    /// @param reason why the record changes
    /// @throws ProjectConflict when somebody was faster, or the project is archived
    /// @throws ProjectRefused with all findings
    @Transactional
    Project revise(ProjectId id, int no, Map<String, @Nullable String> values, String reason) {
        var actor = writing();
        repository.lock(id);
        var project = projects.get(id);
        rights.requireKeeping(project, actor);
        if (project.stage() == Stage.S8) {
            throw new ProjectConflict("项目已出库，记录不再变更。", "The project is archived; its record stands.");
        }
        var judged = judge(values, id.value(), actor);
        var before = repository.sheet(id).orElseThrow(() -> new ProjectNotFound(id.toString()));
        boolean same = before.equals(judged.sheet());
        if (same && no <= project.version() + 1) {
            return project;
        }
        if (no != project.version() + 1) {
            throw new ProjectConflict(
                    "第 %d 版已存在，请刷新。".formatted(project.version()),
                    "Version %d is on record.".formatted(project.version()));
        }
        var findings = new ArrayList<>(judged.findings());
        findings.removeIf(finding -> !finding.blocks());
        checks.reason("reason", reason, stamps.today(), findings);
        refuse(findings);
        var placed = placings.of(judged.sheet());
        rights.requireKeeping(placed.region(), placed.park(), placings.enterprise(placed), actor);
        repository.add(id, no, placed, reason.strip(), stamps.now("project " + id));
        journal.changed("PROJECT_REVISED", "project", id + "/" + no, Map.of("reason", reason.strip()));
        return projects.get(id);
    }

    /// Says that the record holds as it is. Once a day is enough: again on the same day changes nothing.
    ///
    /// @throws ProjectConflict when the project is archived
    @Transactional
    Project confirm(ProjectId id) {
        var actor = writing();
        repository.lock(id);
        var project = projects.get(id);
        rights.requireKeeping(project, actor);
        if (project.stage() == Stage.S8) {
            throw new ProjectConflict("项目已出库，无需确认。", "The project is archived; there is nothing to confirm.");
        }
        if (!project.confirmedOn().isBefore(stamps.today())) {
            return project;
        }
        repository.confirm(id, stamps.now("project " + id));
        journal.changed("PROJECT_CONFIRMED", "project", id.toString(), Map.of());
        return projects.get(id);
    }

    private Judged judge(Map<String, @Nullable String> values, long except, Actor actor) {
        var findings = new ArrayList<Finding>();
        var sheet = reader.read(values, findings);
        var today = stamps.today();
        checks.run(sheet, today, findings);
        placings.check(sheet, actor, findings);
        findings.addAll(placings.lookalikes(sheet, except));
        return new Judged(sheet, findings);
    }

    /// What looks like another project stands with a reason.
    private void explained(List<Finding> findings, String reason) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.EXPLAIN)) {
            var why = new ArrayList<Finding>();
            checks.reason("reason", reason, stamps.today(), why);
            if (why.isEmpty()) {
                findings.clear();
            }
        } else if (reason.length() > 500) {
            findings.add(blocking("project-why", "reason", reason, "at most 500 characters", "理由不超过 500 字"));
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
    }

    /// Offices through their own permission, units through FILE.
    private static Actor writing() {
        var actor = Acting.current();
        return actor.may(Permission.FILE) ? actor : actor.require(Permission.REGISTER_PROJECTS);
    }
}
