package guatu.projects;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.kernel.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Side status: to stop, to slow down, to end, to go on. Decided by the prefecture's or the province's office, with a
/// paper and an opinion.
@Service
class Statuses {

    private static final int LONGEST = 500;
    private static final Set<SideStatus> SAID = EnumSet.of(
            SideStatus.NORMAL, SideStatus.STOPPED, SideStatus.SLOWED, SideStatus.TERMINATED, SideStatus.MERGED);

    private final RecordRepository records;
    private final StageRepository stages;
    private final Projects projects;
    private final SheetChecks checks;
    private final ProjectRights rights;
    private final Stamps stamps;
    private final JournalAccess journal;

    Statuses(
            RecordRepository records,
            StageRepository stages,
            Projects projects,
            SheetChecks checks,
            ProjectRights rights,
            Stamps stamps,
            JournalAccess journal) {
        this.records = records;
        this.stages = stages;
        this.projects = projects;
        this.checks = checks;
        this.rights = rights;
        this.stamps = stamps;
        this.journal = journal;
    }

    /// Says what the side status is.
    ///
    /// @throws ProjectOfficeRefused when another office decides
    /// @throws ProjectConflict when it is so already, or the project is archived or not under way
    /// @throws ProjectRefused with all findings
    @Transactional
    Project say(ProjectId id, NewStatus wanted) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        rights.requireDeciding(actor);
        records.lock(id);
        var project = projects.get(id);
        var before = stages.statuses(id);
        var now = before.isEmpty() ? SideStatus.NORMAL : before.getLast().status();
        if (now == wanted.status()) {
            throw new ProjectConflict("项目已是“%s”。".formatted(now.zh()), "It is %s already.".formatted(now));
        }
        boolean ended = now == SideStatus.TERMINATED || now == SideStatus.MERGED;
        if (project.stage() == Stage.S8) {
            throw new ProjectConflict("项目已出库，状态不再变更。", "The project is archived.");
        }
        if (ended) {
            rights.requireCorrecting(actor);
        }
        var findings = new ArrayList<Finding>();
        StageMoves.since(
                wanted.since(),
                before.isEmpty() ? project.stageSince() : before.getLast().since(),
                stamps.today(),
                findings);
        kind(project, wanted, findings);
        checks.reason("reason", wanted.reason(), stamps.today(), findings);
        if (wanted.status() != SideStatus.NORMAL) {
            filled("document", wanted.document(), "依据文件", findings);
            filled("opinion", wanted.opinion(), "审核意见", findings);
        }
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
        stages.status(id, wanted, stamps.now("project " + id));
        journal.changed(
                "PROJECT_STATUS",
                "project",
                id + "/" + wanted.status(),
                Map.of(
                        "since",
                        wanted.since().toString(),
                        "reason",
                        wanted.reason().strip()));
        return projects.get(id);
    }

    private static void kind(Project project, NewStatus wanted, List<Finding> findings) {
        if (!SAID.contains(wanted.status())) {
            findings.add(blocking(
                    "project-status", "status", wanted.status().name(), "one of " + SAID, "失效由核准期限自动判定，或随出库登记"));
        }
        if (wanted.status() == SideStatus.STOPPED && project.stage() != Stage.S4) {
            findings.add(blocking("project-status", "status", project.stage().name(), "S4", "只有在建项目可以停工；未开工的请用缓建"));
        }
        if (wanted.status() == SideStatus.STOPPED
                && wanted.plannedResume()
                        .filter(day -> day.isAfter(wanted.since()))
                        .isEmpty()) {
            findings.add(blocking(
                    "project-resume",
                    "plannedResume",
                    wanted.plannedResume().map(String::valueOf).orElse(""),
                    "a day after " + wanted.since(),
                    "请填写计划复工日期，且晚于停工日期"));
        }
    }

    private static void filled(String at, String text, String zh, List<Finding> findings) {
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (letters < 2 || text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            findings.add(blocking("project-missing", at, text, "2 to 500 characters", "请填写“%s”".formatted(zh)));
        }
    }
}
