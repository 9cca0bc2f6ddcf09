package guatu.projects;

import java.math.BigDecimal;

/// Amounts in 元 as sheets show them.
final class Money {

    private static final int TENS = 4;

    private Money() {}

    /// 万元, exactly.
    static BigDecimal tenThousands(long yuan) {
        var amount = BigDecimal.valueOf(yuan, TENS).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
