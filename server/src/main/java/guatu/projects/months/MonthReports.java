package guatu.projects.months;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.kernel.Finding;
import guatu.kernel.KnownTime;
import guatu.kernel.Refusal;
import guatu.projects.Project;
import guatu.projects.ProjectId;
import guatu.projects.Projects;
import guatu.projects.months.MonthChecks.Beside;
import guatu.projects.months.MonthChecks.Judged;
import guatu.projects.months.MonthStep.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The monthly cycle: a unit fills in and hands in, county, prefecture and province check in turn, the province locks.
/// After the lock only an approved revision is taken, and it goes the whole way again.
@Service
class MonthReports {

    private static final int PROVINCE = 3;
    private static final int MOST_FAULTS = 20;

    private final Projects projects;
    private final MonthRepository repository;
    private final MonthDraftRepository drafts;
    private final MonthChecks checks;
    private final MonthRights rights;
    private final PlanLines plans;
    private final DispatchRules rules;
    private final DispatchStamps stamps;

    MonthReports(
            Projects projects,
            MonthRepository repository,
            MonthDraftRepository drafts,
            MonthChecks checks,
            MonthRights rights,
            PlanLines plans,
            DispatchRules rules,
            DispatchStamps stamps) {
        this.projects = projects;
        this.repository = repository;
        this.drafts = drafts;
        this.checks = checks;
        this.rights = rights;
        this.plans = plans;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// What the checks say, without handing in.
    @Transactional(readOnly = true)
    List<Finding> check(ProjectId id, YearMonth month, MonthBody body) {
        var project = projects.get(id);
        return judged(project, month, 1, body).findings();
    }

    /// Keeps what was filled in so far, for the unit alone.
    ///
    /// @param version the version that was read; 0 for none
    /// @return the version that is kept now
    @Transactional
    int draft(ProjectId id, YearMonth month, MonthBody body, int version) {
        var project = projects.get(id);
        var actor = Acting.current();
        if (!DispatchStamps.unitOf(project, actor)) {
            throw new DispatchOfficeRefused("月报数据只能由项目单位填报。", "The project’s unit alone files its figures.");
        }
        return drafts.save(
                        id.value(),
                        month,
                        body,
                        version,
                        stamps.now(),
                        actor.who().post())
                .orElseThrow(() -> new DispatchConflict("草稿已在另一窗口更新，请刷新。", "The draft was saved elsewhere since."));
    }

    /// Hands a revision in. The same revision with the same content again changes nothing.
    @Transactional
    void submit(ProjectId id, YearMonth month, int revision, MonthBody body) {
        var project = projects.get(id);
        var actor = Acting.current();
        repository.lock(id.value(), month);
        var judged = judged(project, month, revision, body);
        var there = repository.reports(id.value(), month, month);
        int newest = there.isEmpty() ? 0 : there.getLast().revision();
        if (DispatchStamps.unitOf(project, actor)
                && newest == revision
                && there.getLast().same(judged.report())) {
            return;
        }
        rights.whyNotSubmit(project, month, actor)
                .map(MonthRights.WhyNot::refusal)
                .ifPresent(MonthReports::refuse);
        if (revision != newest + 1) {
            throw new DispatchConflict(
                    "第 %d 版已存在，请刷新。".formatted(newest), "Revision %d is on record.".formatted(newest));
        }
        var findings = judged.findings().stream()
                .filter(finding -> finding.severity() != Finding.Severity.HINT)
                .toList();
        if (!findings.isEmpty()) {
            throw new DispatchRefused(findings);
        }
        var stamp = stamps.next("MONTH_SUBMITTED", "project-month", key(project, month, revision), Map.of());
        repository.report(judged.report(), stamp);
        step(project, month, revision, Kind.SUBMITTED, 0, new Said("", List.of(), ""), stamp);
        drafts.drop(id.value(), month);
    }

    /// Passes a revision at the post's level. Passing it again changes nothing.
    @Transactional
    void accept(ProjectId id, YearMonth month, int revision) {
        var project = projects.get(id);
        var actor = Acting.current();
        repository.lock(id.value(), month);
        var last = MonthRights.last(repository.steps(id.value(), month));
        int level = DispatchStamps.levelOf(actor);
        if (last.filter(step -> step.kind() == Kind.ACCEPTED && step.level() == level && step.revision() == revision)
                .isPresent()) {
            return;
        }
        rights.whyNotDecide(project, month, actor, false)
                .map(MonthRights.WhyNot::refusal)
                .ifPresent(MonthReports::refuse);
        current(last, revision);
        var stamp = stamps.next(
                "MONTH_ACCEPTED",
                "project-month",
                key(project, month, revision),
                Map.of("level", Integer.toString(level)));
        step(project, month, revision, Kind.ACCEPTED, level, new Said("", List.of(), ""), stamp);
    }

    /// Gives a revision back with a list of what is the matter.
    @Transactional
    void giveBack(ProjectId id, YearMonth month, int revision, String reason, List<String> faults) {
        var project = projects.get(id);
        var actor = Acting.current();
        repository.lock(id.value(), month);
        rights.whyNotDecide(project, month, actor, true)
                .map(MonthRights.WhyNot::refusal)
                .ifPresent(MonthReports::refuse);
        current(MonthRights.last(repository.steps(id.value(), month)), revision);
        if (repository.locked(month)) {
            var last = repository.steps(id.value(), month).getLast();
            if (last.kind() == Kind.ACCEPTED && last.level() == PROVINCE) {
                throw new DispatchConflict("该月已锁定。", "The month is locked.");
            }
        }
        stamps.requireReason("reason", reason);
        if (faults.size() > MOST_FAULTS) {
            throw new DispatchRefused(List.of(Finding.blocking(
                    "dispatch-faults",
                    "faults",
                    Integer.toString(faults.size()),
                    "at most " + MOST_FAULTS,
                    "问题清单过长，请合并")));
        }
        int level = DispatchStamps.levelOf(actor);
        var stamp = stamps.next(
                "MONTH_RETURNED",
                "project-month",
                key(project, month, revision),
                Map.of("level", Integer.toString(level), "reason", reason));
        step(
                project,
                month,
                revision,
                Kind.RETURNED,
                level,
                new Said(
                        reason.strip(),
                        faults.stream()
                                .filter(fault -> fault != null && !fault.isBlank())
                                .toList(),
                        ""),
                stamp);
    }

    /// Locks a month for the whole province. From then on only approved revisions are taken.
    @Transactional
    void lock(YearMonth month) {
        var actor = Acting.current().require(Permission.CLOSE_PERIOD);
        repository.lock(month);
        if (repository.locked(month)) {
            return;
        }
        if (!month.isBefore(YearMonth.from(stamps.today()))) {
            throw new DispatchConflict("该月尚未结束。", "The month is not over.");
        }
        int open = repository.underWay(month);
        if (open > 0) {
            throw new DispatchConflict(
                    "还有 %d 份月报未验收，不能锁定。".formatted(open),
                    "%d report(s) are not accepted by the province yet (%s).".formatted(open, actor.postCode()));
        }
        repository.lockMonth(month, stamps.next("MONTH_LOCKED", "project-month", month.toString(), Map.of()));
    }

    /// Approves a revision after the lock, with who approved it and why.
    @Transactional
    void reopen(ProjectId id, YearMonth month, String reason, String approver) {
        Acting.current().require(Permission.CLOSE_PERIOD);
        var project = projects.get(id);
        repository.lock(id.value(), month);
        if (!repository.locked(month) || rights.state(project, month, false) != MonthState.LOCKED) {
            throw new DispatchConflict("只有已锁定的月报才需核准修订。", "Only a locked month is reopened.");
        }
        stamps.requireReason("reason", reason);
        stamps.requireReason("approver", approver);
        var revision = MonthRights.last(repository.steps(id.value(), month))
                .map(MonthStep::revision)
                .orElse(0);
        var stamp = stamps.next(
                "MONTH_REOPENED",
                "project-month",
                key(project, month, revision),
                Map.of("reason", reason, "approver", approver));
        step(
                project,
                month,
                revision,
                Kind.REOPENED,
                PROVINCE,
                new Said(reason.strip(), List.of(), approver.strip()),
                stamp);
    }

    Beside beside(Project project, YearMonth month) {
        return new Beside(
                repository.standing(project.id().value(), KnownTime.NOW.value()),
                plans.of(project.id().value(), month.getYear(), KnownTime.NOW.value()));
    }

    private Judged judged(Project project, YearMonth month, int revision, MonthBody body) {
        return checks.judge(project, month, revision, body, beside(project, month));
    }

    /// What is said beside a step.
    private record Said(String reason, List<String> faults, String approver) {}

    private void step(Project project, YearMonth month, int revision, Kind kind, int level, Said said, Stamp stamp) {
        int no = MonthRights.last(repository.steps(project.id().value(), month))
                        .map(MonthStep::no)
                        .orElse(0)
                + 1;
        var workdays = rules.window(month).workdays();
        int next = kind == Kind.SUBMITTED ? 1 : kind == Kind.ACCEPTED && level < PROVINCE ? level + 1 : 0;
        LocalDate due = next > 0 || kind == Kind.RETURNED
                ? rules.plus(stamps.today(), workdays.get(Math.max(0, next - 1)), project.region())
                : stamps.today();
        repository.step(
                project.id().value(),
                month,
                new MonthStep(
                        no,
                        revision,
                        kind,
                        level,
                        said.reason(),
                        said.faults(),
                        said.approver(),
                        due,
                        stamp.at(),
                        stamp.actor().who().person(),
                        stamp.actor().titleZh(),
                        stamp.actor().titleEn()),
                stamp);
    }

    private static void current(Optional<MonthStep> last, int revision) {
        int newest = last.map(MonthStep::revision).orElse(0);
        if (newest != revision) {
            throw new DispatchConflict("当前为第 %d 版，请刷新。".formatted(newest), "Revision %d stands now.".formatted(newest));
        }
    }

    private static void refuse(Refusal no) {
        throw no;
    }

    static String key(Project project, YearMonth month, int revision) {
        return project.id() + "/" + month + "/" + revision;
    }
}
