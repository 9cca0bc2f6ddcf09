package guatu.projects.counts;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Labels;
import guatu.catalog.Regions;
import guatu.kernel.Interval;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.RegionCode;
import guatu.kernel.Sorting;
import guatu.projects.Stage;
import guatu.projects.counts.CertificateRepository.CertificateRow;
import guatu.projects.counts.Counted.Lack;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The certificates of production over HTTP: whose is whole, and the almost-members with what each lacks.
@RestController
@Transactional(readOnly = true)
class CertificateController {

    private static final String LIST = "/api/dispatch/certificates";
    private static final Interval ANYWHERE = new Interval(0, 999_999);
    private static final Set<String> SORTS = Set.of("name", "total", "since", "proofs", "signed", "lacks");
    private static final List<String> HEADER = List.of(
            "项目代码", "项目名称", "项目单位", "县区", "总投资（元）", "阶段", "投产日期", "凭证（项）", "县区签认", "市州签认", "省级签认", "企业确认", "证明", "还缺");

    private final CertificateRepository repository;
    private final DispatchRules rules;
    private final Labels labels;
    private final Regions regions;
    private final DispatchStamps stamps;

    CertificateController(
            CertificateRepository repository,
            DispatchRules rules,
            Labels labels,
            Regions regions,
            DispatchStamps stamps) {
        this.repository = repository;
        this.rules = rules;
        this.labels = labels;
        this.regions = regions;
        this.stamps = stamps;
    }

    /// Whether a certificate is whole.
    enum CertificateState {
        /// It counts, whatever the project's size.
        WHOLE,
        /// In production, as the unit says; something is missing.
        LACKING,
        /// Proofs are collected, but the project has not entered production.
        EARLY
    }

    /// @param signed by county, prefecture and province, in this order
    /// @param major whether its total reaches the bound from which T17 counts it
    record CertificateView(
            long project,
            String code,
            String nameZh,
            String unitName,
            Label region,
            long total,
            Stage stage,
            String stageZh,
            String stageEn,
            Optional<LocalDate> since,
            int proofs,
            List<Boolean> signed,
            boolean confirmed,
            CertificateState state,
            boolean major,
            List<Lack> lacks) {}

    @GetMapping(LIST)
    Page<CertificateView> list(
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<CertificateState> state,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "false") boolean major,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var paging = new Paging(page, size);
        var all = found(region, state, year, major, q, sort);
        return new Page<>(all.stream().skip(paging.offset()).limit(size).toList(), all.size(), page, size);
    }

    @GetMapping(LIST + ".{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<CertificateState> state,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "false") boolean major,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        var rows = found(region, state, year, major, q, sort).stream().map(CertificateController::cells);
        Exports.write(form, "certificates", "投产证明", HEADER, rows, response);
    }

    private List<CertificateView> found(
            Optional<RegionCode> region,
            Optional<CertificateState> state,
            int year,
            boolean major,
            String q,
            String sort) {
        Acting.current().require(Permission.READ_PROJECTS);
        var order = Sorting.of(sort, SORTS);
        var slots = region.map(code -> regions.get(code).slots()).orElse(ANYWHERE);
        long least = least();
        var views = repository.certificates(slots, year).stream()
                .map(row -> view(row, least))
                .filter(view -> state.isEmpty() || view.state() == state.get())
                .filter(view -> !major || view.major())
                .filter(view -> q.isBlank() || (view.nameZh() + view.code() + view.unitName()).contains(q.strip()));
        return (order.keys().isEmpty() ? views : views.sorted(by(order))).toList();
    }

    private static Comparator<CertificateView> by(Sorting order) {
        Comparator<CertificateView> by = switch (order.name(0)) {
            case "total" -> Comparator.comparing(CertificateView::total);
            case "since" -> Comparator.comparing(view -> view.since().orElse(LocalDate.MIN));
            case "proofs" -> Comparator.comparing(CertificateView::proofs);
            case "signed" ->
                Comparator.comparing(
                        view -> view.signed().stream().filter(one -> one).count());
            case "lacks" -> Comparator.comparing(view -> view.lacks().size());
            default -> Comparator.comparing(CertificateView::nameZh);
        };
        return (order.down(0) ? by.reversed() : by).thenComparing(CertificateView::project);
    }

    private long least() {
        return rules.countRules(stamps.today()).stream()
                .filter(rule -> rule.indicator().equals(ProjectCounts.PRODUCING.value()))
                .mapToLong(DispatchRules.CountRule::leastTotal)
                .findFirst()
                .orElse(0);
    }

    private CertificateView view(CertificateRow row, long least) {
        var stage = Stage.valueOf(row.stage());
        var lacks = Counted.producing(row.proofs(), row.signed(), row.confirmed());
        var since = Optional.ofNullable(row.since());
        return new CertificateView(
                row.id(),
                row.code(),
                row.nameZh(),
                row.unitName(),
                labels.region(row.region()),
                row.total(),
                stage,
                stage.zh(),
                stage.en(),
                since,
                row.proofs(),
                List.of(row.counties(), row.prefectures(), row.provinces()),
                row.confirmed(),
                since.isEmpty()
                        ? CertificateState.EARLY
                        : lacks.isEmpty() ? CertificateState.WHOLE : CertificateState.LACKING,
                row.total() >= least,
                lacks);
    }

    private static List<Object> cells(CertificateView view) {
        var cells = new ArrayList<Object>(List.of(
                view.code(),
                view.nameZh(),
                view.unitName(),
                view.region().nameZh(),
                view.total(),
                view.stageZh(),
                view.since().map(Object.class::cast).orElse(""),
                view.proofs()));
        view.signed().forEach(signed -> cells.add(signed ? "是" : ""));
        cells.addAll(List.of(
                view.confirmed() ? "是" : "",
                view.state() == CertificateState.WHOLE ? "齐全" : "未齐",
                Counted.zh(view.lacks())));
        return cells;
    }
}
