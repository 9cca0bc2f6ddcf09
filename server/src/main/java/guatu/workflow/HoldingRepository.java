package guatu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who holds a case from when on, what was done to it, and whom its working days are charged to.
@Repository
class HoldingRepository {

    private static final String LAST = """
            select item, no, post, post_zh, post_en, from_at
              from workflow.holding
             where item = :item
             order by no desc
             limit 1
            """;

    private static final String LIST = """
            select item, no, post, post_zh, post_en, from_at
              from workflow.holding
             where item = any (:items::bigint[])
             order by item, no
            """;

    private static final String INSERT = """
            insert into workflow.holding (item, no, post, post_zh, post_en, from_at)
            values (:item, :no, :post, :postZh, :postEn, :at)
            """;

    private static final String DEED = """
            insert into workflow.deed (item, no, event, from_state, to_state, round, step, about, reason, at, post, person,
                                       by_zh, by_en, person_name)
            select :item::bigint, coalesce(max(deed.no), 0) + 1, :event, :fromState, :toState, :round::int, :step::smallint,
                   :about, :reason, :at::timestamptz, :post::bigint, :person::bigint, :byZh, :byEn, :personName
              from workflow.deed
             where deed.item = :item
            """;

    private static final String DEEDS = """
            select no, event, from_state, to_state, round, step, about, reason, at, post, person, by_zh, by_en, person_name
              from workflow.deed
             where item = :item
             order by no
            """;

    private final JdbcClient jdbc;

    HoldingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Holding(long item, int no, long post, String postZh, String postEn, Instant fromAt) {}

    record Deed(
            int no,
            CaseEvent event,
            CaseState from,
            CaseState to,
            int round,
            Optional<Integer> step,
            String about,
            String reason,
            Instant at,
            Hand by) {}

    Optional<Holding> last(CaseId item) {
        return jdbc.sql(LAST)
                .param("item", item.value())
                .query(HoldingRepository::holding)
                .optional();
    }

    /// Who held a case, the first first.
    List<Holding> list(CaseId item) {
        return list(List.of(item));
    }

    List<Holding> list(List<CaseId> items) {
        return jdbc.sql(LIST)
                .param("items", items.stream().map(CaseId::value).toArray(Long[]::new))
                .query(HoldingRepository::holding)
                .list();
    }

    void insert(Holding holding) {
        jdbc.sql(INSERT)
                .param("item", holding.item())
                .param("no", holding.no())
                .param("post", holding.post())
                .param("postZh", holding.postZh())
                .param("postEn", holding.postEn())
                .param("at", holding.fromAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void deed(CaseId item, Deed deed) {
        jdbc.sql(DEED)
                .param("item", item.value())
                .param("event", deed.event().name())
                .param("fromState", deed.from().name())
                .param("toState", deed.to().name())
                .param("round", deed.round())
                .param("step", deed.step().orElse(null))
                .param("about", deed.about())
                .param("reason", deed.reason())
                .param("at", deed.at().atOffset(ZoneOffset.UTC))
                .params(CaseRepository.of(deed.by()))
                .update();
    }

    List<Deed> deeds(CaseId item) {
        return jdbc.sql(DEEDS)
                .param("item", item.value())
                .query((row, number) -> new Deed(
                        row.getInt("no"),
                        CaseEvent.valueOf(row.getString("event")),
                        CaseState.valueOf(row.getString("from_state")),
                        CaseState.valueOf(row.getString("to_state")),
                        row.getInt("round"),
                        Optional.ofNullable(row.getObject("step", Integer.class)),
                        row.getString("about"),
                        row.getString("reason"),
                        CaseRepository.instant(row, "at"),
                        CaseRepository.hand(row)))
                .list();
    }

    private static Holding holding(ResultSet row, int number) throws SQLException {
        return new Holding(
                row.getLong("item"),
                row.getInt("no"),
                row.getLong("post"),
                row.getString("post_zh"),
                row.getString("post_en"),
                CaseRepository.instant(row, "from_at"));
    }
}
