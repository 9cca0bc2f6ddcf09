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
             where item = :item
             order by no
            """;

    private static final String INSERT = """
            insert into workflow.holding (item, no, post, post_zh, post_en, from_at)
            values (:item, :no, :post, :postZh, :postEn, :at)
            """;

    /// Each working day from the day of opening to the day of closing (or today), both included, is charged once:
    /// to the reason of a stop that holds on it, otherwise to the post that holds at its end; the closing day to
    /// the last holder (docs/rules/workflow.md). The days come from the calendar of each place, as the catalog
    /// reads it.
    private static final String DAYS = """
            with workday as (
                select given.region_code, given.day
                  from unnest(:regions::text[], :days::date[]) as given (region_code, day)),
            span as (
                select item.id, item.region_code, (item.opened_at at time zone :zone)::date as first_day,
                       coalesce((item.closed_at at time zone :zone)::date, :today::date) as last_day
                  from workflow.item
                 where :items::bigint[] = '{}' or item.id = any (:items::bigint[])),
            charged as (
                select span.id as item, workday.day, stopped.charged_to,
                       case when stopped.charged_to is null then held.post end as post
                  from span
                  join workday on workday.region_code = span.region_code
                   and workday.day between span.first_day and span.last_day
                  left join lateral (
                       select stop.charged_to
                         from workflow.stop
                         left join workflow.stop_end on stop_end.stop = stop.id
                        where stop.item = span.id
                          and workday.day between stop.first_day and coalesce(stop_end.last_day, :today::date)
                        order by stop.id
                        limit 1) as stopped on true
                  join lateral (
                       select holding.post
                         from workflow.holding
                        where holding.item = span.id
                          and (holding.from_at at time zone :zone)::date <= workday.day
                        order by holding.no desc
                        limit 1) as held on true)
            select charged.item, charged.charged_to, charged.post, named.post_zh, named.post_en, count(*) as days
              from charged
              left join lateral (
                   select holding.post_zh, holding.post_en
                     from workflow.holding
                    where holding.item = charged.item and holding.post = charged.post
                    order by holding.no desc
                    limit 1) as named on true
             group by charged.item, charged.charged_to, charged.post, named.post_zh, named.post_en
             order by charged.item, min(charged.day)
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

    /// @param chargedTo what the clocks stood still for; empty where the post is charged
    record Charged(long item, String chargedTo, long post, String postZh, String postEn, int days) {}

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

    List<Holding> list(CaseId item) {
        return jdbc.sql(LIST)
                .param("item", item.value())
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

    /// @param regions the place of each working day, beside `days`
    /// @param items the cases asked for; empty: all in sight
    List<Charged> days(List<String> regions, List<LocalDate> days, List<CaseId> items, LocalDate today, String zone) {
        return jdbc.sql(DAYS)
                .param("regions", regions.toArray(String[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("items", items.stream().map(CaseId::value).toArray(Long[]::new))
                .param("today", today)
                .param("zone", zone)
                .query((row, number) -> new Charged(
                        row.getLong("item"),
                        Optional.ofNullable(row.getString("charged_to")).orElse(""),
                        row.getLong("post"),
                        Optional.ofNullable(row.getString("post_zh")).orElse(""),
                        Optional.ofNullable(row.getString("post_en")).orElse(""),
                        row.getInt("days")))
                .list();
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
