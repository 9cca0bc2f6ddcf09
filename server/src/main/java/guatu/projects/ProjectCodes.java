package guatu.projects;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.kernel.Finding;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// National codes: recorded once as the central platform issued them, never changed. A wrong one is withdrawn by the
/// province, as a correction; then the right one can be recorded.
@Service
class ProjectCodes {

    private final RecordRepository records;
    private final StageRepository stages;
    private final Projects projects;
    private final List<ProjectCodeCheck> digits;
    private final SheetChecks checks;
    private final ProjectRights rights;
    private final Regions regions;
    private final Stamps stamps;
    private final JournalAccess journal;

    ProjectCodes(
            RecordRepository records,
            StageRepository stages,
            Projects projects,
            List<ProjectCodeCheck> digits,
            SheetChecks checks,
            ProjectRights rights,
            Regions regions,
            Stamps stamps,
            JournalAccess journal) {
        this.records = records;
        this.stages = stages;
        this.projects = projects;
        this.digits = digits;
        this.checks = checks;
        this.rights = rights;
        this.regions = regions;
        this.stamps = stamps;
        this.journal = journal;
    }

    /// Records the code that was issued. The same again changes nothing.
    ///
    /// @throws guatu.kernel.Unreadable when it is no code at all
    /// @throws ProjectRefused when its region or month cannot be
    /// @throws ProjectConflict when the project has another, or another project has it
    @Transactional
    Project issue(ProjectId id, String written) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        records.lock(id);
        var project = projects.get(id);
        rights.requireKeeping(project, actor);
        var code = ProjectCode.of(written);
        if (project.code().filter(code::equals).isPresent()) {
            return project;
        }
        if (project.code().isPresent()) {
            throw new ProjectConflict(
                    "项目代码赋码后不得变更；确系错误的，由省级撤销后重新登记。",
                    "A code is never changed; a wrong one is withdrawn by the province.");
        }
        var findings = new ArrayList<Finding>();
        if (regions.find(code.region()).isEmpty()) {
            findings.add(blocking(
                    "project-code",
                    "code",
                    code.value(),
                    "digits 5 to 10 of the division table",
                    "第 5—10 位 %s 不是行政区划代码表中的代码".formatted(code.region())));
        }
        if (code.issued().isAfter(YearMonth.from(stamps.today()))) {
            findings.add(
                    blocking("project-code", "code", code.value(), "a month not after today", "代码年月晚于当前日期，请核对前四位"));
        }
        digits.stream()
                .filter(check -> !check.holds(code))
                .forEach(check -> findings.add(blocking(
                        "project-code", "code", code.value(), "the check digit of the standard", "校验位不符，请核对末位")));
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
        try {
            stages.code(id, "ISSUED", code, code.value(), "", stamps.now("project " + id));
        } catch (DuplicateKeyException taken) {
            throw new ProjectConflict("代码 %s 已登记在另一项目。".formatted(code), "Another project has this code.");
        }
        journal.changed("PROJECT_CODE_ISSUED", "project", id.toString(), Map.of("code", code.value()));
        return projects.get(id);
    }

    /// Withdraws a code that was wrong.
    ///
    /// @throws ProjectOfficeRefused when it is not the province's office
    /// @throws ProjectConflict when the project has none
    /// @throws ProjectRefused when the reason says nothing
    @Transactional
    Project withdraw(ProjectId id, String reason) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        rights.requireCorrecting(actor);
        records.lock(id);
        var project = projects.get(id);
        var code = project.code().orElseThrow(() -> new ProjectConflict("项目尚未登记代码。", "The project has no code."));
        var findings = new ArrayList<Finding>();
        checks.reason("reason", reason, stamps.today(), findings);
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
        stages.code(id, "WITHDRAWN", code, "", reason.strip(), stamps.now("project " + id));
        journal.changed(
                "PROJECT_CODE_WITHDRAWN",
                "project",
                id.toString(),
                Map.of("code", code.value(), "reason", reason.strip()));
        return projects.get(id);
    }
}
