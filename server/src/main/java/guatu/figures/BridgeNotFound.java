package guatu.figures;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// There is no bridge from last year to this figure: only what is filed for one month has one.
public final class BridgeNotFound extends Refusal {

    BridgeNotFound(FigureQuery query) {
        super(
                Kind.NOT_FOUND,
                "%s 在 %s 没有与上年的衔接表。".formatted(query.indicator(), query.period()),
                List.of(Finding.blocking(
                        "bridge-not-found",
                        "period",
                        query.text(),
                        "an item of B204-1 over a month, 1—n月 or a year, without a cluster",
                        "请选择报表指标及单月、累计或全年期间")));
    }
}
