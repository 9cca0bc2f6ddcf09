package guatu.projects.months;

import guatu.kernel.Finding;
import java.math.BigDecimal;
import java.util.List;

/// Amounts as people write them: 万元 with at most four decimals, which are 元 exactly.
public final class Yuan {

    private static final int TENS = 4;
    private static final String SHAPE = "\\d{1,10}(\\.\\d{1,4})?";

    private Yuan() {}

    /// Reads 万元 as 元. What cannot be read, or is negative, gives a finding and 0.
    ///
    /// @param at the field
    public static long read(String at, String text, List<Finding> findings) {
        var given = text.strip().replace(",", "");
        if (given.isEmpty()) {
            return 0;
        }
        if (!given.matches(SHAPE)) {
            findings.add(Finding.blocking(
                    "M01",
                    at,
                    text,
                    "an amount of at least 0 in 万元, with at most four decimals",
                    "金额不小于 0，单位万元，最多四位小数"));
            return 0;
        }
        return new BigDecimal(given).movePointRight(TENS).longValueExact();
    }

    /// 元 as 万元.
    public static String text(long yuan) {
        return BigDecimal.valueOf(yuan, TENS).stripTrailingZeros().toPlainString();
    }
}
