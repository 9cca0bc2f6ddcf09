package guatu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.evidence.PhotoLimits.Bounds;
import guatu.evidence.PhotoLimits.Sameness;
import guatu.platform.PackTable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The same photo is found again however it was cropped by up to 10 % a side, recompressed and shrunk, whichever of the
/// two came first; different photos, of one site from one viewpoint among them, are not taken for each other. With
/// `-Dphotos.curve=write` the measurement goes to `docs/evidence-photos.md`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicatesTest {

    private static final Bounds BOUNDS = new Bounds(60_000_000, 20_000, 1_600, 320);
    private static final Sameness SAMENESS = sameness();
    private static final int FORGED = 6;
    private static final int SITES = 400;
    private static final int SERIES = 20;
    private static final int MONTHS = 6;

    /// What was measured of two photos, by the kind of forgery.
    private record Measured(String forgery, int coarse, int bits, int likeness) {

        boolean found() {
            return coarse <= SAMENESS.coarse() && bits <= SAMENESS.bits() && likeness >= SAMENESS.likeness();
        }
    }

    /// How a photo is made into another file of itself.
    private record Forgery(String name, int quality, boolean halved) {}

    private static final List<Forgery> FORGERIES = List.of(
            new Forgery("JPEG 90", 90, false),
            new Forgery("JPEG 40", 40, false),
            new Forgery("half size", 90, true),
            new Forgery("half size, JPEG 40", 40, true));

    private final List<Measured> forged = new ArrayList<>();
    private final List<Measured> different = new ArrayList<>();
    private final List<Measured> sameViewpoint = new ArrayList<>();

    @BeforeAll
    void measure() {
        for (int site = 0; site < FORGED; site++) {
            var photo = Scenes.photo(site);
            var original = print(Camera.bare(photo, 90));
            for (var crop : crops(site)) {
                var part = Scenes.cropped(photo, crop[0], crop[1], crop[2], crop[3]);
                for (var forgery : crop[4] == 1 ? FORGERIES : FORGERIES.subList(3, 4)) {
                    var file = Camera.bare(forgery.halved() ? Scenes.half(part) : part, forgery.quality());
                    forged.add(measured(forgery.name(), original, print(file)));
                }
            }
        }
        var prints = new ArrayList<Fingerprint>();
        for (int site = 0; site < SITES; site++) {
            prints.add(print(Camera.bare(Scenes.photo(site), 90)));
        }
        pairs(prints, different);
        for (int site = 0; site < SERIES; site++) {
            int place = site;
            pairs(
                    IntStream.range(0, MONTHS)
                            .mapToObj(month -> print(Camera.bare(Scenes.photo(place, month), 90)))
                            .toList(),
                    sameViewpoint);
        }
    }

    @Test
    void everyForgeryIsFound() {
        assertThat(forged).hasSizeGreaterThan(400);
        assertThat(forged.stream().filter(one -> !one.found())).isEmpty();
    }

    @Test
    void noTwoDifferentPhotosAreTakenForEachOther() {
        assertThat(different).hasSize(SITES * (SITES - 1) / 2);
        assertThat(different.stream().filter(Measured::found)).isEmpty();
    }

    @Test
    void photosFromOneViewpointInOtherMonthsAreNotTakenForEachOther() {
        assertThat(sameViewpoint).hasSize(SERIES * MONTHS * (MONTHS - 1) / 2);
        assertThat(sameViewpoint.stream().filter(Measured::found)).isEmpty();
        assertThat(sameViewpoint.stream().filter(one -> one.bits() <= SAMENESS.bits()))
                .as("by their hashes alone some would be")
                .isNotEmpty();
    }

    /// The order does not matter: what is looked for and what is there may be exchanged.
    @Test
    void itIsTheSameBothWays() {
        var photo = Scenes.photo(3);
        var original = print(Camera.bare(photo, 90));
        var forgery = print(Camera.bare(Scenes.half(Scenes.cropped(photo, 100, 0, 70, 30)), 40));
        assertThat(measured("", original, forgery)).isEqualTo(measured("", forgery, original));
        assertThat(measured("", original, forgery).found()).isTrue();
    }

    @Test
    void whatIsFlatIsNotLookedFor() {
        var white = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var draw = white.createGraphics();
        draw.fillRect(0, 0, 400, 300);
        draw.dispose();
        assertThat(print(Camera.bare(white, 90)).contrast()).isLessThan(SAMENESS.contrast());
        assertThat(IntStream.range(0, 40)
                        .map(site -> print(Camera.bare(Scenes.photo(site), 90)).contrast())
                        .min()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(SAMENESS.contrast());
    }

    @Test
    void theCurveIsWritten() throws IOException {
        var text = curve();
        if ("write".equals(System.getProperty("photos.curve"))) {
            var page = Path.of("../docs/evidence-photos.md");
            var before = Files.readString(page);
            var mark = "<!-- measured -->\n";
            int from = before.indexOf(mark) + mark.length();
            int to = before.indexOf("<!-- end -->");
            Files.writeString(page, before.substring(0, from) + text + before.substring(to));
        }
        assertThat(text).contains("JPEG 40");
    }

    private String curve() {
        var page = new StringBuilder("| | pairs | " + "coarse bits, most | bits, most | likeness, least | found |\n");
        page.append("|---|---|---|---|---|---|\n");
        for (var forgery : FORGERIES) {
            line(
                    page,
                    forgery.name(),
                    forged.stream()
                            .filter(one -> one.forgery().equals(forgery.name()))
                            .toList());
        }
        page.append(
                "\n| bits at most | forgeries | different photos | one viewpoint, other months |\n|---|---|---|---|\n");
        for (int bits = 0; bits <= 24; bits += 2) {
            int most = bits;
            page.append("| %d | %s | %d | %d |%n"
                    .formatted(
                            bits,
                            share(forged, one -> one.bits() <= most),
                            count(different, one -> one.bits() <= most),
                            count(sameViewpoint, one -> one.bits() <= most)));
        }
        page.append("\n| coarse bits at most | forgeries | different photos looked at more closely |\n|---|---|---|\n");
        for (int bits = 2; bits <= 10; bits++) {
            int most = bits;
            page.append("| %d | %s | %s |%n"
                    .formatted(
                            bits,
                            share(forged, one -> one.coarse() <= most),
                            share(different, one -> one.coarse() <= most)));
        }
        page.append("\n| likeness at least | forgeries | different photos | one viewpoint, other months |\n")
                .append("|---|---|---|---|\n");
        for (int likeness = 1000; likeness >= 400; likeness -= likeness > 900 ? 10 : 50) {
            int least = likeness;
            page.append("| %d | %s | %d | %d |%n"
                    .formatted(
                            likeness,
                            share(forged, one -> one.likeness() >= least),
                            count(different, one -> one.likeness() >= least),
                            count(sameViewpoint, one -> one.likeness() >= least)));
        }
        return page.toString();
    }

    private static void line(StringBuilder page, String name, List<Measured> of) {
        page.append("| %s | %d | %d | %d | %d | %d |%n"
                .formatted(
                        name,
                        of.size(),
                        of.stream().mapToInt(Measured::coarse).max().orElse(0),
                        of.stream().mapToInt(Measured::bits).max().orElse(0),
                        of.stream().mapToInt(Measured::likeness).min().orElse(0),
                        of.stream().filter(Measured::found).count()));
    }

    private static String share(List<Measured> of, java.util.function.Predicate<Measured> which) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * count(of, which) / of.size());
    }

    private static long count(List<Measured> of, java.util.function.Predicate<Measured> which) {
        return of.stream().filter(which).count();
    }

    private static void pairs(List<Fingerprint> prints, List<Measured> into) {
        for (int i = 0; i < prints.size(); i++) {
            for (int j = 0; j < i; j++) {
                into.add(measured("", prints.get(i), prints.get(j)));
            }
        }
    }

    /// Every combination of sides cut by 10 %, by 2.5 or 7.5 % (as far from the grid as can be), and by chance. The
    /// last
    /// number says whether all forgeries are made of it.
    private static List<int[]> crops(int site) {
        var crops = new ArrayList<int[]>();
        for (int sides = 0; sides < 16; sides++) {
            crops.add(crop(sides, side -> 0, side -> 100, 1));
            crops.add(crop(sides, side -> 25, side -> 75, 0));
        }
        var random = new Random(site);
        for (int i = 0; i < 16; i++) {
            crops.add(crop(0, side -> random.nextInt(101), side -> 0, 0));
        }
        return crops;
    }

    private static int[] crop(int sides, IntUnaryOperator without, IntUnaryOperator with, int all) {
        var crop = new int[5];
        for (int side = 0; side < 4; side++) {
            crop[side] = (sides >> side & 1) == 1 ? with.applyAsInt(side) : without.applyAsInt(side);
        }
        crop[4] = all;
        return crop;
    }

    private static Measured measured(String name, Fingerprint one, Fingerprint other) {
        long low = 0xffffff;
        int coarse = Math.min(
                Long.bitCount((one.middle() ^ other.whole()) & low),
                Long.bitCount((one.whole() ^ other.middle()) & low));
        int bits = Math.min(one.bits(one.nearest(other), other), other.bits(other.nearest(one), one));
        return new Measured(name, coarse, bits, Likeness.of(one, other, 20));
    }

    static Fingerprint print(byte[] jpeg) {
        return Fingerprint.of(
                PhotoReader.open(jpeg, FileKind.JPEG, "a", 1, BOUNDS).pixels());
    }

    private static Sameness sameness() {
        return new Sameness(
                parameter("PHOTO_COARSE_BITS"),
                parameter("PHOTO_NEAR_BITS"),
                parameter("PHOTO_LIKENESS"),
                parameter("PHOTO_CANDIDATES"),
                parameter("PHOTO_CONTRAST"));
    }

    private static int parameter(String code) {
        return PackTable.read(
                        Path.of("../plans/qinghai-2022-2025"),
                        "codes/parameters.csv",
                        List.of("code", "value"),
                        new ArrayList<>())
                .rows()
                .stream()
                .filter(row -> row.get("code").equals(code))
                .mapToInt(row -> Integer.parseInt(row.get("value")))
                .findFirst()
                .orElseThrow();
    }
}
