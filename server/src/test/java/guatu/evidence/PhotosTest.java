package guatu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.access.Acting;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Photos of building sites over HTTP: marked, found again elsewhere, and shown without what the camera wrote.
class PhotosTest extends PhotoHttp {

    @Test
    void attachingTellsWhatIsToBeKnown() {
        var site = sites.site(GOLMUD);
        var good = attach(site, "2025-10", HERE.jpeg(Scenes.photo(1_000)), "gate");
        assertThat(good).hasStatus(201);
        assertThat(rules(good)).isEmpty();
        assertThat(text(good, "$.photo.viewpoint")).isEqualTo("gate");
        assertThat(text(good, "$.photo.takenAt")).isEqualTo("2025-10-15T01:30:00Z");
        assertThat(text(good, "$.photo.place.lat")).startsWith("36.42");
        assertThat(text(good, "$.photo.place.datum")).isEqualTo("WGS-84");
        assertThat(text(good, "$.photo.device")).isEqualTo("Guatu Pad 7");
        assertThat(text(good, "$.photo.month")).isEqualTo("2025-10");
        var wrong = Camera.at("2025:08:15 09:30:00", "36.47", Sites.LON).jpeg(Scenes.photo(1_001));
        assertThat(rules(attach(site, "2025-10", wrong, "gate")))
                .containsExactly("photo-other-month", "photo-off-site");
        assertThat(rules(attach(site, "2025-10", Camera.bare(Scenes.photo(1_002), 90), "")))
                .containsExactly("photo-no-time", "photo-no-place");
        assertThat(rules(attach(site, "2025-10", HERE.pngWithTags(Scenes.photo(1_003)), "")))
                .isEmpty();
        for (var reader : List.of(COUNTY, PROVINCE, post(site))) {
            var listed = list(site, "2025-10", reader);
            assertThat(JsonPath.<List<String>>read(body(listed), "$.items[*].photo.findings[*].finding.ruleId"))
                    .containsExactly("photo-other-month", "photo-off-site", "photo-no-time", "photo-no-place");
        }
    }

    @Test
    void whatIsNoPhotoHasNone() {
        var site = sites.site(GOLMUD);
        var pdf = attach(site, "2025-10", SampleFiles.text("%PDF-1.7\n%photo\n%%EOF\n"), "gate");
        assertThat(pdf).hasStatus(201);
        assertThat(body(pdf)).doesNotContain("\"photo\"");
        assertThat(shown(id(pdf), "large", COUNTY)).hasStatus(404);
        assertThat(shown(id(pdf), "huge", COUNTY)).hasStatus(422);
    }

