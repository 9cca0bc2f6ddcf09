package guatu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Period;
import guatu.platform.PackTable;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The table `docs/rules/photo-checks.csv`: each row is written into a photo as a camera does, read back, and judged.
class PhotoChecksTest {

    private static final List<String> COLUMNS =
            List.of("case", "month", "taken", "offset", "lat", "lon", "datum", "site", "attached", "expected", "why");
    private static final BufferedImage PICTURE = new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB);
    private static final int METRES = 500;

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void judgesAsTheTableSays(String name, PackTable.Row row) {
        var camera = new Camera(
                row.get("taken"), row.get("offset"), row.get("lat"), row.get("lon"), row.get("datum"), "", 1);
        var month =
                Optional.of(row.get("month")).filter(text -> !text.isEmpty()).map(Period.Month::of);
        var expected = new PhotoExpectation("p", month, site(row.get("site")));
        for (var bytes : List.of(camera.jpeg(PICTURE), camera.pngWithTags(PICTURE))) {
            var tags = CameraTagReader.read(bytes, FileCheck.recognise(bytes, "a", ALL));
            var findings = PhotoChecks.of(tags, expected, Instant.parse(row.get("attached")), METRES);
            assertThat(findings.stream().map(Finding::ruleId).collect(Collectors.joining(";")))
                    .isEqualTo(row.get("expected"));
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(finding.adviceEn()).isPresent())
                    .noneMatch(finding -> finding.severity() == Severity.BLOCKS);
        }
    }

    @Test
    void readsWhatThePhoneWrote() {
        var bytes = Camera.at("2025:10:15 09:30:00", "36.4201234", "94.9033567").jpeg(PICTURE);
        var tags = CameraTagReader.read(bytes, FileKind.JPEG);
        assertThat(tags.takenAt()).contains(Instant.parse("2025-10-15T01:30:00Z"));
        assertThat(tags.device()).isEqualTo("Guatu Pad 7");
        var place = tags.place().orElseThrow();
        assertThat(place.datum()).isEqualTo(Datum.WGS84);
        assertThat(Site.point(GeoPoint.wgs84("36.4201234", "94.9033567")).millimetresFrom(place))
                .as("rounding of degrees, minutes and seconds")
                .isLessThan(50);
        assertThat(CameraTagReader.read(Camera.SILENT.jpeg(PICTURE), FileKind.JPEG))
                .isEqualTo(CameraTags.NONE);
        assertThat(CameraTagReader.read(Camera.bare(PICTURE, 90), FileKind.JPEG))
                .isEqualTo(CameraTags.NONE);
        assertThat(CameraTagReader.read(Camera.png(PICTURE), FileKind.PNG)).isEqualTo(CameraTags.NONE);
    }

    /// Tags of any bytes are read or left, never a defect.
    @Test
    void damagedTagsAreNoTags() {
        var random = new java.util.Random(20251105);
        var whole = Camera.at("2025:10:15 09:30:00", "36.42", "94.9");
        for (var seed : List.of(whole.jpeg(PICTURE), whole.pngWithTags(PICTURE))) {
            var kind = FileCheck.recognise(seed, "a", ALL);
            for (int round = 0; round < 3_000; round++) {
                var bytes = seed.clone();
                for (int hits = 1 + random.nextInt(12); hits > 0; hits--) {
                    bytes[4 + random.nextInt(Math.min(400, bytes.length - 4))] = (byte) random.nextInt(256);
                }
                var tags = CameraTagReader.read(Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)), kind);
                assertThat(tags.orientation()).isBetween(1, 8);
                assertThat(tags.device().length()).isLessThanOrEqualTo(100);
            }
        }
    }

    private static final EvidenceLimits.Limits ALL = new EvidenceLimits.Limits(
            List.of(FileKind.values()), 10_000_000, 100_000_000, 30, 100_000_000, 100, 2_000, 8);

    private static Optional<Site> site(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var points = Arrays.stream(text.replaceFirst("^(area|line) ", "").split(";"))
                .map(one -> one.strip().split(" "))
                .map(one -> GeoPoint.wgs84(one[0], one[1]))
                .toList();
        return Optional.of(new Site(points, text.startsWith("area")));
    }

    static Stream<Arguments> examples() {
        var findings = new ArrayList<Finding>();
        var rows = PackTable.read(Path.of("../docs/rules"), "photo-checks.csv", COLUMNS, findings)
                .rows();
        assertThat(findings).isEmpty();
        assertThat(rows).hasSizeGreaterThan(30);
        return rows.stream().map(row -> Arguments.of(row.get("case"), row));
    }
}
