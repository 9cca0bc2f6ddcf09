package guatu.projects.months;

import guatu.access.Actor;
import guatu.kernel.Refusal;
import guatu.projects.Project;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the acting post may do with a month, by the rules that refuse it otherwise.
@Component
class MonthRights {

    private final MonthRepository repository;
    private final DispatchRules rules;
    private final DispatchStamps stamps;

    MonthRights(MonthRepository repository, DispatchRules rules, DispatchStamps stamps) {
        this.repository = repository;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// Why something may not be done now, for people to read and for the door to refuse with.
    ///
    /// @param office whether it is another post's to do; otherwise the state or the window does not allow it
    record WhyNot(boolean office, String zh, String en) {

        Refusal refusal() {
            return office ? new DispatchOfficeRefused(zh, en) : new DispatchConflict(zh, en);
        }
    }

    MonthState state(Project project, YearMonth month, boolean draft) {
        var steps = repository.steps(project.id().value(), month);
        return MonthState.of(last(steps), draft, repository.locked(month));
    }

    Optional<WhyNot> whyNotSubmit(Project project, YearMonth month, Actor actor) {
        if (!DispatchStamps.unitOf(project, actor)) {
            return office("月报数据只能由项目单位填报。", "The project’s unit alone files its figures.");
        }
        var last = last(repository.steps(project.id().value(), month));
        var state = MonthState.of(last, false, repository.locked(month));
        var today = stamps.today();
        return switch (state) {
            case REOPENED, RETURNED -> Optional.empty();
            case GENERATED, FILLING -> {
                var window = rules.window(month);
                yield window.open(today)
                        ? Optional.empty()
                        : conflict(
                                "%s 月报的填报期为 %s 至 %s。".formatted(month, window.opens(), window.due()),
                                "The window of %s is %s to %s.".formatted(month, window.opens(), window.due()));
            }
            case SUBMITTED ->
                rules.window(month).open(today)
                        ? Optional.empty()
                        : conflict("月报已提交。", "The report has been handed in.");
            case LOCKED -> conflict("该月已锁定，只能按程序修订。", "The month is locked; only an approved revision is taken.");
            default -> conflict("月报当前为“%s”，不能提交。".formatted(state.zh()), "The report is not with you now.");
        };
    }

    /// Whether the post checks the report now: its level is next, or it passed it last and takes it back.
    Optional<WhyNot> whyNotDecide(Project project, YearMonth month, Actor actor, boolean giveBack) {
        int level = DispatchStamps.levelOf(actor);
        if (level == 0) {
            return office("由县区、市州、省级依次审核。", "County, prefecture and province check in turn.");
        }
        var steps = repository.steps(project.id().value(), month);
        var state = MonthState.of(last(steps), false, repository.locked(month));
        boolean next = state.waitsFor() == level;
        boolean mine = giveBack && state.passed() == level;
        if (!next && !mine) {
            return state.waitsFor() > 0
                    ? office("月报当前为“%s”。".formatted(state.zh()), "It is another level’s turn.")
                    : conflict("月报当前为“%s”。".formatted(state.zh()), "There is nothing to decide now.");
        }
        var revision = last(steps).map(MonthStep::revision).orElse(0);
        boolean own = steps.stream()
                .anyMatch(step -> step.revision() == revision
                        && step.person() == actor.who().person()
                        && step.level() != level
                        && step.kind() != MonthStep.Kind.RETURNED);
        return own ? office("本人提交或审核过的月报不能由本人再审。", "Nobody passes his own entry.") : Optional.empty();
    }

    static Optional<MonthStep> last(List<MonthStep> steps) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    private static Optional<WhyNot> office(String zh, String en) {
        return Optional.of(new WhyNot(true, zh, en));
    }

    private static Optional<WhyNot> conflict(String zh, String en) {
        return Optional.of(new WhyNot(false, zh, en));
    }
}