    @Test
    void theShownCopyHasNothingButThePicture() throws IOException {
        var site = sites.site(GOLMUD);
        var turned = HERE.turned(6).jpeg(Scenes.photo(1_010));
        var attached = attach(site, "2025-10", turned, "");
        assertThat((int) JsonPath.read(body(attached), "$.photo.width")).isEqualTo(Scenes.HEIGHT);
        long id = id(attached);
        for (var size : List.of("thumb", "large")) {
            var answer = shown(id, size, COUNTY);
            assertThat(answer).hasStatusOk();
            var bytes = answer.getResponse().getContentAsByteArray();
            assertThat(CameraTagReader.read(bytes, FileKind.JPEG)).isEqualTo(CameraTags.NONE);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("Guatu Pad");
            var picture = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(picture.getHeight()).as("right way up").isGreaterThan(picture.getWidth());
            assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(size.equals("thumb") ? 320 : 640);
            assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'");
            assertThat(answer.getResponse().getContentType()).isEqualTo("image/jpeg");
        }
        var looked = content(id, "?view=true", COUNTY).getResponse();
        assertThat(CameraTagReader.read(looked.getContentAsByteArray(), FileKind.JPEG))
                .as("looked at in a tab of its own")
                .isEqualTo(CameraTags.NONE);
        long before = readings(COUNTY);
        var original = content(id, "", COUNTY).getResponse();
        assertThat(original.getContentAsByteArray()).as("the original, to keep").isEqualTo(turned);
        assertThat(original.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(readings(COUNTY)).as("it is journaled").isEqualTo(before + 1);
    }

    /// Each of the eight ways in which a camera can be held gives the same picture.
    @Test
    void everyOrientationStandsRightWayUp() {
        var photo = Scenes.photo(1_020);
        var upright = DuplicatesTest.print(Camera.bare(photo, 90));
        for (int orientation = 1; orientation <= 8; orientation++) {
            var bytes = HERE.turned(orientation).jpeg(laid(photo, orientation));
            var tags = CameraTagReader.read(bytes, FileKind.JPEG);
            assertThat(tags.orientation()).isEqualTo(orientation);
            var opened = PhotoReader.open(
                    bytes,
                    FileKind.JPEG,
                    "a",
                    tags.orientation(),
                    new PhotoLimits.Bounds(60_000_000, 20_000, 1_600, 320));
            assertThat(opened.width()).isEqualTo(Scenes.WIDTH);
            assertThat(Fingerprint.of(opened.pixels()).bits(0, upright))
                    .as("orientation " + orientation)
                    .isLessThanOrEqualTo(4);
        }
    }

    @Test
    void theSameFileElsewhereIsMarkedOnBoth() {
        var first = sites.site(GOLMUD);
        var second = sites.site(GOLMUD);
        var bytes = HERE.jpeg(Scenes.photo(1_030));
        assertThat(rules(attach(first, "2025-10", bytes, ""))).isEmpty();
        assertThat(rules(attach(second, "2025-10", bytes, "")))
                .as("the firm of the second may not see the first")
                .containsExactly("photo-used-elsewhere");
        var seen = list(second, "2025-10", COUNTY);
        assertThat(text(seen, "$.items[0].photo.findings[0].elsewhere.key")).isEqualTo(first + "/2025-10");
        assertThat(text(list(first, "2025-10", COUNTY), "$.items[0].photo.findings[0].elsewhere.key"))
                .isEqualTo(second + "/2025-10");
    }

    @Test
    void aForgeryIsMarkedWhicheverCameFirst() {
        int scene = 1_040;
        for (var cut : List.of(
                new int[] {100, 0, 0, 0},
                new int[] {0, 100, 100, 0},
                new int[] {100, 100, 100, 100},
                new int[] {25, 75, 75, 25},
                new int[] {0, 0, 0, 0})) {
            var photo = Scenes.photo(++scene);
            var original = HERE.jpeg(photo);
            var forgery = Camera.bare(Scenes.half(Scenes.cropped(photo, cut[0], cut[1], cut[2], cut[3])), 40);
            var first = sites.site(GOLMUD);
            var second = sites.site(GOLMUD);
            attach(first, "2025-10", original, "");
            assertThat(rules(attach(second, "2025-10", forgery, ""))).contains("photo-alike-elsewhere");
            assertThat(rules(list(first, "2025-10", PROVINCE))).contains("photo-alike-elsewhere");

            var other = Scenes.photo(scene + 500);
            var third = sites.site(GOLMUD);
            var fourth = sites.site(DELINGHA);
            attach(
                    third,
                    "2025-10",
                    Camera.bare(Scenes.half(Scenes.cropped(other, cut[0], cut[1], cut[2], cut[3])), 40),
                    "");
            assertThat(rules(attach(fourth, "2025-10", HERE.jpeg(other), ""))).contains("photo-alike-elsewhere");
        }
    }

    @Test
    void anotherMonthOfTheSameProjectIsToldApart() {
        var site = sites.site(GOLMUD);
        var bytes = HERE.jpeg(Scenes.photo(1_060));
        attach(site, "2025-09", bytes, "fixed");
        var again = attach(site, "2025-10", bytes, "fixed");
        assertThat(rules(again)).containsExactly("photo-used-before");
        assertThat(text(again, "$.photo.findings[0].elsewhere.key")).isEqualTo(site + "/2025-09");
        var alike = Camera.bare(Scenes.half(Scenes.photo(1_060)), 60);
        assertThat(rules(attach(site, "2025-08", alike, "fixed"))).contains("photo-alike-before");
        for (int month = 2; month < 8; month++) {
            var photo = Camera.at("2025:0%d:10 09:00:00".formatted(month), Sites.LAT, Sites.LON)
                    .jpeg(Scenes.photo(1_061, month));
            assertThat(rules(attach(site, "2025-0" + month, photo, "fixed")))
                    .as("the same viewpoint in another month is another photo")
                    .isEmpty();
        }
    }

    @Test
    void whatWasWithdrawnElsewhereIsNotHeldAgainstIt() {
        var wrongPlace = sites.site(GOLMUD);
        var rightPlace = sites.site(GOLMUD);
        var bytes = HERE.jpeg(Scenes.photo(1_070));
        long id = id(attach(wrongPlace, "2025-10", bytes, ""));
        Acting.as(post(wrongPlace), () -> evidences.withdraw(id, "传错了项目，重新上传到另一项目"));
        assertThat(rules(attach(rightPlace, "2025-10", bytes, ""))).isEmpty();
    }

    @Test
    void photosOfAProjectLieSideBySide() {
        var site = sites.site(GOLMUD);
        for (int month = 8; month <= 10; month++) {
            attach(site, "2025-%02d".formatted(month), Camera.SILENT.jpeg(Scenes.photo(1_080, month)), "Ｇate");
        }
        var other = sites.site(GOLMUD);
        attach(other, "2025-10", Camera.SILENT.jpeg(Scenes.photo(1_084)), "gate");
        var series = series(site, "2025-10", COUNTY);
        assertThat(JsonPath.<List<String>>read(body(series), "$[*].key"))
                .containsExactly(site + "/2025-08", site + "/2025-09", site + "/2025-10");
        assertThat(JsonPath.<List<String>>read(body(series), "$[*].evidence.photo.viewpoint"))
                .containsOnly("gate");
        assertThat(series(site, "2025-10", ELSEWHERE)).hasStatus(404);
    }

    /// As the sensor saw it: what has to be turned by an orientation to stand right.
    private static BufferedImage laid(BufferedImage photo, int orientation) {
        boolean lying = orientation >= 5;
        int w = photo.getWidth();
        int h = photo.getHeight();
        var laid = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int colour = photo.getRGB(x, y);
                switch (orientation) {
                    case 1 -> laid.setRGB(x, y, colour);
                    case 2 -> laid.setRGB(w - 1 - x, y, colour);
                    case 3 -> laid.setRGB(w - 1 - x, h - 1 - y, colour);
                    case 4 -> laid.setRGB(x, h - 1 - y, colour);
                    case 5 -> laid.setRGB(y, x, colour);
                    case 6 -> laid.setRGB(y, w - 1 - x, colour);
                    case 7 -> laid.setRGB(h - 1 - y, w - 1 - x, colour);
                    default -> laid.setRGB(h - 1 - y, x, colour);
                }
            }
        }
        return laid;
    }
}
