package guatu.projects.tasks;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import guatu.kernel.Interval;
import guatu.projects.Project;
import guatu.projects.ProjectId;
import guatu.projects.Projects;
import guatu.projects.months.DispatchConflict;
import guatu.projects.months.DispatchOfficeRefused;
import guatu.projects.months.DispatchRefused;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchRules.ProblemLevel;
import guatu.projects.months.DispatchStamps;
import guatu.projects.tasks.ProblemRepository.ProblemRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Problems of projects: opened, assigned, promised, taken up level by level as the clock says, solved by an office,
/// confirmed by the enterprise, closed. Every promise stays.
@Service
class ProblemBook {

    static final Interval ANYWHERE = new Interval(0, 999_999);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LAST = 4;
    private static final int LONGEST = 1000;

    private final ProblemRepository repository;
    private final Projects projects;
    private final DispatchRules rules;
    private final DispatchStamps stamps;

    ProblemBook(ProblemRepository repository, Projects projects, DispatchRules rules, DispatchStamps stamps) {
        this.repository = repository;
        this.projects = projects;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// What is done with a problem.
    enum Deed {
        ASSIGNED,
        PROMISED,
        ESCALATED,
        ANSWERED,
        SOLVED,
        DENIED,
        CONFIRMED,
        CLOSED
    }

    /// What is said beside it.
    record Move(String office, Optional<LocalDate> promised, String text) {}

    /// A problem as it stands today.
    ///
    /// @param level who holds it: 1 county, 2 prefecture, 3 province, 4 the joint conference
    /// @param until until when that level has it before it goes up by itself; empty for the last, and when solved
    /// @param daysOpen calendar days since it arose, to today or to its solution
    record Standing(
            ProblemRow row,
            ProblemState state,
            int level,
            LocalDate heldSince,
            Optional<LocalDate> until,
            long daysOpen) {}

    @Transactional
    long open(ProjectId id, String type, String text, LocalDate since, Optional<Long> task) {
        var project = projects.get(id);
        var actor = Acting.current();
        if (!mayOpen(project, actor)) {
            throw new DispatchOfficeRefused(
                    "问题由项目单位、主管部门或包联领导提出。", "The unit, its offices and its sponsors open problems.");
        }
        var findings = new ArrayList<Finding>();
        if (rules.labels("problem-types", stamps.today()).stream()
                .noneMatch(label -> label.code().equals(type))) {
            findings.add(Finding.blocking("problem-type", "type", type, "a type of the pack", "请从目录选择问题类型"));
        }
        stamps.reasoned("text", text).ifPresent(findings::add);
        if (text.length() > LONGEST) {
            findings.add(Finding.blocking("problem-text", "text", text, "at most 1000 characters", "请缩短描述"));
        }
        if (since.isAfter(stamps.today())) {
            findings.add(
                    Finding.blocking("problem-since", "since", since.toString(), "a day that has come", "日期不能晚于今天"));
        }
        refuse(findings);
        var stamp = stamps.next("PROBLEM_OPENED", "project-problem", id + "/" + type, Map.of());
        return repository.open(id.value(), type, text.strip(), since, task, stamp);
    }

    /// Whether the post is one that opens problems of the project: its unit, an office, a sponsor.
    static boolean mayOpen(Project project, Actor actor) {
        return DispatchStamps.unitOf(project, actor)
                || DispatchStamps.levelOf(actor) > 0
                || actor.may(Permission.SPONSOR_PROJECTS);
    }

    @Transactional
    void move(long id, Deed deed, Move move) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        repository.lock(id);
        var standing = get(id);
        allow(standing, deed, actor);
        var findings = new ArrayList<Finding>();
        if (deed == Deed.PROMISED
                && move.promised().filter(day -> !day.isBefore(stamps.today())).isEmpty()) {
            findings.add(Finding.blocking(
                    "problem-promise",
                    "promised",
                    move.promised().map(LocalDate::toString).orElse(""),
                    "a day from today on",
                    "承诺时限不能早于今天"));
        }
        if (Set.of(Deed.ESCALATED, Deed.SOLVED, Deed.DENIED, Deed.ANSWERED).contains(deed)
                || (deed == Deed.PROMISED && standing.row().promised() != null)) {
            stamps.reasoned("text", move.text()).ifPresent(findings::add);
        }
        if (deed == Deed.ASSIGNED && (move.office().isBlank() || move.office().length() > 100)) {
            findings.add(Finding.blocking(
                    "problem-office", "office", move.office(), "the office that solves it", "请填写责任单位"));
        }
        refuse(findings);
        int level = deed == Deed.ESCALATED ? Math.min(LAST, standing.level() + 1) : standing.level();
        var stamp = stamps.next(
                "PROBLEM_" + deed,
                "project-problem",
                standing.row().project() + "/" + id,
                Map.of(
                        "text",
                        move.text(),
                        "promised",
                        move.promised().map(LocalDate::toString).orElse("")));
        var said = deed == Deed.PROMISED ? move : new Move(move.office(), Optional.empty(), move.text());
        repository.event(standing.row(), deed, level, said, stamp);
    }

