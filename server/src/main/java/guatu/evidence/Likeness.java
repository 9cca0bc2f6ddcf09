package guatu.evidence;

import guatu.evidence.Fingerprint.Crop;

/// Whether one photo is a crop of another, by a closer look than hashes take. The crop that the hashes point to is
/// moved
/// and stretched until the greys agree best, and what is told is the correlation of the details, in thousandths: of
/// each
/// place against its neighbourhood. Two photos from one viewpoint agree in sky and ground, and so in their hashes; in
/// their details they do not, for light, shadows, machines and the camera have moved.
final class Likeness {

    /// What hashes can be mistaken in: the greys as they are must agree by so much before details are looked at.
    private static final int PLAIN_ENOUGH = 800;

    private static final int CELLS = 32;
    private static final int RING = 2;
    private static final int UNIT = 256;
    private static final int WHOLE = Fingerprint.SIDE * UNIT;
    private static final int FURTHEST = WHOLE * 13 / 100;
    private static final int[] PLAIN_STEPS = {WHOLE / 40, WHOLE / 80, WHOLE / 160};
    private static final int[] DETAIL_STEPS = {WHOLE / 160, WHOLE / 320, WHOLE / 640, WHOLE / 1280};
    private static final int ROUNDS = 8;

    /// How many of the crops that hashes point to are tried: the nearest need not be the right one.
    private static final int STARTS = 3;
    private static final int SIDES = 4;

    /// Left and right, or top and bottom: one alone, both the same way, both apart.
    private static final int[][] MOVES = {
        {1, 0, 0, 0}, {-1, 0, 0, 0}, {0, 1, 0, 0}, {0, -1, 0, 0}, {1, -1, 0, 0}, {-1, 1, 0, 0}, {1, 1, 0, 0},
        {-1, -1, 0, 0}, {0, 0, 1, 0}, {0, 0, -1, 0}, {0, 0, 0, 1}, {0, 0, 0, -1}, {0, 0, 1, -1}, {0, 0, -1, 1},
        {0, 0, 1, 1}, {0, 0, -1, -1}
    };

    private final long[] sums;
    private final long[] plain;
    private final long[] detail;

    /// How well a part agrees with a whole.
    private Likeness(byte[] whole, byte[] part) {
        this.sums = sums(whole);
        this.plain = means(sums(part), new int[SIDES]);
        this.detail = details(plain);
    }

    /// How alike two photos are, whichever is a crop of the other: 0 to 1000.
    ///
    /// @param bits only where hashes differ by no more than this many bits is it looked closer
    static int of(Fingerprint one, Fingerprint other, int bits) {
        return Math.max(asCrop(one, other, bits), asCrop(other, one, bits));
    }

    private static int asCrop(Fingerprint whole, Fingerprint part, int bits) {
        int best = 0;
        var looked = new Likeness(whole.greys(), part.greys());
        for (int place : whole.nearest(part, STARTS)) {
            if (whole.bits(place, part) <= bits) {
                best = Math.max(best, looked.best(Crop.at(place)));
            }
        }
        return best;
    }

    private int best(Crop from) {
        var cut = new int[] {five(from.left()), five(from.right()), five(from.top()), five(from.bottom())};
        for (int step : PLAIN_STEPS) {
            cut = improved(cut, step, false);
        }
        if (agreement(cut, false) < PLAIN_ENOUGH) {
            return 0;
        }
        for (int step : DETAIL_STEPS) {
            cut = improved(cut, step, true);
        }
        return Math.max(0, agreement(cut, true));
    }

    private static int five(int steps) {
        return steps * WHOLE / 20;
    }

    /// Moves the sides by a step as long as it gets better.
    private int[] improved(int[] start, int step, boolean byDetail) {
        var cut = start;
        int reached = agreement(cut, byDetail);
        for (int round = 0; round < ROUNDS; round++) {
            int before = reached;
            for (var move : MOVES) {
                var tried = moved(cut, move, step);
                int there = agreement(tried, byDetail);
                if (there > reached) {
                    reached = there;
                    cut = tried;
                }
            }
            if (reached == before) {
                break;
            }
        }
        return cut;
    }

