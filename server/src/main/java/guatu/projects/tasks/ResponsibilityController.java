package guatu.projects.tasks;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Labels;
import guatu.catalog.Parameters;
import guatu.catalog.Regions;
import guatu.kernel.Interval;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.RegionCode;
import guatu.projects.HeldItems;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import guatu.projects.tasks.HolderRepository.OpenRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The responsibility list (责任清单) over HTTP. It is computed, never written: of everything open the one who holds it
/// now, and for how many working days.
@RestController
@Transactional(readOnly = true)
class ResponsibilityController {

    private static final String LIST = "/api/dispatch/responsibilities";
    private static final List<String> HEADER =
            List.of("类别", "项目代码", "项目名称", "县区", "事项", "责任单位", "责任人", "自", "已办（工作日）", "至", "逾期", "跟办");

    private final HolderRepository repository;
    private final FullSetRepository sets;
    private final HeldItems items;
    private final ProblemBook problems;
    private final DispatchRules rules;
    private final Labels labels;
    private final Regions regions;
    private final Parameters parameters;
    private final DispatchStamps stamps;

    ResponsibilityController(
            HolderRepository repository,
            FullSetRepository sets,
            HeldItems items,
            ProblemBook problems,
            DispatchRules rules,
            Labels labels,
            Regions regions,
            Parameters parameters,
            DispatchStamps stamps) {
        this.repository = repository;
        this.sets = sets;
        this.items = items;
        this.problems = problems;
        this.rules = rules;
        this.labels = labels;
        this.regions = regions;
        this.parameters = parameters;
        this.stamps = stamps;
    }

    enum HeldKind {
        TASK("任务", "Task"),
        PROBLEM("问题", "Problem"),
        MONTH("月报", "Month report"),
        ITEM("前期手续", "Procedure"),
        SET("建账清单", "Opening of the lists");

        private final String zh;
        private final String en;

        HeldKind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /// @param workdays held, in working days
    /// @param owed what the official who follows a procedure owes it; empty for nothing, and for other kinds
    record Responsibility(
            HeldKind kind,
            String kindZh,
            String kindEn,
            long project,
            String code,
            String nameZh,
            Label region,
            String what,
            String holderZh,
            String who,
            LocalDate since,
            int workdays,
            Optional<LocalDate> until,
            boolean late,
            List<Owed> owed) {}

    /// What is owed to a procedure that is followed.
    enum Owed {
        CONFIRM("本周未确认"),
        PUSH("逾期未上推");

        private final String zh;

        Owed(String zh) {
            this.zh = zh;
        }
    }

    @GetMapping(LIST)
    Page<Responsibility> list(
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<HeldKind> kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var paging = new Paging(page, size);
        var all = found(region, kind, q, late);
        return new Page<>(all.stream().skip(paging.offset()).limit(size).toList(), all.size(), page, size);
    }

    @GetMapping(LIST + ".{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<HeldKind> kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean late,
            HttpServletResponse response)
            throws IOException {
        Exports.write(
                form,
                "responsibilities",
                "责任清单",
                HEADER,
                found(region, kind, q, late).stream().map(ResponsibilityController::cells),
                response);
    }

    private List<Responsibility> found(Optional<RegionCode> region, Optional<HeldKind> kind, String q, boolean late) {
        Acting.current().require(Permission.READ_PROJECTS);
        var slots = region.map(code -> regions.get(code).slots()).orElse(ProblemBook.ANYWHERE);
        return Stream.of(tasks(slots), problems(slots), months(slots), items(slots), sets(slots))
                .flatMap(rows -> rows)
                .filter(row -> kind.isEmpty() || row.kind() == kind.get())
                .filter(row ->
                        q.isBlank() || (row.nameZh() + row.code() + row.what() + row.holderZh()).contains(q.strip()))
                .filter(row -> !late || row.late())
                .sorted(Comparator.comparing((Responsibility row) -> -row.workdays())
                        .thenComparing(Responsibility::project))
                .toList();
    }

    private Stream<Responsibility> tasks(Interval slots) {
        return repository.tasks(slots, stamps.today()).stream()
                .map(row -> row(HeldKind.TASK, row, row.what(), row.office(), row.who()));
    }

