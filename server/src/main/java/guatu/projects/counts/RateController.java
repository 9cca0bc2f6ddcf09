package guatu.projects.counts;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.projects.counts.Rates.Fact;
import guatu.projects.months.DispatchRules;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Rates of the province's yearly plan over HTTP, each with its parts and their members.
@RestController
@Transactional(readOnly = true)
class RateController {

    private static final String RATES = "/api/dispatch/rates/{month:[^.]*}";
    private static final List<String> HEADER = List.of("比率", "分子", "分子数", "分母", "分母数", "%", "单位", "规则", "来源");
    private static final List<String> MEMBERS = List.of("项目代码", "项目名称", "部分", "计入分子", "本年计划（元）", "本年完成（元）");

    private final CountedRates rates;
    private final DispatchRules rules;

    RateController(CountedRates rates, DispatchRules rules) {
        this.rates = rates;
        this.rules = rules;
    }

    /// @param percent empty where nothing is planned
    record RateView(
            String code,
            String nameZh,
            String nameEn,
            String numeratorZh,
            String numeratorEn,
            String denominatorZh,
            String denominatorEn,
            String unit,
            long numerator,
            long denominator,
            Optional<BigDecimal> percent,
            String ruleVersion,
            String source) {}

    record RateMember(long project, String code, String nameZh, String part, boolean counts, long plan, long done) {}

    @GetMapping(RATES)
    List<RateView> rates(@PathVariable String month, @RequestParam Optional<RegionCode> region) {
        Acting.current().require(Permission.READ_PROJECTS);
        var at = Period.Month.of(month).value();
        var facts = rates.facts(at, region);
        return rules.rows("rates", at.atDay(1)).stream()
                .map(row -> view(row, Rates.of(row.getOrDefault("code", ""), facts)))
                .toList();
    }

    @GetMapping(RATES + ".{form:xlsx|csv}")
    void export(
            @PathVariable String month,
            @PathVariable String form,
            @RequestParam Optional<RegionCode> region,
            HttpServletResponse response)
            throws IOException {
        var rows = rates(month, region).stream().map(RateController::cells);
        Exports.write(form, "rates-" + month, "比率", HEADER, rows, response);
    }

    /// Who stands in a rate's denominator, and of these who counts.
    ///
    /// @param counts only those that count, or only those that do not; both where it is empty
    @GetMapping(RATES + "/{rate:[^.]*}/members")
    Page<RateMember> members(
            @PathVariable String month,
            @PathVariable String rate,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<Boolean> counts,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var paging = new Paging(page, size);
        var all = found(month, rate, region, counts, q);
        return new Page<>(all.stream().skip(paging.offset()).limit(size).toList(), all.size(), page, size);
    }

    @GetMapping(RATES + "/{rate:[^.]*}/members.{form:xlsx|csv}")
    void exportMembers(
            @PathVariable String month,
            @PathVariable String rate,
            @PathVariable String form,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<Boolean> counts,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response)
            throws IOException {
        var rows = found(month, rate, region, counts, q).stream().map(RateController::cells);
        Exports.write(form, "rate-members-" + month, "比率成员", MEMBERS, rows, response);
    }

    private List<RateMember> found(
            String month, String rate, Optional<RegionCode> region, Optional<Boolean> counts, String q) {
        Acting.current().require(Permission.READ_PROJECTS);
        var at = Period.Month.of(month).value();
        rates.known(rate, at);
        var counted = rates.of(rate, at, region);
        var in = counted.in().stream().map(Fact::id).collect(Collectors.toSet());
        return counted.of().stream()
                .map(fact -> new RateMember(
                        fact.id(),
                        fact.code(),
                        fact.nameZh(),
                        fact.part(),
                        in.contains(fact.id()),
                        fact.plan(),
                        fact.done()))
                .filter(member -> counts.isEmpty() || member.counts() == counts.get())
                .filter(member -> q.isBlank() || (member.nameZh() + member.code()).contains(q.strip()))
                .toList();
    }

    private static RateView view(Map<String, String> row, Rates.Counted counted) {
        return new RateView(
                counted.code(),
                row.getOrDefault("name_zh", ""),
                row.getOrDefault("name_en", ""),
                row.getOrDefault("numerator_zh", ""),
                row.getOrDefault("numerator_en", ""),
                row.getOrDefault("denominator_zh", ""),
                row.getOrDefault("denominator_en", ""),
                row.getOrDefault("unit", ""),
                counted.numerator(),
                counted.denominator(),
                counted.percent(),
                counted.code() + " v1",
                row.getOrDefault("source", ""));
    }

    private static List<Object> cells(RateView view) {
        return List.of(
                view.nameZh(),
                view.numeratorZh(),
                view.numerator(),
                view.denominatorZh(),
                view.denominator(),
                view.percent().map(BigDecimal::toPlainString).orElse(""),
                view.unit(),
                view.ruleVersion(),
                view.source());
    }

    private static List<Object> cells(RateMember member) {
        return List.of(
                member.code(),
                member.nameZh(),
                member.part(),
                member.counts() ? "是" : "",
                member.plan(),
                member.done());
    }
}
