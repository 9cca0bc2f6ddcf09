package guatu.projects.counts;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.kernel.Finding;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.projects.counts.RateRepository.PrintedRow;
import guatu.projects.counts.Rates.Fact;
import guatu.projects.months.DispatchOfficeRefused;
import guatu.projects.months.DispatchRefused;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Rates of the province's yearly plan over HTTP, each with its parts and their members; and rates as printed.
@RestController
@Transactional(readOnly = true)
class RateController {

    private static final String RATES = "/api/dispatch/rates/{month}";
    private static final int MOST_PLACES = 4;
    private static final int LONGEST = 200;

    private final RateRepository repository;
    private final DispatchRules rules;
    private final Regions regions;
    private final DispatchStamps stamps;

    RateController(RateRepository repository, DispatchRules rules, Regions regions, DispatchStamps stamps) {
        this.repository = repository;
        this.rules = rules;
        this.regions = regions;
        this.stamps = stamps;
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

    /// @param printed as it was printed, with its places: `82.8`
    record PrintedBody(
            String rate,
            int year,
            int month,
            RegionCode region,
            long numerator,
            long denominator,
            BigDecimal printed,
            String document) {}

    record PrintedKept(long id) {}

    @GetMapping(RATES)
    List<RateView> rates(@PathVariable String month, @RequestParam Optional<RegionCode> region) {
        Acting.current().require(Permission.READ_PROJECTS);
        var at = Period.Month.of(month).value();
        var facts = facts(at, region);
        return rules.rows("rates", at.atDay(1)).stream()
                .map(row -> view(row, Rates.of(row.getOrDefault("code", ""), facts)))
                .toList();
    }

    /// Who stands in a rate's denominator, and of these who counts.
    @GetMapping(RATES + "/{rate}/members")
    List<RateMember> members(
            @PathVariable String month, @PathVariable String rate, @RequestParam Optional<RegionCode> region) {
        Acting.current().require(Permission.READ_PROJECTS);
        var at = Period.Month.of(month).value();
        known(rate, at);
        var counted = Rates.of(rate, facts(at, region));
        var in = counted.in().stream().map(Fact::id).toList();
        return counted.of().stream()
                .map(fact -> new RateMember(
                        fact.id(),
                        fact.code(),
                        fact.nameZh(),
                        fact.part(),
                        in.contains(fact.id()),
                        fact.plan(),
                        fact.done()))
                .toList();
    }

    /// Keeps a rate as it was printed, if its parts divide to it.
    ///
    /// @throws RateDoesNotDivide when they do not
    @PostMapping("/api/dispatch/printed-rates")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    PrintedKept print(@RequestBody PrintedBody body) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        if (!actor.may(Permission.REGISTER_PROJECTS)) {
            throw new DispatchOfficeRefused("由主管部门登记。", "Offices keep printed rates.");
        }
        var findings = new ArrayList<Finding>();
        if (body.denominator() <= 0 || body.numerator() < 0) {
            findings.add(Finding.blocking(
                    "rate-parts", "denominator", Long.toString(body.denominator()), "greater than 0", "分母须大于 0"));
        }
        if (body.printed().scale() < 0 || body.printed().scale() > MOST_PLACES) {
            findings.add(Finding.blocking(
                    "rate-parts", "printed", body.printed().toString(), "at most 4 decimals", "最多四位小数"));
        }
        if (body.year() < 2000 || body.year() > 2100) {
            findings.add(
                    Finding.blocking("rate-parts", "year", Integer.toString(body.year()), "2000 to 2100", "请核对年份"));
        }
        if (body.month() < 1 || body.month() > 12 || body.document().length() > LONGEST) {
            findings.add(
                    Finding.blocking("rate-parts", "month", Integer.toString(body.month()), "1 to 12", "月份 1 至 12"));
        }
        if (!findings.isEmpty()) {
            throw new DispatchRefused(findings);
        }
        known(body.rate(), YearMonth.of(body.year(), body.month()));
        var right = Rates.printed(
                body.numerator(), body.denominator(), body.printed().scale());
        if (right.compareTo(body.printed()) != 0) {
            throw new RateDoesNotDivide(body.numerator(), body.denominator(), body.printed(), right);
        }
        int region = regions.get(body.region()).slots().low();
        var stamp = stamps.next(
                "RATE_PRINTED", "printed-rate", body.rate() + "/" + body.year() + "-" + body.month(), Map.of());
        return new PrintedKept(repository.print(body, region, stamp));
    }

    @GetMapping("/api/dispatch/printed-rates")
    List<PrintedRow> printed(@RequestParam int year) {
        Acting.current().require(Permission.READ_PROJECTS);
        return repository.printed(year);
    }

    private List<Fact> facts(YearMonth month, Optional<RegionCode> region) {
        var slots = regions.get(region.orElse(regions.province().code())).slots();
        return repository.facts(month.getYear(), month.atEndOfMonth(), slots, KnownTime.NOW.value());
    }

    private void known(String rate, YearMonth month) {
        if (rules.labels("rates", month.atDay(1)).stream()
                .noneMatch(label -> label.code().equals(rate))) {
            throw new DispatchRefused(
                    List.of(Finding.blocking("rate-code", "rate", rate, "a rate of the pack", "请选择目录中的比率")));
        }
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
}
