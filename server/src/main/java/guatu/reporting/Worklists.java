package guatu.reporting;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.kernel.FormCode;
import guatu.kernel.Page;
import guatu.kernel.Period;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What offices and firms have to do: filings by month, expected from the roster at the month's end.
@Service
public class Worklists {

    private static final Set<String> KEYS = Set.of(
            "name",
            "creditCode",
            "state",
            "output",
            "outputCumulative",
            "growth",
            "findings",
            "revision",
            "region",
            "park",
            "industry",
            "late",
            "filedAt",
            "queries",
            "overdue");

    private static final int MONTHS = 120; // of all forms together

    private final WorkRepository repository;
    private final Forms forms;
    private final Duties duties;
    private final FilingPlaces places;
    private final Dues dues;
    private final Clock clock;

    Worklists(WorkRepository repository, Forms forms, Duties duties, FilingPlaces places, Dues dues, Clock clock) {
        this.repository = repository;
        this.forms = forms;
        this.duties = duties;
        this.places = places;
        this.dues = dues;
        this.clock = clock;
    }

    /// How many filings are expected, filed and late, and how they stand.
    ///
    /// @param filed with at least one revision on record that was not returned
    public record Summary(
            long expected, long filed, long late, Map<FilingState, Long> byState, Optional<Instant> firmUntil) {}

    /// A month of a firm's own.
    ///
    /// @param due when the firm is to file, or to file again what was returned
    /// @param queries that wait for its answer
    /// @param optional whether only who has something for the form files it
    public record OwnMonth(
            FormCode form,
            String nameZh,
            String nameEn,
            boolean yearly,
            boolean optional,
            Period.Month month,
            int revision,
            FilingState state,
            Optional<Instant> filedAt,
            Instant opensAt,
            Instant due,
            boolean late,
            long queries) {}

