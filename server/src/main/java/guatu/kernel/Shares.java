package guatu.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits an amount so that its parts add up to the last unit: each part gets its share rounded down, and the
/// units left over go to the largest remainders (settled.md 11).
public final class Shares {

    /// The whole, in millionths.
    public static final int WHOLE_PPM = 1_000_000;

    private Shares() {}

    /// The parts of an amount, in the order of the shares, and last what belongs to none of them.
    ///
    /// @param amount in whole units; a negative one splits like its opposite
    /// @param sharesPpm in millionths, each 0 or more, together at most the whole
    public static List<Long> split(long amount, List<Integer> sharesPpm) {
        int given = sharesPpm.stream().mapToInt(Integer::intValue).reduce(0, Math::addExact);
        if (given > WHOLE_PPM || sharesPpm.stream().anyMatch(share -> share < 0)) {
            throw new IllegalArgumentException("The shares %s are more than the whole.".formatted(sharesPpm));
        }
        if (amount < 0) {
            return split(Math.negateExact(amount), sharesPpm).stream()
                    .map(part -> -part)
                    .toList();
        }
        var shares = IntStream.concat(sharesPpm.stream().mapToInt(Integer::intValue), IntStream.of(WHOLE_PPM - given))
                .toArray();
        var parts = new long[shares.length];
        var remainders = new long[shares.length];
        for (int i = 0; i < shares.length; i++) {
            // Split in two, or the product would not fit.
            long below = amount % WHOLE_PPM * shares[i];
            parts[i] = amount / WHOLE_PPM * shares[i] + below / WHOLE_PPM;
            remainders[i] = below % WHOLE_PPM;
        }
        long left = amount - Arrays.stream(parts).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return Arrays.stream(parts).boxed().toList();
    }
}
