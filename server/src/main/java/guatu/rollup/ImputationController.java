package guatu.rollup;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.figures.FigureRequest;
import guatu.journal.KnownTimes;
import guatu.kernel.IndicatorCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What missing filings would come to, beside a figure.
@RestController
class ImputationController {

    private final Imputations imputations;
    private final Regions regions;
    private final KnownTimes times;

    ImputationController(Imputations imputations, Regions regions, KnownTimes times) {
        this.imputations = imputations;
        this.regions = regions;
        this.times = times;
    }

    @GetMapping("/api/figures/{indicator}/imputation")
    Imputation imputation(@PathVariable IndicatorCode indicator, @ModelAttribute FigureRequest request) {
        Acting.current().require(Permission.READ_FIGURES);
        return imputations.of(request.query(indicator, regions.province().code(), times));
    }
}
