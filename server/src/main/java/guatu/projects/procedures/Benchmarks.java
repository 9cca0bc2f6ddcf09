package guatu.projects.procedures;

import guatu.catalog.Regions;
import guatu.catalog.WorkingDays;
import guatu.projects.Project;
import guatu.projects.months.DispatchRules;
import guatu.projects.procedures.Catalogue.Procedure;
import guatu.projects.procedures.ItemRepository.ItemEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Holds the time that a project's procedures take against what other places claim or aim at: `benchmarks.csv` of the
/// pack (mechanisms.md P5). What is still running is measured up to today.
@Component
class Benchmarks {

    private static final String FILING = "FILING";
    private static final String ACCEPTANCE = "ACCEPTANCE";
    private static final String LAST_BEFORE_START = "S3";
    private static final int HUNDRED = 100;

    private final DispatchRules rules;
    private final ItemRepository repository;
    private final WorkingDays days;
    private final Regions regions;
    private final Clock clock;

    Benchmarks(DispatchRules rules, ItemRepository repository, WorkingDays days, Regions regions, Clock clock) {
        this.rules = rules;
        this.repository = repository;
        this.days = days;
        this.regions = regions;
        this.clock = clock;
    }

    /// A benchmark and where the project stands.
    ///
    /// @param bound in the unit: at most so many days, or at least so many percent
    /// @param value empty before it began
    /// @param running whether its end is not reached, so that `value` goes on growing
    record Benchmark(
            String nameZh,
            String nameEn,
            int bound,
            BenchmarkUnit unit,
            Optional<Integer> value,
            boolean running,
            boolean met,
            String tag,
            String source) {}

    /// What a benchmark counts.
    enum BenchmarkUnit {
        WORKDAY,
        DAY,
        /// Of the legal limits, by how much the promised ones are shorter.
        PERCENT
    }

    /// From when to when; without an end it runs.
    private record Stretch(LocalDate from, Optional<LocalDate> to) {}

    List<Benchmark> of(Project project, Standing standing, Catalogue all) {
        return rules.rows("benchmarks", LocalDate.now(clock)).stream()
                .sorted(Comparator.comparing(row -> Integer.valueOf(cell(row, "order_no"))))
                .map(row -> benchmark(row, project, standing, all))
                .toList();
    }

    private Benchmark benchmark(Map<String, String> row, Project project, Standing standing, Catalogue all) {
        int bound = Integer.parseInt(cell(row, "amount"));
        var unit = BenchmarkUnit.valueOf(cell(row, "unit"));
        var stretch = switch (cell(row, "code")) {
            case "FILING_TO_START" ->
                done(standing, FILING).map(from -> new Stretch(from, repository.started(project.id())));
            case "PRE_START" -> before(standing, all);
            case ACCEPTANCE ->
                submitted(standing, ACCEPTANCE).map(from -> new Stretch(from, done(standing, ACCEPTANCE)));
            default -> Optional.<Stretch>empty();
        };
        var value = unit == BenchmarkUnit.PERCENT ? cut(standing, all) : stretch.map(one -> length(one, unit, project));
        boolean running = stretch.filter(one -> one.to().isEmpty()).isPresent();
        boolean met = value.filter(one -> unit == BenchmarkUnit.PERCENT ? one >= bound : one <= bound)
                .isPresent();
        return new Benchmark(
                cell(row, "name_zh"),
                cell(row, "name_en"),
                bound,
                unit,
                value,
                running,
                met,
                cell(row, "tag"),
                cell(row, "source"));
    }

    /// From the first that was handed in to the day on which the last that is needed before the start was done.
    private static Optional<Stretch> before(Standing standing, Catalogue all) {
        var needed = all.procedures().stream()
                .filter(one -> one.stage().compareTo(LAST_BEFORE_START) <= 0)
                .map(Procedure::code)
                .filter(code -> !code.equals(Standing.CODE))
                .toList();
        boolean open = needed.stream().anyMatch(code -> !standing.state(code).done());
        var last =
                needed.stream().flatMap(code -> done(standing, code).stream()).max(Comparator.naturalOrder());
        return needed.stream()
                .flatMap(code -> submitted(standing, code).stream())
                .min(Comparator.naturalOrder())
                .map(from -> new Stretch(from, open ? Optional.empty() : last));
    }

    /// By how much what is promised is shorter than the law’s limits, in percent, rounded down, over what is needed.
    private static Optional<Integer> cut(Standing standing, Catalogue all) {
        var limited = all.procedures().stream()
                .filter(one -> one.legalDays() > 0 && one.promisedDays() > 0)
                .filter(one -> standing.state(one.code()) != ItemState.NOT_NEEDED)
                .toList();
        int legal = limited.stream().mapToInt(Procedure::legalDays).sum();
        int promised = limited.stream().mapToInt(Procedure::promisedDays).sum();
        return legal == 0 ? Optional.empty() : Optional.of((legal - promised) * HUNDRED / legal);
    }

    private int length(Stretch stretch, BenchmarkUnit unit, Project project) {
        var to = stretch.to().orElseGet(() -> LocalDate.now(clock));
        return unit == BenchmarkUnit.WORKDAY
                ? days.between(
                        stretch.from(), to, regions.ofSlot(project.region()).code())
                : (int) ChronoUnit.DAYS.between(stretch.from(), to);
    }

    private static Optional<LocalDate> submitted(Standing standing, String code) {
        return first(standing, code, event -> event.event().equals("SUBMIT"));
    }

    /// The day on which it was done, as long as it is.
    private static Optional<LocalDate> done(Standing standing, String code) {
        return standing.state(code).done()
                ? first(standing, code, event -> event.state().done())
                : Optional.empty();
    }

    private static Optional<LocalDate> first(Standing standing, String code, Predicate<ItemEvent> which) {
        return standing.events(code).stream().filter(which).map(ItemEvent::day).min(Comparator.naturalOrder());
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
