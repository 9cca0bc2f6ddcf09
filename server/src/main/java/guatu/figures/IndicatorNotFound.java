package guatu.figures;

import guatu.kernel.Finding;
import guatu.kernel.IndicatorCode;
import guatu.kernel.Refusal;
import java.util.List;

/// No indicator of the pack has this code.
public final class IndicatorNotFound extends Refusal {

    IndicatorNotFound(IndicatorCode code) {
        super(
                Kind.NOT_FOUND,
                "没有指标“%s”，请从指标目录中选择。".formatted(code),
                List.of(Finding.blocking(
                        "indicator-not-found", "indicator", code.value(), "a code of /api/indicators", "请从指标目录中选择")));
    }
}
