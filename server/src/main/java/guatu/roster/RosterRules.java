package guatu.roster;

import guatu.catalog.Dated;
import guatu.catalog.Label;
import guatu.catalog.Parameters;
import guatu.catalog.Regions;
import guatu.catalog.WorkingDays;
import guatu.kernel.RegionCode;
import guatu.roster.RosterRuleRepository.Rules;
import guatu.roster.RosterRuleRepository.WindowRule;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// What may be applied for today, until when, and with which papers: dated data of the pack, on the calendar of
/// working days where a rule says so.
@Service
class RosterRules {

    private static final int MONTHS_AHEAD = 13;
    private static final BigDecimal THOUSANDS_IN_TEN_THOUSAND = BigDecimal.TEN;

    private final RosterRuleRepository repository;
    private final Parameters parameters;
    private final WorkingDays days;
    private final Regions regions;
    private final Clock clock;

    RosterRules(
            RosterRuleRepository repository, Parameters parameters, WorkingDays days, Regions regions, Clock clock) {
        this.repository = repository;
        this.parameters = parameters;
        this.days = days;
        this.regions = regions;
        this.clock = clock;
    }

    /// How often in a year.
    enum Timing {
        MONTHLY,
        YEARLY
    }

    /// A window, worked out: what takes effect on a day may be handed in from `opens` to `due`, both inclusive.
    record Window(
            Timing timing,
            LocalDate effect,
            LocalDate opens,
            LocalDate due,
            int countyWorkdays,
            int prefectureWorkdays,
            int provinceWorkdays,
            String tag,
            String source) {

        boolean open(LocalDate day) {
            return !day.isBefore(opens) && !day.isAfter(due);
        }

        int workdays(int level) {
            return switch (level) {
                case 1 -> countyWorkdays;
                case 2 -> prefectureWorkdays;
                default -> provinceWorkdays;
            };
        }
    }

    /// A reason for a file.
    record Reason(FileKind kind, String code, Timing timing, String nameZh, String nameEn, String tag, String source) {}

    /// A paper that a file asks for.
    record Paper(String code, String nameZh, String nameEn, boolean required, String tag, String source) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The reasons that hold today.
    List<Reason> reasons() {
        return repository.rules().reasons().stream()
                .filter(rule -> Dated.holds(rule.validFrom(), rule.validTo(), today()))
                .map(RosterRuleRepository.ReasonRule::reason)
                .toList();
    }

    /// The names of a reason, which may no longer hold.
    Label reasonName(FileKind kind, String code) {
        return repository.rules().reasons().stream()
                .map(RosterRuleRepository.ReasonRule::reason)
                .filter(reason -> reason.kind() == kind && reason.code().equals(code))
                .reduce((earlier, later) -> later)
                .map(reason -> new Label(code, reason.nameZh(), reason.nameEn()))
                .orElse(new Label(code, code, code));
    }

    Optional<Reason> reason(FileKind kind, String code) {
        return reasons().stream()
                .filter(reason -> reason.kind() == kind && reason.code().equals(code))
                .findFirst();
    }

    /// The papers of a file, by the day on which it was opened.
    List<Paper> papers(FileKind kind, String reason, LocalDate day) {
        return repository.rules().papers().stream()
                .filter(rule -> Dated.holds(rule.validFrom(), rule.validTo(), day))
                .filter(rule -> rule.kind() == kind
                        && (rule.reason().equals("*") || rule.reason().equals(reason)))
                .map(RosterRuleRepository.PaperRule::paper)
                .toList();
    }

    /// The windows that are open today or open next, by the day of effect.
    List<Window> windows() {
        var now = YearMonth.from(today());
        Rules rules = repository.rules();
        return Stream.iterate(now.minusMonths(1), month -> month.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .flatMap(month -> rules.windows().stream()
                        .filter(rule -> rule.covers(month))
                        .map(rule -> window(rule, month)))
                .filter(window -> !window.due().isBefore(today()))
                .toList();
    }

    /// The window of what takes effect on a day.
    Optional<Window> window(Timing timing, LocalDate effect) {
        var month = YearMonth.from(effect);
        return repository.rules().windows().stream()
                .filter(rule -> rule.timing() == timing && rule.covers(month))
                .map(rule -> window(rule, month))
                .findFirst();
    }

    /// The least revenue of twelve months, in 千元.
    long threshold(LocalDate day) {
        return parameters
                .get("ROSTER_THRESHOLD", day)
                .value()
                .multiply(THOUSANDS_IN_TEN_THOUSAND)
                .longValueExact();
    }

    int newMonths(LocalDate day) {
        return parameters.get("ROSTER_NEW_MONTHS", day).value().intValueExact();
    }

    int longStopMonths(LocalDate day) {
        return parameters.get("ROSTER_LONG_STOP_MONTHS", day).value().intValueExact();
    }

    int reasonLength(LocalDate day) {
        return parameters.get("REASON_LENGTH", day).value().intValueExact();
    }

    /// Until when a returned file may be handed in again.
    LocalDate afterReturn(int countySlot) {
        int workdays = parameters.get("ROSTER_RETURN_WORKDAYS", today()).value().intValueExact();
        return days.plus(today(), workdays, place(countySlot));
    }

    /// Until when a level is to act on what reaches it today.
    LocalDate dueOf(int level, Window window, int countySlot) {
        return days.plus(today(), window.workdays(level), place(countySlot));
    }

    private RegionCode place(int countySlot) {
        return regions.ofSlot(countySlot).code();
    }

    private Window window(WindowRule rule, YearMonth effect) {
        var due = effect.minusMonths(rule.dueBefore()).atDay(rule.dueDay());
        var province = regions.province().code();
        if (rule.nextWorkday() && !days.isWorkday(due, province)) {
            due = days.plus(due, 1, province);
        }
        return new Window(
                rule.timing(),
                effect.atDay(1),
                effect.minusMonths(rule.opensBefore()).atDay(rule.opensDay()),
                due,
                rule.countyWorkdays(),
                rule.prefectureWorkdays(),
                rule.provinceWorkdays(),
                rule.tag(),
                rule.source());
    }
}
