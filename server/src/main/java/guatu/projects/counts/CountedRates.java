package guatu.projects.counts;

import guatu.catalog.Regions;
import guatu.kernel.Finding;
import guatu.kernel.KnownTime;
import guatu.kernel.RegionCode;
import guatu.projects.counts.Rates.Counted;
import guatu.projects.counts.Rates.Fact;
import guatu.projects.months.DispatchRefused;
import guatu.projects.months.DispatchRules;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Rates of a place at the end of a month, as known now.
@Service
class CountedRates {

    private final RateRepository repository;
    private final DispatchRules rules;
    private final Regions regions;

    CountedRates(RateRepository repository, DispatchRules rules, Regions regions) {
        this.repository = repository;
        this.rules = rules;
        this.regions = regions;
    }

    /// What all rates of a place are counted from; the province's where none is named.
    List<Fact> facts(YearMonth month, Optional<RegionCode> region) {
        var slots = regions.get(region.orElse(regions.province().code())).slots();
        return repository.facts(month.getYear(), month.atEndOfMonth(), slots, KnownTime.NOW.value());
    }

    Counted of(String rate, YearMonth month, Optional<RegionCode> region) {
        return Rates.of(rate, facts(month, region));
    }

    /// Refuses a rate that the pack does not have.
    ///
    /// @throws DispatchRefused when it has none of the code
    void known(String rate, YearMonth month) {
        if (rules.labels("rates", month.atDay(1)).stream()
                .noneMatch(label -> label.code().equals(rate))) {
            throw new DispatchRefused(
                    List.of(Finding.blocking("rate-code", "rate", rate, "a rate of the pack", "请选择目录中的比率")));
        }
    }
}
