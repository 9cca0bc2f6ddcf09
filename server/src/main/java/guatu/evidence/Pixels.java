package guatu.evidence;

import java.awt.image.BufferedImage;

/// A picture as red, green and blue, eight bits each, row by row from the top left; what was transparent is white.
final class Pixels {

    private static final int OPAQUE = 0xff;

    private final int width;
    private final int height;
    private final int[] rgb;

    private Pixels(int width, int height, int[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /// An image, made smaller so that its longer side is at most so many pixels; never larger.
    static Pixels of(BufferedImage image, int longest) {
        var size = Size.within(image.getWidth(), image.getHeight(), longest);
        var sums = new BoxSums(image.getWidth(), image.getHeight(), size);
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            sums.add(y, row, 0);
        }
        return new Pixels(size.width, size.height, sums.means());
    }

    /// The same, smaller.
    Pixels within(int longest) {
        var size = Size.within(width, height, longest);
        if (size.width == width && size.height == height) {
            return this;
        }
        var sums = new BoxSums(width, height, size);
        for (int y = 0; y < height; y++) {
            sums.add(y, rgb, y * width);
        }
        return new Pixels(size.width, size.height, sums.means());
    }

    /// Turned and mirrored as Exif says, 1 to 8, so that it stands right way up.
    Pixels upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean lying = orientation >= 5;
        int wide = lying ? height : width;
        int high = lying ? width : height;
        var turned = new int[rgb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int up = height - 1 - y;
                int to = switch (orientation) {
                    case 2 -> y * wide + right;
                    case 3 -> up * wide + right;
                    case 4 -> up * wide + x;
                    case 5 -> x * wide + y;
                    case 6 -> x * wide + up;
                    case 7 -> right * wide + up;
                    default -> right * wide + y;
                };
                turned[to] = rgb[y * width + x];
            }
        }
        return new Pixels(wide, high, turned);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// How light a pixel is, 0 to 255 (ITU-R BT.601).
    int grey(int x, int y) {
        int colour = rgb[y * width + x];
        return (77 * (colour >> 16 & 255) + 150 * (colour >> 8 & 255) + 29 * (colour & 255)) >> 8;
    }

    BufferedImage image() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    private record Size(int width, int height) {

        static Size within(int width, int height, int longest) {
            int longer = Math.max(width, height);
            if (longer <= longest) {
                return new Size(width, height);
            }
            return new Size((int) Math.max(1, (long) width * longest / longer), (int)
                    Math.max(1, (long) height * longest / longer));
        }
    }

    /// Means over boxes: each pixel of the source counts in one pixel of the result.
    private static final class BoxSums {

        private final Size to;
        private final int high;
        private final int[] column;
        private final long[] sums;
        private final int[] counts;

        BoxSums(int wide, int high, Size to) {
            this.to = to;
            this.high = high;
            this.column = new int[wide];
            for (int x = 0; x < wide; x++) {
                column[x] = (int) ((long) x * to.width / wide);
            }
            this.sums = new long[to.width * to.height * 3];
            this.counts = new int[to.width * to.height];
        }

        void add(int y, int[] row, int start) {
            int base = (int) ((long) y * to.height / high) * to.width;
            for (int x = 0; x < column.length; x++) {
                int colour = row[start + x];
                int cover = colour >>> 24;
                int at = base + column[x];
                counts[at]++;
                sums[3 * at] += onWhite(colour >> 16 & 255, cover);
                sums[3 * at + 1] += onWhite(colour >> 8 & 255, cover);
                sums[3 * at + 2] += onWhite(colour & 255, cover);
            }
        }

        private static int onWhite(int part, int cover) {
            return cover == OPAQUE ? part : (part * cover + OPAQUE * (OPAQUE - cover)) / OPAQUE;
        }

        int[] means() {
            var means = new int[counts.length];
            for (int at = 0; at < means.length; at++) {
                means[at] = OPAQUE << 24
                        | mean(3 * at, counts[at]) << 16
                        | mean(3 * at + 1, counts[at]) << 8
                        | mean(3 * at + 2, counts[at]);
            }
            return means;
        }

        private int mean(int sum, int count) {
            return (int) ((sums[sum] + count / 2) / count);
        }
    }
}
