package guatu.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Labels of what stands for many subjects at once.
@Repository
class EvidenceLabelRepository {

    private static final String LABELS = """
            select attachment.subject_key as key, attachment.label
              from evidence.attachment
             where attachment.subject_kind = :kind
               and attachment.subject_key = any (:keys::text[])
               and not exists (select 1
                                 from evidence.withdrawal
                                where withdrawal.enterprise = attachment.enterprise
                                  and withdrawal.attachment = attachment.id)
             order by attachment.id
            """;

    /// Copied: the same picture came before, for another subject. What came first is not the copy.
    private static final String PHOTOS = """
            select attachment.subject_key as key, attachment.label, attachment.at, photo.taken_at, photo.lat, photo.lon,
                   photo.datum, exists (select 1
                                          from evidence.photo_match
                                         where photo_match.attachment = attachment.id) as copied
              from evidence.attachment
              join evidence.photo
                on photo.enterprise = attachment.enterprise
               and photo.attachment = attachment.id
             where attachment.subject_kind = :kind
               and attachment.subject_key = any (:keys::text[])
               and not exists (select 1
                                 from evidence.withdrawal
                                where withdrawal.enterprise = attachment.enterprise
                                  and withdrawal.attachment = attachment.id)
             order by attachment.id
            """;

    /// Changes whenever a paper comes or is taken back, or a photo is found to be a copy.
    private static final String CHANGED = """
            select attachment.subject_key
              from evidence.attachment
             where attachment.at > :since
               and attachment.subject_kind = :kind
            union
            select attachment.subject_key
              from evidence.withdrawal
              join evidence.attachment
                on attachment.enterprise = withdrawal.enterprise
               and attachment.id = withdrawal.attachment
             where withdrawal.at > :since
               and attachment.subject_kind = :kind
            union
            select attachment.subject_key
              from evidence.photo_match
              join evidence.attachment on attachment.id in (photo_match.attachment, photo_match.other)
             where photo_match.at > :since
               and attachment.subject_kind = :kind
            """;

    private final JdbcClient jdbc;

    EvidenceLabelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> changed(String kind, Instant since) {
        return jdbc.sql(CHANGED)
                .param("kind", kind)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    record LabelRow(String key, String label) {}

    List<LabelRow> labels(String kind, Collection<String> keys) {
        return jdbc.sql(LABELS)
                .param("kind", kind)
                .param("keys", keys.toArray(String[]::new))
                .query(LabelRow.class)
                .list();
    }

    /// A photo of a subject, with what its camera wrote.
    record PhotoRow(String key, String label, Instant at, CameraTags tags, boolean copied) {}

    List<PhotoRow> photos(String kind, Collection<String> keys) {
        return jdbc.sql(PHOTOS)
                .param("kind", kind)
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> photo(row))
                .list();
    }

    private static PhotoRow photo(ResultSet row) throws SQLException {
        var datum = Optional.ofNullable(row.getString("datum")).map(Datum::valueOf);
        int lat = row.getInt("lat");
        int lon = row.getInt("lon");
        return new PhotoRow(
                row.getString("key"),
                row.getString("label"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new CameraTags(
                        Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        datum.map(one -> GeoPoint.ofScaled(lat, lon, one)),
                        "",
                        1),
                row.getBoolean("copied"));
    }
}
