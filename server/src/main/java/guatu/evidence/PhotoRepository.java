package guatu.evidence;

import guatu.evidence.PhotoLimits.Sameness;
import guatu.kernel.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What photos tell of themselves in `evidence.photo`, what they look like in `evidence.print`, and who matches whom.
/// Rows are only ever added.
@Repository
class PhotoRepository {

    private static final String ONE_AT_A_TIME = """
            select pg_advisory_xact_lock(6311, 0)
            """;

    private static final String KEEP = """
            insert into evidence.photo
                   (enterprise, attachment, project, month, viewpoint, width, height, taken_at, lat, lon, datum, device,
                    at)
            select attachment.enterprise, attachment.id, :project, :month::date, :viewpoint, :width, :height,
                   :taken_at::timestamptz, :lat::int, :lon::int, :datum::text, :device, attachment.at
              from evidence.attachment
             where attachment.id = :id
            """;

    private static final String PRINT = """
            insert into evidence.print (enterprise, attachment, whole, middle, crops, greys)
            select attachment.enterprise, attachment.id, :whole, :middle, :crops, :greys
              from evidence.attachment
             where attachment.id = :id
            """;

    private static final String SAME = """
            select attachment, same_project
              from evidence.same_elsewhere(:hash, :kind, :key, :project, :month::date)
            """;

    private static final String ALIKE = """
            select attachment, same_project, bits, crops, greys
              from evidence.alike_elsewhere(:hash, :kind, :key, :project, :month::date, :crops, :coarse, :nearest, :most)
            """;

    private static final String MATCH = """
            insert into evidence.photo_match (attachment, other, same_bytes, same_project, bits, likeness, at)
            values (:attachment, :other, :same_bytes, :same_project, :bits, :likeness, :at)
            """;

    private static final String OF_SUBJECT = """
            select photo.attachment, photo.project, photo.month, photo.viewpoint, photo.width, photo.height,
                   photo.taken_at, photo.lat, photo.lon, photo.datum, photo.device
              from evidence.photo
              join evidence.attachment
                on attachment.enterprise = photo.enterprise
               and attachment.id = photo.attachment
             where attachment.subject_kind = :kind
               and attachment.subject_key = :key
            """;

    private static final String OF_PROJECT = """
            select photo.attachment, photo.project, photo.month, photo.viewpoint, photo.width, photo.height,
                   photo.taken_at, photo.lat, photo.lon, photo.datum, photo.device
              from evidence.photo
             where photo.enterprise = :enterprise
               and photo.project = :project
             order by photo.attachment desc
             limit :most
            """;

    /// Both ways: whichever of the two came first.
    private static final String MATCHES = """
            select attachment, other, same_bytes, same_project, bits, likeness
              from evidence.photo_match
             where attachment = any (:ids)
             union all
            select other, attachment, same_bytes, same_project, bits, likeness
              from evidence.photo_match
             where other = any (:ids)
            """;

    private final JdbcClient jdbc;

    PhotoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Photos come in one after the other, to the end of the transaction: of two that show the same the second must
    /// find
    /// the first.
    void oneAtATime() {
        jdbc.sql(ONE_AT_A_TIME).query((row, number) -> number).list();
    }

    /// What a photo tells of itself, as a row of its table.
    record Told(
            long id,
            String project,
            Optional<Period.Month> month,
            String viewpoint,
            int width,
            int height,
            CameraTags tags) {}

