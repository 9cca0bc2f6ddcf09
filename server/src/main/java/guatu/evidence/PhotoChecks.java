package guatu.evidence;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a photo's own tags say against what its subject expects. Everything is a mark for the reader, nothing a refusal
/// (spec/mechanisms.md c0.3). Examples: `docs/rules/photo-checks.csv`.
final class PhotoChecks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final long MILLIMETRES = 1_000;

    /// A camera's clock may run ahead by this much.
    private static final Duration AHEAD = Duration.ofHours(1);

    private PhotoChecks() {}

    /// @param attached when it was attached
    /// @param siteMetres how far from its site it may have been taken
    static List<Finding> of(CameraTags tags, PhotoExpectation expected, Instant attached, int siteMetres) {
        var findings = new ArrayList<Finding>();
        time(tags.takenAt(), expected.month(), attached).ifPresent(findings::add);
        expected.site().flatMap(site -> place(tags.place(), site, siteMetres)).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> time(Optional<Instant> taken, Optional<Period.Month> month, Instant attached) {
        if (taken.isEmpty()) {
            return Optional.of(new Finding(
                    "photo-no-time",
                    Severity.HINT,
                    "takenAt",
                    "",
                    month.map(Period.Month::toString).orElse("a time written by the camera"),
                    "照片没有拍摄时间。请上传相机或手机的原图：经微信等转发的图片不带拍摄信息",
                    Optional.of("The photo does not say when it was taken. Send the original: messengers strip it.")));
        }
        var at = taken.get();
        var shown = TIME.format(at.atZone(ZONE));
        if (at.isAfter(attached.plus(AHEAD))) {
            return Optional.of(new Finding(
                    "photo-in-the-future",
                    Severity.EXPLAIN,
                    "takenAt",
                    shown,
                    "not after " + TIME.format(attached.atZone(ZONE)),
                    "拍摄时间晚于上传时间，请核对相机时钟",
                    Optional.of("It was taken after it was sent: see to the camera's clock.")));
        }
        var day = at.atZone(ZONE).toLocalDate();
        return month.filter(one -> day.isBefore(one.start()) || day.isAfter(one.end()))
                .map(one -> new Finding(
                        "photo-other-month",
                        Severity.EXPLAIN,
                        "takenAt",
                        shown,
                        one.toString(),
                        "拍摄时间不在报告月内，请核对是否为本月照片",
                        Optional.of("It was not taken in the month that is reported on.")));
    }

    private static Optional<Finding> place(Optional<GeoPoint> place, Site site, int metres) {
        if (place.isEmpty()) {
            return Optional.of(new Finding(
                    "photo-no-place",
                    Severity.HINT,
                    "place",
                    "",
                    "at most %d m from the site".formatted(metres),
                    "照片没有定位。请在手机相机设置中打开位置信息后拍摄",
                    Optional.of("The photo does not say where it was taken: turn on the camera's location.")));
        }
        var point = place.get();
        if (!site.comparable(point)) {
            return Optional.of(new Finding(
                    "photo-other-datum",
                    Severity.HINT,
                    "place",
                    point.datum().label(),
                    Datum.WGS84.label(),
                    "坐标系与项目位置不同，未作距离比较",
                    Optional.of("Its coordinates are in another datum than the site's: they were not compared.")));
        }
        long away = site.millimetresFrom(point);
        if (away <= metres * MILLIMETRES) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "photo-off-site",
                Severity.EXPLAIN,
                "place",
                away / MILLIMETRES + " m",
                "at most %d m from the site".formatted(metres),
                "拍摄地点距项目位置超过 %d 米，请核对".formatted(metres),
                Optional.of("It was taken more than %d m from the site.".formatted(metres))));
    }
}