    /// The filings of a month in sight.
    ///
    /// @throws SortUnknown for an order that the list does not have
    @Transactional(readOnly = true)
    public Page<WorkRow> list(WorkSearch search) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        for (var key : search.sort()) {
            if (!KEYS.contains(key.replaceFirst("^-", ""))) {
                throw new SortUnknown(
                        key, String.join(", ", KEYS.stream().sorted().toList()));
            }
        }
        var form = forms.get(search.form(), search.month());
        var window = forms.window(search.form(), search.month());
        var until = window.map(FilingWindow::firmUntil).orElse(FAR);
        var rows = repository.list(search, form, until, clock.instant(), dues.today(), turn(actor));
        var items = rows.stream()
                .map(row -> named(row, search, window, scale(form)))
                .toList();
        var total = rows.isEmpty() ? 0 : rows.getFirst().total();
        return new Page<>(items, total, search.page(), search.size());
    }

    /// The sums over the same list, without its states and words.
    @Transactional(readOnly = true)
    public Summary summary(WorkSearch search) {
        Acting.current().require(Permission.READ_FIGURES);
        var window = forms.window(search.form(), search.month());
        var until = window.map(FilingWindow::firmUntil).orElse(FAR);
        var counts = repository.summary(search, until, clock.instant());
        var byState = new EnumMap<FilingState, Long>(FilingState.class);
        counts.forEach(count -> byState.put(count.state(), count.filings()));
        long filed = counts.stream()
                .filter(count -> count.state() != FilingState.NOT_FILED && count.state() != FilingState.RETURNED)
                .mapToLong(WorkRepository.StateCount::filings)
                .sum();
        return new Summary(
                counts.stream().mapToLong(WorkRepository.StateCount::expected).sum(),
                filed,
                counts.stream().mapToLong(WorkRepository.StateCount::late).sum(),
                byState,
                window.map(FilingWindow::firmUntil));
    }

    /// The acting firm's own months, of one form or all, the latest first; months when it was not expected and filed
    /// nothing are left out.
    @Transactional(readOnly = true)
    public List<OwnMonth> own(Optional<FormCode> form) {
        var actor = Acting.current().require(Permission.FILE);
        var enterprise = actor.scope().enterprise();
        if (enterprise.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        return repository.own(enterprise.get().value(), form, now, MONTHS).stream()
                .filter(month -> month.revision() > 0
                        || month.state() == FilingState.DRAFT
                        || (month.listed() && (month.asked() || month.window().openAt(now))))
                .map(month -> own(month, now))
                .toList();
    }

    private OwnMonth own(WorkRepository.OwnMonth month, Instant now) {
        var form = forms.get(month.window().form(), month.window().month());
        return new OwnMonth(
                form.code(),
                form.nameZh(),
                form.nameEn(),
                form.yearly(),
                !month.asked(),
                month.window().month(),
                month.revision(),
                month.state(),
                month.filedAt(),
                month.window().opensAt(),
                month.state() == FilingState.RETURNED
                        ? month.returnDue().map(Dues::end).orElse(month.window().firmUntil())
                        : month.window().firmUntil(),
                month.firstFiledAt().orElse(now).isAfter(month.window().firmUntil()),
                month.queries());
    }

    /// The forms that are in force on the day of the clock, in order.
    @Transactional(readOnly = true)
    public List<FormLine> forms() {
        Acting.current().require(Permission.READ_FIGURES);
        var today = java.time.LocalDate.now(clock);
        return forms.list().stream()
                .filter(form -> !today.isBefore(form.validFrom()) && today.isBefore(form.validTo()))
                .map(form -> {
                    var headline = form.cells().stream()
                            .filter(cell -> cell.item().equals(form.headline()))
                            .findFirst()
                            .orElseThrow();
                    return new FormLine(
                            form.code(),
                            form.nameZh(),
                            form.nameEn(),
                            form.yearly(),
                            headline.nameZh(),
                            headline.nameEn(),
                            headline.unit().label(),
                            headline.unit().english(),
                            headline.scale());
                })
                .toList();
    }

    /// A form to choose, and the item that its lists show.
    public record FormLine(
            FormCode form,
            String nameZh,
            String nameEn,
            boolean yearly,
            String headlineZh,
            String headlineEn,
            String unit,
            String unitEn,
            int scale) {}

    /// Where no window is known nothing is late.
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private WorkRepository.Turn turn(Actor actor) {
        return switch (duties.levelOf(actor)) {
            case Duties.COUNTY -> {
                boolean park = !actor.scope().parks().isEmpty();
                yield new WorkRepository.Turn(FilingState.SUBMITTED.name(), park, park);
            }
            case Duties.PREFECTURE -> new WorkRepository.Turn(FilingState.ACCEPTED_COUNTY.name(), true, false);
            case Duties.PROVINCE -> new WorkRepository.Turn(FilingState.ACCEPTED_PREFECTURE.name(), true, false);
            default -> new WorkRepository.Turn("", true, false);
        };
    }

    private static int scale(FormEdition form) {
        return form.cells().stream()
                .filter(cell -> cell.item().equals(form.headline()))
                .findFirst()
                .orElseThrow()
                .scale();
    }

    private WorkRow named(WorkRepository.Row row, WorkSearch search, Optional<FilingWindow> window, int scale) {
        var state = row.state();
        int level = state.waits() ? state.level() + 1 : 0;
        boolean through = state == FilingState.ACCEPTED_PROVINCE;
        var holder = level == 0
                ? new Label("firm", row.nameZh(), row.nameZh())
                : duties.holder(level, row.place(), search.month().end());
        return new WorkRow(
                row.creditCode(),
                row.nameZh(),
                places.region(row.place().region()),
                places.park(row.place().park()),
                places.industry(row.place().industry()),
                search.month(),
                row.revision(),
                state,
                row.filedAt(),
                through
                        ? Optional.empty()
                        : row.returnDue().map(Dues::end).or(() -> window.map(open -> open.until(level))),
                row.late(),
                row.output().map(amount -> amount.movePointLeft(scale)),
                row.outputCumulative().map(amount -> amount.movePointLeft(scale)),
                row.growth(),
                row.findings(),
                row.queries(),
                row.overdue(),
                through ? "" : holder.nameZh(),
                through ? "" : holder.nameEn());
    }
}
