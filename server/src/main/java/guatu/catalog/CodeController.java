package guatu.catalog;

import guatu.kernel.ClusterCode;
import guatu.kernel.IndustryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The code tables over HTTP, whole: they are small, and everybody who is signed in may read them.
@RestController
@RequestMapping("/api/catalog")
class CodeController {

    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final Clusters clusters;
    private final Parameters parameters;

    CodeController(Regions regions, Parks parks, Industries industries, Clusters clusters, Parameters parameters) {
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.clusters = clusters;
        this.parameters = parameters;
    }

    @GetMapping("/regions")
    List<Region> regions() {
        return regions.list();
    }

    @GetMapping("/parks")
    List<Park> parks() {
        return parks.list();
    }

    @GetMapping("/industries")
    List<Industry> industries() {
        return industries.list();
    }

    @GetMapping("/clusters")
    List<Cluster> clusters() {
        return clusters.list();
    }

    @GetMapping("/cluster-shares")
    List<ShareView> clusterShares() {
        return clusters.shares().stream().map(ShareView::of).toList();
    }

    @GetMapping("/value-added-rates")
    List<ValueAddedRate> valueAddedRates() {
        return industries.valueAddedRates();
    }

    @GetMapping("/parameters")
    List<ParameterView> parameters() {
        return parameters.list().stream().map(ParameterView::of).toList();
    }

    /// A share; its end is left out while it has none.
    record ShareView(
            ClusterCode cluster,
            IndustryCode industry,
            BigDecimal share,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String source) {

        static ShareView of(ClusterShare share) {
            return new ShareView(
                    share.cluster(),
                    share.industry(),
                    BigDecimal.valueOf(share.sharePpm(), 6).stripTrailingZeros(),
                    share.validFrom(),
                    Dated.end(share.validTo()),
                    share.source());
        }
    }

    /// A parameter; its end is left out while it has none.
    record ParameterView(
            String code,
            BigDecimal value,
            String unit,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String nameZh,
            String nameEn,
            String tag,
            String source) {

        static ParameterView of(Parameter parameter) {
            return new ParameterView(
                    parameter.code(),
                    parameter.value(),
                    parameter.unit(),
                    parameter.validFrom(),
                    Dated.end(parameter.validTo()),
                    parameter.nameZh(),
                    parameter.nameEn(),
                    parameter.tag(),
                    parameter.source());
        }
    }
}
