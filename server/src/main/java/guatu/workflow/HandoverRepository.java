package guatu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Hand-overs (移交) between places, and how they were answered.
@Repository
class HandoverRepository {

    private static final String INSERT = """
            insert into workflow.handover (item, task, from_post, from_zh, from_en, to_post, to_zh, to_en, papers, note, due,
                                           sent_at, person)
            values (:item, :task, :fromPost, :fromZh, :fromEn, :toPost, :toZh, :toEn, :papers, :note, :due, :at, :person)
            """;

    private static final String ANSWER = """
            insert into workflow.handover_answer (handover, item, outcome, receipt_no, reason, at, post, person)
            values (:handover, :item, :outcome, :receiptNo, :reason, :at, :post, :person)
            """;

    private static final String LIST = """
            select handover.id, handover.item, handover.task, handover.from_post, handover.from_zh, handover.from_en,
                   handover.to_post, handover.to_zh, handover.to_en, handover.papers, handover.note, handover.due,
                   handover.sent_at, answer.outcome, coalesce(answer.receipt_no, '') as receipt_no,
                   coalesce(answer.reason, '') as reason, answer.at as answered_at
              from workflow.handover
              left join workflow.handover_answer as answer on answer.handover = handover.id
             where handover.item = any (:items::bigint[])
             order by handover.id
            """;

    private final JdbcClient jdbc;

    HandoverRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param due until when it is to be answered
    /// @param outcome RECEIVED, REFUSED, or SENT while it is not answered
    record Handover(
            long id,
            long item,
            long task,
            long fromPost,
            String fromZh,
            String fromEn,
            long toPost,
            String toZh,
            String toEn,
            PackageHash papers,
            String note,
            LocalDate due,
            Instant sentAt,
            String outcome,
            String receiptNo,
            String reason,
            Optional<Instant> answeredAt) {

        boolean sent() {
            return outcome.equals("SENT");
        }

        /// Both windows stand red then: the one that sent, and the one that is to receive.
        boolean late(LocalDate today) {
            return sent() && today.isAfter(due);
        }
    }

    void insert(Handover handover, long person) {
        jdbc.sql(INSERT)
                .param("item", handover.item())
                .param("task", handover.task())
                .param("fromPost", handover.fromPost())
                .param("fromZh", handover.fromZh())
                .param("fromEn", handover.fromEn())
                .param("toPost", handover.toPost())
                .param("toZh", handover.toZh())
                .param("toEn", handover.toEn())
                .param("papers", handover.papers().hex())
                .param("note", handover.note())
                .param("due", handover.due())
                .param("at", handover.sentAt().atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    void answer(Handover handover, String outcome, String receiptNo, String reason, Hand by, Instant at) {
        jdbc.sql(ANSWER)
                .param("handover", handover.id())
                .param("item", handover.item())
                .param("outcome", outcome)
                .param("receiptNo", receiptNo)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("post", by.post())
                .param("person", by.person())
                .update();
    }

    List<Handover> of(List<CaseId> items) {
        return jdbc.sql(LIST)
                .param("items", items.stream().map(CaseId::value).toArray(Long[]::new))
                .query(HandoverRepository::handover)
                .list();
    }

    private static Handover handover(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getLong("id"),
                row.getLong("item"),
                row.getLong("task"),
                row.getLong("from_post"),
                row.getString("from_zh"),
                row.getString("from_en"),
                row.getLong("to_post"),
                row.getString("to_zh"),
                row.getString("to_en"),
                new PackageHash(row.getString("papers")),
                row.getString("note"),
                row.getObject("due", LocalDate.class),
                CaseRepository.instant(row, "sent_at"),
                Optional.ofNullable(row.getString("outcome")).orElse("SENT"),
                row.getString("receipt_no"),
                row.getString("reason"),
                CaseRepository.maybe(row, "answered_at"));
    }
}
