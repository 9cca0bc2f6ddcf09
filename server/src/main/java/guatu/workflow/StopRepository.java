package guatu.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When and why the clocks of a case stood still.
@Repository
class StopRepository {

    private static final String INSERT = """
            insert into workflow.stop (item, reason, charged_to, document, first_day, at, post, person, by_zh, by_en)
            values (:item, :reason, :chargedTo, :document, :firstDay, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String END = """
            insert into workflow.stop_end (stop, item, last_day, document, at, post, person)
            values (:stop, :item, :lastDay, :document, :at, :post, :person)
            """;

    private static final String LIST = """
            select stop.id, stop.item, stop.reason, stop.charged_to, stop.document, stop.first_day, stop.at, stop.by_zh,
                   stop.by_en, stop_end.last_day, coalesce(stop_end.document, '') as end_document
              from workflow.stop
              left join workflow.stop_end on stop_end.stop = stop.id
             where stop.item = any (:items::bigint[])
             order by stop.id
            """;

    private final JdbcClient jdbc;

    StopRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param lastDay empty while it goes on
    record Stop(
            long id,
            long item,
            String reason,
            String chargedTo,
            String document,
            LocalDate firstDay,
            Instant at,
            String byZh,
            String byEn,
            Optional<LocalDate> lastDay,
            String endDocument) {

        Pause pause(LocalDate today) {
            return new Pause(firstDay, lastDay.orElse(today));
        }
    }

    void insert(
            CaseId item, String reason, String chargedTo, String document, LocalDate firstDay, Hand by, Instant at) {
        jdbc.sql(INSERT)
                .param("item", item.value())
                .param("reason", reason)
                .param("chargedTo", chargedTo)
                .param("document", document)
                .param("firstDay", firstDay)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("post", by.post())
                .param("person", by.person())
                .param("byZh", by.byZh())
                .param("byEn", by.byEn())
                .update();
    }

    void end(Stop stop, LocalDate lastDay, String document, Hand by, Instant at) {
        jdbc.sql(END)
                .param("stop", stop.id())
                .param("item", stop.item())
                .param("lastDay", lastDay)
                .param("document", document)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("post", by.post())
                .param("person", by.person())
                .update();
    }

    List<Stop> of(List<CaseId> items) {
        return jdbc.sql(LIST)
                .param("items", items.stream().map(CaseId::value).toArray(Long[]::new))
                .query((row, number) -> new Stop(
                        row.getLong("id"),
                        row.getLong("item"),
                        row.getString("reason"),
                        row.getString("charged_to"),
                        row.getString("document"),
                        row.getObject("first_day", LocalDate.class),
                        CaseRepository.instant(row, "at"),
                        row.getString("by_zh"),
                        row.getString("by_en"),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        row.getString("end_document")))
                .list();
    }
}