    private Stream<Responsibility> months(Interval slots) {
        return repository.months(slots, stamps.today()).stream()
                .map(row -> row(HeldKind.MONTH, row, row.what() + " 月报", monthHolder(row), ""));
    }

    private Stream<Responsibility> items(Interval slots) {
        var today = stamps.today();
        return items.held(slots).stream()
                .map(row -> new Responsibility(
                        HeldKind.ITEM,
                        HeldKind.ITEM.zh,
                        HeldKind.ITEM.en,
                        row.project(),
                        row.code(),
                        row.nameZh(),
                        labels.region(row.region()),
                        row.what(),
                        row.holderZh(),
                        row.who(),
                        row.since(),
                        rules.between(row.since(), today, row.region()),
                        row.until(),
                        row.until().filter(today::isAfter).isPresent(),
                        owed(row)));
    }

    /// Task lists that are due since the total reached the bound, and are not there.
    private Stream<Responsibility> sets(Interval slots) {
        var today = stamps.today();
        long least = parameters.get("DISPATCH_TOTAL", today).value().longValueExact();
        int days = parameters.get("DISPATCH_OPEN_DAYS", today).value().intValueExact();
        return sets.unopened(slots, least, days).stream()
                .map(row -> row(HeldKind.SET, row, "建立任务清单", row.office(), row.who()));
    }

    private Stream<Responsibility> problems(Interval slots) {
        var today = stamps.today();
        return problems.list(slots, 0).stream()
                .filter(standing -> standing.state() != ProblemState.CLOSED)
                .map(standing -> {
                    var row = standing.row();
                    boolean unit = standing.state() == ProblemState.SOLVED;
                    var office = Optional.ofNullable(row.office())
                            .filter(name -> !name.isEmpty())
                            .orElseGet(() -> office(row.region(), standing.level()));
                    var since = standing.heldSince();
                    return new Responsibility(
                            HeldKind.PROBLEM,
                            HeldKind.PROBLEM.zh,
                            HeldKind.PROBLEM.en,
                            row.project(),
                            row.code(),
                            row.nameZh(),
                            labels.region(row.region()),
                            row.text(),
                            unit ? row.unitName() : office,
                            "",
                            since,
                            rules.between(since, today, row.region()),
                            standing.until(),
                            standing.state().open()
                                    && Optional.ofNullable(row.promised())
                                            .filter(today::isAfter)
                                            .isPresent(),
                            List.of());
                });
    }

    private Responsibility row(HeldKind kind, OpenRow row, String what, String holder, String who) {
        var today = stamps.today();
        return new Responsibility(
                kind,
                kind.zh,
                kind.en,
                row.id(),
                row.code(),
                row.nameZh(),
                labels.region(row.region()),
                what,
                holder,
                who,
                row.since(),
                rules.between(row.since(), today, row.region()),
                Optional.of(row.due()),
                today.isAfter(row.due()),
                List.of());
    }

    private static List<Owed> owed(HeldItems.Held row) {
        return Stream.of(Owed.values())
                .filter(one -> one == Owed.CONFIRM ? row.unconfirmed() : row.unpushed())
                .toList();
    }

    private String monthHolder(OpenRow row) {
        return switch (row.office()) {
            case "SUBMITTED" -> office(row.region(), 1);
            case "ACCEPTED" -> office(row.region(), Integer.parseInt(row.who()) + 1);
            default -> row.unitName();
        };
    }

    private String office(int countySlot, int level) {
        var county = regions.ofSlot(countySlot);
        return switch (level) {
            case 1 -> county.nameZh();
            case 2 -> county.parent().map(regions::get).orElse(county).nameZh();
            case 3 -> regions.province().nameZh();
            default -> rules.problemLevels(stamps.today()).getLast().nameZh();
        };
    }

    private static List<Object> cells(Responsibility row) {
        return List.of(
                row.kindZh(),
                row.code(),
                row.nameZh(),
                row.region().nameZh(),
                row.what(),
                row.holderZh(),
                row.who(),
                row.since(),
                row.workdays(),
                row.until().map(Object.class::cast).orElse(""),
                row.late() ? "是" : "",
                row.owed().stream().map(one -> one.zh).collect(Collectors.joining("、")));
    }
}
