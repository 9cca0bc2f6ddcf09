package guatu.evidence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/// Photos of building sites that never were, seeded: sky with clouds, hills, ground, halls with windows, tanks, cranes,
/// pipes, vehicles, or a hall from inside, or a pit with reinforcement. What a site is comes from one seed; the light,
/// clouds, shadows, vehicles, progress and the hand that holds the camera come from another.
public final class Scenes {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private static final int MARGIN = 30;

    private Scenes() {}

    /// A photo of a site on one day.
    public static BufferedImage photo(long site, long day) {
        var wide = new BufferedImage(WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        var place = new Random(site * 7919 + 13);
        var weather = new Random(site * 104729 + day * 6151 + 5);
        var draw = wide.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        switch ((int) Math.floorMod(site, 4L)) {
            case 0, 1 -> outside(wide, draw, place, weather, day);
            case 2 -> inside(wide, draw, place, weather);
            default -> pit(wide, draw, place, weather, day);
        }
        draw.dispose();
        return byHand(wide, weather);
    }

    /// A photo that is like no other: of a site that no other photo shows.
    public static BufferedImage photo(long site) {
        return photo(site, 0);
    }

    private static void outside(BufferedImage image, Graphics2D draw, Random place, Random weather, long day) {
        int w = image.getWidth();
        int h = image.getHeight();
        int horizon = h * (35 + place.nextInt(28)) / 100;
        int tone = weather.nextInt(70);
        texture(image, 0, horizon, new Color(110 + tone, 150 + tone, 185 + tone / 2), 60, weather.nextLong(), 190);
        int earth = place.nextInt(60);
        var ground =
                weather.nextInt(4) == 0 ? new Color(190, 190, 195) : new Color(95 + earth, 85 + earth, 70 + earth / 2);
        texture(image, horizon, h, ground, 34, place.nextLong(), 46);
        for (int layer = 0; layer < 2; layer++) {
            var ridge = new Polygon();
            ridge.addPoint(0, horizon + layer * 8);
            int top = horizon - h * (18 - 8 * layer) / 100;
            for (int x = 0; x <= w; x += 30 + place.nextInt(40)) {
                ridge.addPoint(x, top + place.nextInt(h * 12 / 100));
            }
            ridge.addPoint(w, horizon + layer * 8);
            int dark = 70 + 25 * layer + weather.nextInt(20);
            draw.setColor(new Color(dark, dark + 6, dark + 14));
            draw.fillPolygon(ridge);
        }
        int halls = 2 + place.nextInt(5);
        int slant = 15 + weather.nextInt(60);
        for (int i = 0; i < halls; i++) {
            int x = place.nextInt(w * 9 / 10);
            int base = horizon + 10 + place.nextInt(h / 4);
            int wide = 60 + place.nextInt(240);
            int high = 50 + place.nextInt(170);
            if (i == 0) {
                high = high * (3 + Math.floorMod(day, 7)) / 9;
            }
            draw.setColor(new Color(0, 0, 0, 70));
            draw.fillPolygon(
                    new int[] {x, x + wide, x + wide + slant, x + slant},
                    new int[] {base, base, base + slant / 2, base + slant / 2},
                    4);
            hall(draw, place, x, base - high, wide, high);
        }
        for (int i = place.nextInt(4); i > 0; i--) {
            int x = place.nextInt(w);
            int y = horizon + place.nextInt(h / 5);
            int r = 25 + place.nextInt(50);
            draw.setColor(new Color(150 + place.nextInt(90), 150 + place.nextInt(90), 160));
            draw.fillOval(x, y - 2 * r, 2 * r, r);
            draw.fillRect(x, y - 3 * r / 2, 2 * r, 3 * r / 2);
        }
        for (int i = place.nextInt(3); i > 0; i--) {
            crane(draw, place, weather, w, horizon);
        }
        vehicles(draw, weather, w, horizon, h);
    }

    private static void hall(Graphics2D draw, Random place, int x, int y, int wide, int high) {
        int light = 90 + place.nextInt(130);
        draw.setColor(new Color(light, light - place.nextInt(40), light - place.nextInt(60)));
        draw.fillRect(x, y, wide, high);
        draw.setColor(draw.getColor().darker());
        draw.fillPolygon(
                new int[] {x - 6, x + wide / 2, x + wide + 6}, new int[] {y, y - 10 - place.nextInt(30), y}, 3);
        int columns = 2 + place.nextInt(9);
        int rows = 1 + place.nextInt(5);
        draw.setColor(place.nextBoolean() ? new Color(35, 45, 60) : new Color(205, 215, 225));
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                draw.fillRect(
                        x + 6 + c * (wide - 8) / columns,
                        y + 8 + r * (high - 10) / rows,
                        Math.max(3, wide / columns / 2),
                        Math.max(3, high / rows / 2));
            }
        }
    }

    private static void crane(Graphics2D draw, Random place, Random weather, int w, int horizon) {
        draw.setColor(new Color(200, 150 + place.nextInt(60), 20));
        draw.setStroke(new BasicStroke(4));
        int x = place.nextInt(w);
        int top = horizon - 120 - place.nextInt(120);
        draw.drawLine(x, horizon + 60, x, top);
        int reach = (weather.nextBoolean() ? 1 : -1) * (80 + weather.nextInt(160));
        draw.drawLine(x - reach / 4, top, x + reach, top + weather.nextInt(16));
        draw.drawLine(x + reach * 2 / 3, top, x + reach * 2 / 3, top + 40 + weather.nextInt(120));
    }

    private static void vehicles(Graphics2D draw, Random weather, int w, int from, int to) {
        for (int i = 2 + weather.nextInt(7); i > 0; i--) {
            int x = weather.nextInt(w);
            int y = from + 30 + weather.nextInt(Math.max(1, to - from - 60));
            int size = 14 + (y - from) / 6 + weather.nextInt(20);
            draw.setColor(new Color(weather.nextInt(230), weather.nextInt(200), weather.nextInt(160)));
            draw.fillRect(x, y - size / 2, size, size / 2);
            draw.setColor(Color.DARK_GRAY);
            draw.fillOval(x, y - size / 8, size / 4, size / 4);
            draw.fillOval(x + size * 2 / 3, y - size / 8, size / 4, size / 4);
        }
    }

    private static void inside(BufferedImage image, Graphics2D draw, Random place, Random weather) {
        int w = image.getWidth();
        int h = image.getHeight();
        int light = 70 + weather.nextInt(60);
        texture(image, 0, h, new Color(light, light, light + 10), 26, place.nextLong(), 90);
        int fx = w * (30 + place.nextInt(40)) / 100;
        int fy = h * (30 + place.nextInt(25)) / 100;
        draw.setStroke(new BasicStroke(3));
        int beams = 6 + place.nextInt(8);
        for (int i = 0; i <= beams; i++) {
            draw.setColor(new Color(60 + place.nextInt(120), 60 + place.nextInt(120), 70));
            draw.drawLine(i * w / beams, 0, fx, fy);
            draw.drawLine(i * w / beams, h, fx, fy);
        }
        for (int i = 4 + place.nextInt(8); i > 0; i--) {
            int x = place.nextInt(w);
            int y = h * 45 / 100 + place.nextInt(h / 2);
            int wide = 40 + place.nextInt(220);
            int high = 40 + place.nextInt(200);
            draw.setColor(new Color(40 + place.nextInt(200), 40 + place.nextInt(180), 40 + place.nextInt(180)));
            draw.fillRect(x, y - high, wide, high);
            draw.setColor(draw.getColor().darker());
            for (int line = 0; line < 5; line++) {
                draw.drawLine(x, y - high + line * high / 5, x + wide, y - high + line * high / 5);
            }
        }
        for (int i = 3 + place.nextInt(4); i > 0; i--) {
            draw.setColor(new Color(255, 250, 200 + weather.nextInt(50), 90 + weather.nextInt(160)));
            draw.fillOval(place.nextInt(w), place.nextInt(h / 3), 50, 18);
        }
        vehicles(draw, weather, w, h / 2, h);
    }

    private static void pit(BufferedImage image, Graphics2D draw, Random place, Random weather, long day) {
        int w = image.getWidth();
        int h = image.getHeight();
        int tone = 60 + place.nextInt(90);
        texture(image, 0, h, new Color(tone + 25, tone + 10, tone), 70, place.nextLong(), 60 + place.nextInt(160));
        int steps = 9 + place.nextInt(12);
        int left = w * place.nextInt(30) / 100;
        int right = w * (70 + place.nextInt(30)) / 100;
        int top = h * (10 + place.nextInt(25)) / 100;
        int done = 2 + Math.floorMod(day * 3, steps);
        draw.setStroke(new BasicStroke(2 + place.nextInt(4)));
        draw.setColor(new Color(90, 50 + place.nextInt(30), 35));
        for (int i = 0; i <= steps; i++) {
            draw.drawLine(left + (right - left) * i / steps, top, left + (right - left) * i / steps * 9 / 10, h);
            if (i <= done) {
                draw.drawLine(
                        left, top + (h - top) * i / steps, right, top + (h - top) * i / steps + place.nextInt(20));
            }
        }
        for (int i = 3 + place.nextInt(6); i > 0; i--) {
            int light = 120 + place.nextInt(110);
            draw.setColor(new Color(light, light, light - 10));
            draw.fillRect(place.nextInt(w), place.nextInt(h), 20 + place.nextInt(160), 15 + place.nextInt(120));
        }
        draw.setColor(new Color(0, 0, 0, 60 + weather.nextInt(60)));
        int edge = weather.nextInt(w);
        draw.fillPolygon(new int[] {0, edge, edge / 2, 0}, new int[] {0, 0, h, h}, 4);
        vehicles(draw, weather, w, h / 4, h);
    }

    /// A band of a colour, uneven like clouds or gravel: noise at three scales.
    private static void texture(BufferedImage image, int from, int to, Color base, int depth, long seed, int scale) {
        for (int y = from; y < to; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int uneven = (noise(x, y, scale, seed) * 4
                                + noise(x, y, scale / 3 + 1, seed + 1) * 2
                                + noise(x, y, scale / 9 + 1, seed + 2))
                        / 7;
                int by = (uneven - 128) * depth / 128;
                image.setRGB(x, y, shade(base.getRed() + by, base.getGreen() + by, base.getBlue() + by));
            }
        }
    }

    /// 0 to 255, smooth over so many pixels.
    private static int noise(int x, int y, int scale, long seed) {
        int column = x / scale;
        int row = y / scale;
        int right = 256 * (x % scale) / scale;
        int down = 256 * (y % scale) / scale;
        int above = hash(column, row, seed) * (256 - right) + hash(column + 1, row, seed) * right;
        int below = hash(column, row + 1, seed) * (256 - right) + hash(column + 1, row + 1, seed) * right;
        return (above * (256 - down) + below * down) >> 16;
    }

    private static int hash(int x, int y, long seed) {
        long mixed = (seed ^ x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed ^ mixed >>> 29) & 255;
    }

    /// As a hand holds a camera: shifted, turned and zoomed a little, another exposure, and the grain of the sensor.
    private static BufferedImage byHand(BufferedImage wide, Random hand) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var draw = image.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var held = new AffineTransform();
        held.translate(WIDTH / 2.0 + hand.nextInt(17) - 8, HEIGHT / 2.0 + hand.nextInt(17) - 8);
        held.rotate(Math.toRadians((hand.nextInt(21) - 10) / 10.0));
        double zoom = 1 + hand.nextInt(21) / 1000.0;
        held.scale(zoom, zoom);
        held.translate(-wide.getWidth() / 2.0, -wide.getHeight() / 2.0);
        draw.drawImage(wide, held, null);
        draw.dispose();
        int gain = 85 + hand.nextInt(31);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int colour = image.getRGB(x, y);
                int grain = hand.nextInt(13) - 6;
                image.setRGB(
                        x,
                        y,
                        shade(
                                (colour >> 16 & 255) * gain / 100 + grain,
                                (colour >> 8 & 255) * gain / 100 + grain,
                                (colour & 255) * gain / 100 + grain));
            }
        }
        return image;
    }

    private static int shade(int red, int green, int blue) {
        return Math.clamp(red, 0, 255) << 16 | Math.clamp(green, 0, 255) << 8 | Math.clamp(blue, 0, 255);
    }

    /// A part of a photo: so much cut off each side, in thousandths of its width or height.
    public static BufferedImage cropped(BufferedImage image, int left, int right, int top, int bottom) {
        int x = image.getWidth() * left / 1000;
        int y = image.getHeight() * top / 1000;
        int w = image.getWidth() - x - image.getWidth() * right / 1000;
        int h = image.getHeight() - y - image.getHeight() * bottom / 1000;
        var part = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        part.getGraphics().drawImage(image.getSubimage(x, y, w, h), 0, 0, null);
        return part;
    }

    static BufferedImage half(BufferedImage image) {
        var small = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        var draw = small.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        draw.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        draw.dispose();
        return small;
    }
}
