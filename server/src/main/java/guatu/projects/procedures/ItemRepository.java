package guatu.projects.procedures;

import guatu.access.Actor;
import guatu.kernel.KnownTime;
import guatu.projects.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to the preliminary procedures of projects. Rows are added, never changed.
@Repository
class ItemRepository {

    private static final String LOCK = "select pg_advisory_xact_lock(6403, (:project % 2147483647)::int)";

    private static final String ADD = """
            insert into projects.item_event (project, procedure, no, event, state, holder, clock, day, reason, document,
                   known_from, at, post, person, by_zh, by_en)
            values (:project, :procedure, :no, :event, :state, :holder, :clock, :day, :reason, :document, :known, :at,
                    :post, :person, :byZh, :byEn)
            """;

    private static final String OF = """
            select procedure, no, event, state, holder, clock, day, reason, document, at, by_zh, by_en
              from projects.item_event
             where project = :project
             order by procedure, no
            """;

    private static final String STARTED = """
            select min(stage.since)
              from projects.stage
             where stage.project = :project
               and stage.stage = 'S4'
               and stage.kind = 'ENTERED'
               and not exists (select 1
                                 from projects.stage as later
                                where later.project = stage.project
                                  and later.no > stage.no
                                  and later.kind = 'CORRECTED')
            """;

    private final JdbcClient jdbc;

    ItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What happened to an item.
    record ItemEvent(
            String procedure,
            int no,
            String event,
            ItemState state,
            Holder holder,
            ItemClock.Effect clock,
            LocalDate day,
            String reason,
            String document,
            Instant at,
            String byZh,
            String byEn) {}

    /// Holds a project to the end of the transaction.
    void lock(ProjectId project) {
        jdbc.sql(LOCK)
                .param("project", project.value())
                .query((row, number) -> number)
                .list();
    }

    void add(ProjectId project, ItemEvent event, Actor actor, KnownTime known) {
        jdbc.sql(ADD)
                .param("project", project.value())
                .param("procedure", event.procedure())
                .param("no", event.no())
                .param("event", event.event())
                .param("state", event.state().name())
                .param("holder", event.holder().name())
                .param("clock", event.clock().name())
                .param("day", event.day())
                .param("reason", event.reason())
                .param("document", event.document())
                .param("known", known.value())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("post", actor.who().post())
                .param("person", actor.who().person())
                .param("byZh", event.byZh())
                .param("byEn", event.byEn())
                .update();
    }

    /// The day on which permanent works started; empty before, and where the start was taken back.
    Optional<LocalDate> started(ProjectId project) {
        return jdbc.sql(STARTED)
                .param("project", project.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    List<ItemEvent> of(ProjectId project) {
        return jdbc.sql(OF)
                .param("project", project.value())
                .query((row, number) -> new ItemEvent(
                        row.getString("procedure"),
                        row.getInt("no"),
                        row.getString("event"),
                        ItemState.valueOf(row.getString("state")),
                        Holder.valueOf(row.getString("holder")),
                        ItemClock.Effect.valueOf(row.getString("clock")),
                        row.getObject("day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("document"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_zh"),
                        row.getString("by_en")))
                .list();
    }
}
