package guatu.projects;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.kernel.Finding;
import guatu.projects.StageRepository.StageRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves projects along the main axis, forward with guards and papers, backward as a correction of the province.
@Service
class StageMoves {

    private final RecordRepository records;
    private final StageRepository stages;
    private final Projects projects;
    private final StageGuards guards;
    private final SheetChecks checks;
    private final ProjectRights rights;
    private final Stamps stamps;
    private final JournalAccess journal;
    private final ApplicationEventPublisher events;

    StageMoves(
            RecordRepository records,
            StageRepository stages,
            Projects projects,
            StageGuards guards,
            SheetChecks checks,
            ProjectRights rights,
            Stamps stamps,
            JournalAccess journal,
            ApplicationEventPublisher events) {
        this.records = records;
        this.stages = stages;
        this.projects = projects;
        this.guards = guards;
        this.checks = checks;
        this.rights = rights;
        this.stamps = stamps;
        this.journal = journal;
        this.events = events;
    }

    /// Enters a stage.
    ///
    /// @throws ProjectOfficeRefused when it is not an office of the place
    /// @throws ProjectConflict when somebody was faster, or the axis has no such step
    /// @throws StageRefused with all that is missing, and what to do about each
    @Transactional
    Project enter(ProjectId id, NewStage wanted) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        records.lock(id);
        var project = projects.get(id);
        rights.requireHandling(project, actor);
        var before = stages.stages(id);
        number(wanted.no(), before);
        if (!project.stage().leadsTo(wanted.stage())) {
            throw new ProjectConflict(
                    "不能由“%s”直接转入“%s”。退回属更正，由省级办理。"
                            .formatted(project.stage().zh(), wanted.stage().zh()),
                    "%s does not lead to %s.".formatted(project.stage(), wanted.stage()));
        }
        var today = stamps.today();
        var findings = new ArrayList<Finding>();
        since(wanted.since(), project.stageSince(), today, findings);
        partial(project.stage(), wanted, findings);
        if (wanted.stage() == Stage.S8) {
            if (wanted.wayOut().isEmpty()) {
                findings.add(blocking("stage-way-out", "wayOut", "", "why it is archived", "请选择出库原因"));
            }
            checks.reason("reason", wanted.reason(), today, findings);
        }
        var sheet = records.sheet(id).orElseThrow(() -> new ProjectNotFound(id.toString()));
        var works = wanted.works().orElse(Works.NONE);
        findings.addAll(StageGuards.lacking(guards.asked(project, sheet, wanted.stage(), works, today)));
        if (!findings.isEmpty()) {
            throw new StageRefused(wanted.stage(), findings);
        }
        var stamp = stamps.now("project " + id);
        var reason = wanted.wayOut().map(WayOut::name).map(out -> out + ": ").orElse("")
                + wanted.reason().strip();
        boolean partial = wanted.partial() || (wanted.stage() == Stage.S7 && project.partial());
        stages.stage(id, wanted.no(), wanted.stage(), wanted.since(), partial, "ENTERED", reason, stamp);
        wanted.wayOut()
                .map(WayOut::status)
                .filter(status -> wanted.stage() == Stage.S8 && status != SideStatus.NORMAL)
                .ifPresent(status -> stages.status(
                        id, new NewStatus(status, wanted.since(), wanted.reason(), "", "", Optional.empty()), stamp));
        journal.changed(
                "PROJECT_STAGE",
                "project",
                id + "/" + wanted.stage(),
                Map.of("since", wanted.since().toString(), "reason", reason));
        events.publishEvent(new StageEntered(id, wanted.stage(), wanted.since()));
        return projects.get(id);
    }

    /// Takes back a stage that was not so. The project stands again where it was.
    ///
    /// @throws ProjectOfficeRefused when it is not the province's office
    /// @throws ProjectConflict when somebody was faster, or the stage does not lie behind
    /// @throws ProjectRefused when the reason says nothing
    @Transactional
    Project correct(ProjectId id, int no, Stage back, String reason) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        rights.requireCorrecting(actor);
        records.lock(id);
        var project = projects.get(id);
        var before = stages.stages(id);
        number(no, before);
        if (back.compareTo(project.stage()) >= 0) {
            throw new ProjectConflict(
                    "更正只能退回到“%s”之前的阶段。".formatted(project.stage().zh()),
                    "A correction leads back from " + project.stage() + ".");
        }
        var findings = new ArrayList<Finding>();
        checks.reason("reason", reason, stamps.today(), findings);
        var entered = before.stream().filter(row -> row.stage() == back).reduce((first, later) -> later);
        if (entered.isEmpty()) {
            findings.add(blocking("stage-never", "stage", back.name(), "a stage that it was in", "项目未曾处于该阶段"));
        }
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
        var undone = firstAfter(before, back);
        var row = entered.orElseThrow();
        stages.stage(
                id, no, back, row.since(), row.partial(), "CORRECTED", reason.strip(), stamps.now("project " + id));
        journal.changed(
                "PROJECT_STAGE_CORRECTED",
                "project",
                id + "/" + back,
                Map.of("from", project.stage().name(), "reason", reason.strip()));
        events.publishEvent(new StageCorrected(id, project.stage(), back, undone.orElse(project.stageSince())));
        return projects.get(id);
    }

    /// Since when the first of the stages that are taken back was said to hold.
    private static Optional<LocalDate> firstAfter(List<StageRow> rows, Stage back) {
        return rows.stream()
                .filter(row -> row.stage().compareTo(back) > 0)
                .map(StageRow::since)
                .min(LocalDate::compareTo);
    }

    private static void number(int no, List<StageRow> before) {
        int last = before.isEmpty() ? 0 : before.getLast().no();
        if (no != last + 1) {
            throw new ProjectConflict("阶段已变更，请刷新后再办。", "Move %d is on record.".formatted(last));
        }
    }

    static void since(LocalDate since, LocalDate earliest, LocalDate today, List<Finding> findings) {
        if (since.isBefore(earliest) || since.isAfter(today)) {
            findings.add(blocking(
                    "stage-since",
                    "since",
                    since.toString(),
                    "a day from %s to %s".formatted(earliest, today),
                    "日期不能早于上一阶段的 %s，也不能晚于今天".formatted(earliest)));
        }
    }

    /// From S4 straight to S6 only part of the lines can have begun; otherwise the works are completed first.
    private static void partial(Stage from, NewStage wanted, List<Finding> findings) {
        boolean skips = from == Stage.S4 && wanted.stage() == Stage.S6;
        if (skips && !wanted.partial()) {
            findings.add(blocking(
                    "stage-partial", "partial", "false", "true, or S5 first", "在建直接投产只限部分生产线投产，请勾选“部分投产”；全部建成的请先转入竣工"));
        }
        if (wanted.partial() && wanted.stage() != Stage.S6) {
            findings.add(blocking("stage-partial", "partial", "true", "false but for S6", "只有转入投产时可以注明部分投产"));
        }
    }
}