    Standing get(long id) {
        return repository.problems(ANYWHERE, 0, id).stream()
                .findFirst()
                .map(this::standing)
                .orElseThrow(() -> new ProblemNotFound(id));
    }

    List<Standing> list(Interval regions, long project) {
        var levels = rules.problemLevels(stamps.today());
        return repository.problems(regions, project, 0).stream()
                .map(row -> standing(row, levels))
                .toList();
    }

    /// Those of the projects that a post sponsors today.
    List<Standing> sponsored(long post, LocalDate today) {
        var levels = rules.problemLevels(today);
        return repository.sponsored(post, today).stream()
                .map(row -> standing(row, levels))
                .toList();
    }

    /// What the acting post may do with a problem now.
    List<Deed> deeds(Standing standing, Actor actor) {
        return java.util.Arrays.stream(Deed.values())
                .filter(deed -> may(standing, deed, actor) && fits(standing.state(), deed))
                .toList();
    }

    private void allow(Standing standing, Deed deed, Actor actor) {
        if (!may(standing, deed, actor)) {
            throw new DispatchOfficeRefused(
                    deed == Deed.CONFIRMED || deed == Deed.DENIED ? "由企业确认问题是否解决。" : "由办理层级的主管部门办理。",
                    "It is another post’s step.");
        }
        if (!fits(standing.state(), deed)) {
            throw new DispatchConflict(
                    "问题当前为“%s”。".formatted(standing.state().zh()), "The problem’s state does not allow it.");
        }
    }

    private static boolean may(Standing standing, Deed deed, Actor actor) {
        var row = standing.row();
        boolean unit = row.enterprise() > 0
                && actor.scope().enterprise().equals(Optional.of(new EnterpriseId(row.enterprise())));
        int level = DispatchStamps.levelOf(actor);
        return switch (deed) {
            case CONFIRMED, DENIED -> row.enterprise() > 0 ? unit : level == 1;
            case ANSWERED, ESCALATED -> level > 0 || actor.may(Permission.SPONSOR_PROJECTS);
            case ASSIGNED, PROMISED, SOLVED, CLOSED -> level > 0;
        };
    }

    private static boolean fits(ProblemState state, Deed deed) {
        return switch (deed) {
            case ASSIGNED, ESCALATED, SOLVED, PROMISED -> state.open();
            case ANSWERED -> state != ProblemState.CLOSED;
            case DENIED, CONFIRMED -> state == ProblemState.SOLVED;
            case CLOSED -> state == ProblemState.CONFIRMED;
        };
    }

    private Standing standing(ProblemRow row) {
        return standing(row, rules.problemLevels(stamps.today()));
    }

    private Standing standing(ProblemRow row, List<ProblemLevel> levels) {
        int first = Optional.ofNullable(row.level()).orElse(1);
        var since = day(row.heldAt()).orElseGet(() -> day(row.at()).orElseThrow());
        var kind = Optional.ofNullable(row.lastKind()).map(Deed::valueOf);
        boolean ended = kind.filter(deed -> deed == Deed.SOLVED || deed == Deed.CONFIRMED || deed == Deed.CLOSED)
                .isPresent();
        var at = ended ? day(row.lastAt()).orElse(stamps.today()) : stamps.today();
        var held = Escalation.on(
                at,
                first,
                since,
                levels.stream().map(ProblemLevel::workdays).toList(),
                (day, workdays) -> rules.plus(day, workdays, row.region()));
        var state = kind.filter(deed -> ended)
                .map(deed -> ProblemState.valueOf(deed.name()))
                .orElseGet(() -> held.level() > first || kind.equals(Optional.of(Deed.ESCALATED))
                        ? ProblemState.ESCALATED
                        : kind.isPresent() ? ProblemState.ASSIGNED : ProblemState.OPEN);
        return new Standing(
                row,
                state,
                held.level(),
                held.since(),
                ended || held.until().equals(LocalDate.MAX) ? Optional.empty() : Optional.of(held.until()),
                java.time.temporal.ChronoUnit.DAYS.between(row.since(), at));
    }

    private static Optional<LocalDate> day(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at)
                .map(instant -> instant.atZoneSameInstant(ZONE).toLocalDate());
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new DispatchRefused(findings);
        }
    }
}
