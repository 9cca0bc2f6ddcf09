package guatu.evidence;

import java.util.Arrays;

/// The usual perceptual hash (pHash): a picture is made 32 × 32 greys, turned into frequencies by the discrete cosine
/// transform, and of the 64 lowest of them each gives a bit: above the median or not. The lowest come first, so that
/// the
/// first 24 bits are a coarser hash. Light, colour, scale and compression leave it nearly as it is; cropping does not.
///
/// All in whole numbers, so that the same picture has the same hash on every machine. Source: C. Zauner, Implementation
/// and Benchmarking of Perceptual Image Hash Functions, 2010, 3.2.
final class PerceptualHash {

    static final int CELLS = 32;

    private static final int BITS = 64;
    private static final int FREQUENCIES = 11;
    private static final int CIRCLE = 128;
    private static final int SHIFT = 8;

    /// 16384 × cos(k π / 64).
    private static final int[] QUARTER = {
        16384, 16364, 16305, 16207, 16069, 15893, 15679, 15426, 15137, 14811, 14449, 14053, 13623, 13160, 12665, 12140,
        11585, 11003, 10394, 9760, 9102, 8423, 7723, 7005, 6270, 5520, 4756, 3981, 3196, 2404, 1606, 804, 0
    };

    private static final int[][] COSINES = cosines();
    private static final int[][] PLACES = zigzag();

    private PerceptualHash() {}

    /// The hash of 32 × 32 greys, row by row, at any scale.
    static long of(long[] greys) {
        var across = new long[CELLS][FREQUENCIES];
        for (int y = 0; y < CELLS; y++) {
            for (int u = 0; u < FREQUENCIES; u++) {
                long sum = 0;
                for (int x = 0; x < CELLS; x++) {
                    sum += greys[y * CELLS + x] * COSINES[u][x];
                }
                across[y][u] = sum >> SHIFT;
            }
        }
        var amounts = new long[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            int u = PLACES[bit][0];
            int v = PLACES[bit][1];
            for (int y = 0; y < CELLS; y++) {
                amounts[bit] += across[y][u] * COSINES[v][y];
            }
        }
        var sorted = amounts.clone();
        Arrays.sort(sorted);
        long median = sorted[BITS / 2 - 1];
        long hash = 0;
        for (int bit = 0; bit < BITS; bit++) {
            hash |= amounts[bit] > median ? 1L << bit : 0;
        }
        return hash;
    }

    private static int[][] cosines() {
        var cosines = new int[FREQUENCIES][CELLS];
        for (int u = 0; u < FREQUENCIES; u++) {
            for (int x = 0; x < CELLS; x++) {
                cosines[u][x] = cosine((2 * x + 1) * u % CIRCLE);
            }
        }
        return cosines;
    }

    private static int cosine(int k) {
        int folded = Math.min(k, CIRCLE - k);
        return folded <= CELLS ? QUARTER[folded] : -QUARTER[CIRCLE / 2 - folded];
    }

    /// The frequencies but the mean, the lower before the higher.
    private static int[][] zigzag() {
        var places = new int[BITS][];
        int next = 0;
        for (int sum = 1; next < BITS; sum++) {
            for (int u = 0; u <= sum && next < BITS; u++) {
                places[next++] = new int[] {u, sum - u};
            }
        }
        return places;
    }
}