    private static int[] moved(int[] cut, int[] move, int step) {
        var moved = new int[SIDES];
        for (int side = 0; side < SIDES; side++) {
            moved[side] = Math.clamp(cut[side] + (long) move[side] * step, 0, FURTHEST);
        }
        return moved;
    }

    private int agreement(int[] cut, boolean byDetail) {
        var here = means(sums, cut);
        return byDetail ? correlation(details(here), detail) : correlation(here, plain);
    }

    /// Pearson's correlation, in thousandths.
    private static int correlation(long[] one, long[] other) {
        double sumOne = 0;
        double sumOther = 0;
        for (int i = 0; i < one.length; i++) {
            sumOne += one[i];
            sumOther += other[i];
        }
        double meanOne = sumOne / one.length;
        double meanOther = sumOther / other.length;
        double both = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int i = 0; i < one.length; i++) {
            double a = one[i] - meanOne;
            double b = other[i] - meanOther;
            both += a * b;
            squaresOne += a * a;
            squaresOther += b * b;
        }
        double spread = StrictMath.sqrt(squaresOne) * StrictMath.sqrt(squaresOther);
        return spread == 0 ? 0 : (int) Math.round(1000 * both / spread);
    }

    /// Greys of 32 × 32 cells of what is left after cutting, at some fixed scale.
    private static long[] means(long[] sums, int[] cut) {
        int wide = WHOLE - cut[0] - cut[1];
        int high = WHOLE - cut[2] - cut[3];
        var corners = new long[(CELLS + 1) * (CELLS + 1)];
        for (int y = 0; y <= CELLS; y++) {
            int atY = cut[2] + high * y / CELLS;
            for (int x = 0; x <= CELLS; x++) {
                corners[y * (CELLS + 1) + x] = at(sums, cut[0] + wide * x / CELLS, atY);
            }
        }
        long area = (long) wide * high / (CELLS * CELLS);
        var means = new long[CELLS * CELLS];
        for (int y = 0; y < CELLS; y++) {
            for (int x = 0; x < CELLS; x++) {
                int corner = y * (CELLS + 1) + x;
                long sum = corners[corner + CELLS + 2]
                        - corners[corner + CELLS + 1]
                        - corners[corner + 1]
                        + corners[corner];
                means[y * CELLS + x] = sum * UNIT / area;
            }
        }
        return means;
    }

    /// The sum above and to the left of a place between the greys, in greys times 256².
    private static long at(long[] sums, int x, int y) {
        int column = Math.min(x / UNIT, Fingerprint.SIDE - 1);
        int row = Math.min(y / UNIT, Fingerprint.SIDE - 1);
        int right = x - column * UNIT;
        int down = y - row * UNIT;
        int at = row * (Fingerprint.SIDE + 1) + column;
        long above = sums[at] * (UNIT - right) + sums[at + 1] * right;
        long below = sums[at + Fingerprint.SIDE + 1] * (UNIT - right) + sums[at + Fingerprint.SIDE + 2] * right;
        return above * (UNIT - down) + below * down;
    }

    private static long[] sums(byte[] greys) {
        int wide = Fingerprint.SIDE + 1;
        var sums = new long[wide * wide];
        for (int y = 0; y < Fingerprint.SIDE; y++) {
            long row = 0;
            for (int x = 0; x < Fingerprint.SIDE; x++) {
                row += greys[y * Fingerprint.SIDE + x] & 255;
                sums[(y + 1) * wide + x + 1] = sums[y * wide + x + 1] + row;
            }
        }
        return sums;
    }

    /// Each cell against the mean of the 5 × 5 around it.
    private static long[] details(long[] means) {
        int wide = CELLS - 2 * RING;
        int around = (2 * RING + 1) * (2 * RING + 1);
        var details = new long[wide * wide];
        for (int y = 0; y < wide; y++) {
            for (int x = 0; x < wide; x++) {
                long sum = 0;
                for (int dy = 0; dy <= 2 * RING; dy++) {
                    for (int dx = 0; dx <= 2 * RING; dx++) {
                        sum += means[(y + dy) * CELLS + x + dx];
                    }
                }
                details[y * wide + x] = means[(y + RING) * CELLS + x + RING] * around - sum;
            }
        }
        return details;
    }
}
