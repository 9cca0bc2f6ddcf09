package guatu.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What a photo looks like, for finding it again: the perceptual hashes of its whole and of 81 crops (0, 5 or 10 % off
/// each side), and 64 × 64 greys for a closer look. A photo that was cropped by up to 10 % a side lies near one of the
/// crops, whichever of the two came first.
final class Fingerprint {

    /// As many crops as there are: three on each of four sides.
    static final int CROPS = 81;

    /// The place of the crop by 5 % on all sides among them.
    static final int MIDDLE = 40;

    static final int SIDE = 64;

    /// A whole number of pixels for each cell of each crop: 640 less 0 to 4 times 32, by 32.
    private static final int PLANE = 640;

    private static final int STEP = 32;
    private static final int STEPS = 3;

    private final long[] crops;
    private final byte[] greys;

    private Fingerprint(long[] crops, byte[] greys) {
        this.crops = crops;
        this.greys = greys;
    }

    static Fingerprint of(Pixels pixels) {
        var sums = new Sums(pixels);
        var crops = new long[CROPS];
        for (int at = 0; at < CROPS; at++) {
            crops[at] = sums.hash(Crop.at(at));
        }
        return new Fingerprint(crops, sums.greys());
    }

    static Fingerprint of(long[] crops, byte[] greys) {
        return new Fingerprint(crops.clone(), greys.clone());
    }

    long whole() {
        return crops[0];
    }

    long middle() {
        return crops[MIDDLE];
    }

    Long[] crops() {
        return Arrays.stream(crops).boxed().toArray(Long[]::new);
    }

    byte[] greys() {
        return greys.clone();
    }

    /// The crop of this one that another whole photo lies nearest to.
    int nearest(Fingerprint whole) {
        int nearest = 0;
        for (int at = 1; at < CROPS; at++) {
            if (bits(at, whole) < bits(nearest, whole)) {
                nearest = at;
            }
        }
        return nearest;
    }

    /// The crops of this one that another whole photo lies nearest to, the nearest first.
    List<Integer> nearest(Fingerprint whole, int most) {
        return IntStream.range(0, CROPS)
                .boxed()
                .sorted(Comparator.comparing(at -> bits(at, whole)))
                .limit(most)
                .toList();
    }

    /// How many bits differ between a crop of this one and another whole photo.
    int bits(int crop, Fingerprint whole) {
        return Long.bitCount(crops[crop] ^ whole.crops[0]);
    }

    /// Of 64 × 64 greys: how far they lie from their mean, on average, in grey steps of 0 to 255.
    int contrast() {
        long sum = 0;
        for (byte grey : greys) {
            sum += grey & 255;
        }
        long mean = sum / greys.length;
        long away = 0;
        for (byte grey : greys) {
            away += Math.abs((grey & 255) - mean);
        }
        return (int) (away / greys.length);
    }

    /// What is cut off each side, in steps of 5 %.
    ///
    /// @param left 0 to 2
    record Crop(int left, int right, int top, int bottom) {

        static Crop at(int place) {
            return new Crop(
                    place / (STEPS * STEPS * STEPS),
                    place / (STEPS * STEPS) % STEPS,
                    place / STEPS % STEPS,
                    place % STEPS);
        }
    }

    /// Sums of greys over everything above and to the left: any box is four look-ups.
    private static final class Sums {

        private static final int WIDE = PLANE + 1;

        private final int[] sums = new int[WIDE * WIDE];

        Sums(Pixels pixels) {
            for (int y = 0; y < PLANE; y++) {
                int fromY = (int) ((long) y * pixels.height() / PLANE);
                int toY = Math.max(fromY + 1, (int) ((y + 1L) * pixels.height() / PLANE));
                int row = 0;
                for (int x = 0; x < PLANE; x++) {
                    int fromX = (int) ((long) x * pixels.width() / PLANE);
                    int toX = Math.max(fromX + 1, (int) ((x + 1L) * pixels.width() / PLANE));
                    row += mean(pixels, fromX, toX, fromY, toY);
                    sums[(y + 1) * WIDE + x + 1] = sums[y * WIDE + x + 1] + row;
                }
            }
        }

        private static int mean(Pixels pixels, int fromX, int toX, int fromY, int toY) {
            int sum = 0;
            for (int y = fromY; y < toY; y++) {
                for (int x = fromX; x < toX; x++) {
                    sum += pixels.grey(x, y);
                }
            }
            return sum / ((toX - fromX) * (toY - fromY));
        }

        private int box(int fromX, int toX, int fromY, int toY) {
            return sums[toY * WIDE + toX]
                    - sums[fromY * WIDE + toX]
                    - sums[toY * WIDE + fromX]
                    + sums[fromY * WIDE + fromX];
        }

        long hash(Crop crop) {
            int left = crop.left * STEP;
            int top = crop.top * STEP;
            int wide = (PLANE - left - crop.right * STEP) / PerceptualHash.CELLS;
            int high = (PLANE - top - crop.bottom * STEP) / PerceptualHash.CELLS;
            var greys = new long[PerceptualHash.CELLS * PerceptualHash.CELLS];
            for (int y = 0; y < PerceptualHash.CELLS; y++) {
                for (int x = 0; x < PerceptualHash.CELLS; x++) {
                    greys[y * PerceptualHash.CELLS + x] =
                            box(left + x * wide, left + (x + 1) * wide, top + y * high, top + (y + 1) * high);
                }
            }
            return PerceptualHash.of(greys);
        }

        byte[] greys() {
            int cell = PLANE / SIDE;
            var greys = new byte[SIDE * SIDE];
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    greys[y * SIDE + x] =
                            (byte) (box(x * cell, (x + 1) * cell, y * cell, (y + 1) * cell) / (cell * cell));
                }
            }
            return greys;
        }
    }
}
