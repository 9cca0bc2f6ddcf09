package guatu.reporting;

import guatu.kernel.Finding;
import java.util.Map;

/// A check of a form's edition.
///
/// @param rule `E01` … `E36`
/// @param bounds name of a bound → code of the dated parameter in `catalog`
public record FormCheck(
        String rule,
        Finding.Severity severity,
        String nameZh,
        String nameEn,
        Map<String, String> bounds,
        String source) {

    public FormCheck {
        bounds = Map.copyOf(bounds);
    }
}