    void keep(Told photo) {
        var place = photo.tags().place();
        jdbc.sql(KEEP)
                .param("id", photo.id())
                .param("project", photo.project())
                .param("month", day(photo.month()))
                .param("viewpoint", photo.viewpoint())
                .param("width", photo.width())
                .param("height", photo.height())
                .param(
                        "taken_at",
                        photo.tags()
                                .takenAt()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("lat", place.map(GeoPoint::scaledLat).orElse(null))
                .param("lon", place.map(GeoPoint::scaledLon).orElse(null))
                .param("datum", place.map(point -> point.datum().name()).orElse(null))
                .param("device", photo.tags().device())
                .update();
    }

    void keep(long id, Fingerprint print) {
        jdbc.sql(PRINT)
                .param("id", id)
                .param("whole", print.whole())
                .param("middle", print.middle())
                .param("crops", print.crops())
                .param("greys", print.greys())
                .update();
    }

    /// The same bytes elsewhere.
    List<PhotoMatch> same(Evidence evidence, PhotoExpectation expected) {
        return jdbc.sql(SAME)
                .param("hash", evidence.hash().bytes())
                .param("kind", evidence.subjectKind())
                .param("key", evidence.subjectKey())
                .param("project", expected.project())
                .param("month", day(expected.month()))
                .query((row, number) -> new PhotoMatch(
                        evidence.id(), row.getLong("attachment"), true, row.getBoolean("same_project"), 0, 1000))
                .list();
    }

    /// Another photo elsewhere that may show the same.
    record Alike(long attachment, boolean sameProject, int bits, Fingerprint print) {}

    /// Photos elsewhere whose hashes are near, the nearest first.
    List<Alike> alike(Evidence evidence, PhotoExpectation expected, Fingerprint print, Sameness sameness) {
        return jdbc.sql(ALIKE)
                .param("hash", evidence.hash().bytes())
                .param("kind", evidence.subjectKind())
                .param("key", evidence.subjectKey())
                .param("project", expected.project())
                .param("month", day(expected.month()))
                .param("crops", print.crops())
                .param("coarse", sameness.coarse())
                .param("nearest", sameness.bits())
                .param("most", sameness.candidates())
                .query((row, number) -> new Alike(
                        row.getLong("attachment"),
                        row.getBoolean("same_project"),
                        row.getInt("bits"),
                        Fingerprint.of(
                                Arrays.stream((Long[]) row.getArray("crops").getArray())
                                        .mapToLong(Long::longValue)
                                        .toArray(),
                                Objects.requireNonNull(row.getBytes("greys")))))
                .list();
    }

    void keep(PhotoMatch match, Instant at) {
        jdbc.sql(MATCH)
                .param("attachment", match.attachment())
                .param("other", match.other())
                .param("same_bytes", match.sameBytes())
                .param("same_project", match.sameProject())
                .param("bits", match.bits())
                .param("likeness", match.likeness())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What the photos of a subject tell, by attachment.
    Map<Long, Told> ofSubject(String kind, String key) {
        return jdbc
                .sql(OF_SUBJECT)
                .param("kind", kind)
                .param("key", key)
                .query((row, number) -> told(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Told::id, Function.identity()));
    }

    /// What the photos of a project tell, the latest first.
    List<Told> ofProject(long enterprise, String project, int most) {
        return jdbc.sql(OF_PROJECT)
                .param("enterprise", enterprise)
                .param("project", project)
                .param("most", most)
                .query((row, number) -> told(row))
                .list();
    }

    /// What matches photos, whichever of the two came first; an attachment of its own in `attachment`.
    Map<Long, List<PhotoMatch>> matches(List<Long> ids) {
        return jdbc
                .sql(MATCHES)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> new PhotoMatch(
                        row.getLong("attachment"),
                        row.getLong("other"),
                        row.getBoolean("same_bytes"),
                        row.getBoolean("same_project"),
                        row.getInt("bits"),
                        row.getInt("likeness")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PhotoMatch::attachment));
    }

    private static @Nullable LocalDate day(Optional<Period.Month> month) {
        return month.map(Period.Month::start).orElse(null);
    }

    private static Told told(ResultSet row) throws SQLException {
        var month = Optional.ofNullable(row.getObject("month", LocalDate.class));
        var taken = Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class));
        var datum = Optional.ofNullable(row.getString("datum")).map(Datum::valueOf);
        int lat = row.getInt("lat");
        int lon = row.getInt("lon");
        return new Told(
                row.getLong("attachment"),
                row.getString("project"),
                month.map(YearMonth::from).map(Period.Month::new),
                row.getString("viewpoint"),
                row.getInt("width"),
                row.getInt("height"),
                new CameraTags(
                        taken.map(OffsetDateTime::toInstant),
                        datum.map(one -> GeoPoint.ofScaled(lat, lon, one)),
                        row.getString("device"),
                        1));
    }
}
