package guatu.evidence;

import java.util.Collection;
import java.util.List;
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

    private final JdbcClient jdbc;

    EvidenceLabelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record LabelRow(String key, String label) {}

    List<LabelRow> labels(String kind, Collection<String> keys) {
        return jdbc.sql(LABELS)
                .param("kind", kind)
                .param("keys", keys.toArray(String[]::new))
                .query(LabelRow.class)
                .list();
    }
}
