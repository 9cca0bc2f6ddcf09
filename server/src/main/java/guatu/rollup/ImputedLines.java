package guatu.rollup;

import guatu.catalog.Industries;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.rollup.ImputationRepository.MissingFirm;
import guatu.rollup.Imputing.Imputed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Names what imputation found of a missing firm.
@Component
class ImputedLines {

    private final Regions regions;
    private final Parks parks;
    private final Industries industries;

    ImputedLines(Regions regions, Parks parks, Industries industries) {
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
    }

    Imputation.Line of(Item item, MissingFirm firm, Optional<Imputed> imputed) {
        return new Imputation.Line(
                firm.creditCode(),
                firm.nameZh(),
                regions.ofSlot(firm.region()).label(),
                parks.ofSlot(firm.park()).map(park -> park.label()),
                industries.ofSlot(firm.industry()).label(),
                imputed.map(Imputed::method),
                imputed.map(one -> amount(item, one.amount())),
                imputed.map(one -> amount(item, one.from())),
                imputed.map(ImputedLines::factor),
                imputed.map(one -> one.peers().code()).flatMap(industries::find).map(division -> division.label()),
                imputed.map(one -> one.peers().firms()).orElse(0),
                imputed.filter(one -> one.method() == Imputing.Method.CARRIED_FORWARD)
                        .map(one -> amount(item, one.carried())));
    }

    private static BigDecimal amount(Item item, long stored) {
        return item.quantity(stored).amount();
    }

    private static BigDecimal factor(Imputed one) {
        return BigDecimal.valueOf(one.peers().now())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(one.peers().before()), 2, RoundingMode.HALF_UP);
    }
}
