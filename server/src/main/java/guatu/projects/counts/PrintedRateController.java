package guatu.projects.counts;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Region;
import guatu.catalog.Regions;
import guatu.kernel.Finding;
import guatu.kernel.RegionCode;
import guatu.projects.counts.RateRepository.PrintedRow;
import guatu.projects.counts.Rates.Fact;
import guatu.projects.months.DispatchOfficeRefused;
import guatu.projects.months.DispatchRefused;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
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

/// Rates as they were printed somewhere, over HTTP, each beside what is counted now.
@RestController
@Transactional(readOnly = true)
class PrintedRateController {

    private static final String PRINTED = "/api/dispatch/printed-rates";
    private static final int MOST_PLACES = 4;
    private static final int LONGEST = 200;
    private static final List<String> HEADER =
            List.of("比率", "年", "月", "地区", "分子", "分母", "印发数（%）", "现计分子", "现计分母", "现计（%）", "一致", "文件", "登记");

    private final RateRepository repository;
    private final CountedRates rates;
    private final DispatchRules rules;
    private final Regions regions;
    private final DispatchStamps stamps;

    PrintedRateController(
            RateRepository repository,
            CountedRates rates,
            DispatchRules rules,
            Regions regions,
            DispatchStamps stamps) {
        this.repository = repository;
        this.rates = rates;
        this.rules = rules;
        this.regions = regions;
        this.stamps = stamps;
    }

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

    /// A rate as it was printed, beside what is counted now for the same place and month.
    ///
    /// @param ours in percent with as many places; empty where nothing is planned
    /// @param agrees whether the two are the same
    record PrintedView(
            long id,
            Label rate,
            int year,
            int month,
            Label region,
            long numerator,
            long denominator,
            String printed,
            String document,
            long oursNumerator,
            long oursDenominator,
            Optional<String> ours,
            boolean agrees,
            OffsetDateTime at,
            String byZh,
            String byEn) {}

    /// @param mayPrint whether the acting post keeps printed rates
    record PrintedRates(List<PrintedView> rates, List<Label> kinds, boolean mayPrint) {}

    /// Keeps a rate as it was printed, if its parts divide to it.
    ///
    /// @throws RateDoesNotDivide when they do not
    @PostMapping(PRINTED)
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
        rates.known(body.rate(), YearMonth.of(body.year(), body.month()));
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

    @GetMapping(PRINTED)
    PrintedRates printed(@RequestParam int year) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        return new PrintedRates(
                views(year), rules.labels("rates", stamps.today()), actor.may(Permission.REGISTER_PROJECTS));
    }

    @GetMapping(PRINTED + ".{form:xlsx|csv}")
    void export(@PathVariable String form, @RequestParam int year, HttpServletResponse response) throws IOException {
        Acting.current().require(Permission.READ_PROJECTS);
        var rows = views(year).stream().map(PrintedRateController::cells);
        Exports.write(form, "printed-rates-" + year, "印发比率", HEADER, rows, response);
    }

    private List<PrintedView> views(int year) {
        var facts = new HashMap<String, List<Fact>>();
        return repository.printed(year).stream()
                .map(row -> view(
                        row,
                        facts.computeIfAbsent(
                                row.month() + "/" + place(row).code(),
                                none -> rates.facts(
                                        YearMonth.of(row.year(), row.month()),
                                        Optional.of(place(row).code())))))
                .toList();
    }

    private PrintedView view(PrintedRow row, List<Fact> facts) {
        var counted = Rates.of(row.rate(), facts);
        var ours = counted.denominator() == 0
                ? Optional.<BigDecimal>empty()
                : Optional.of(Rates.printed(counted.numerator(), counted.denominator(), row.places()));
        return new PrintedView(
                row.id(),
                rules.label("rates", row.rate(), stamps.today()),
                row.year(),
                row.month(),
                place(row).label(),
                row.numerator(),
                row.denominator(),
                row.printed().setScale(row.places()).toPlainString(),
                row.document(),
                counted.numerator(),
                counted.denominator(),
                ours.map(BigDecimal::toPlainString),
                ours.filter(one -> one.compareTo(row.printed()) == 0).isPresent(),
                row.at(),
                row.byZh(),
                row.byEn());
    }

    private Region place(PrintedRow row) {
        return row.place().isEmpty() ? regions.ofSlot(row.region()) : regions.get(RegionCode.of(row.place()));
    }

    private static List<Object> cells(PrintedView view) {
        return List.of(
                view.rate().nameZh(),
                view.year(),
                view.month(),
                view.region().nameZh(),
                view.numerator(),
                view.denominator(),
                view.printed(),
                view.oursNumerator(),
                view.oursDenominator(),
                view.ours().orElse(""),
                view.agrees() ? "是" : "",
                view.document(),
                view.byZh());
    }
}
