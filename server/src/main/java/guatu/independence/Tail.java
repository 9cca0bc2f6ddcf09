package guatu.independence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Exact binomial tails, by whole numbers: no rounding before the last step.
final class Tail {

    private static final int DIGITS = 9;

    private Tail() {}

    /// The probability of at least `hits` in `tries`, each with the chance `part / whole`; rounded up at nine decimals,
    /// so that nothing seems rarer than it is.
    static BigDecimal atLeast(int hits, int tries, int part, int whole) {
        if (hits <= 0) {
            return BigDecimal.ONE;
        }
        var success = BigInteger.valueOf(part);
        var failure = BigInteger.valueOf((long) whole - part);
        var sum = BigInteger.ZERO;
        var term = success.pow(tries); // of exactly k hits, the whole to the power of the tries left out
        for (int k = tries; k >= hits; k--) {
            sum = sum.add(term);
            term = term.multiply(BigInteger.valueOf(k).multiply(failure))
                    .divide(BigInteger.valueOf((long) tries - k + 1).multiply(success));
        }
        return new BigDecimal(sum)
                .divide(new BigDecimal(BigInteger.valueOf(whole).pow(tries)), DIGITS, RoundingMode.UP);
    }
}
