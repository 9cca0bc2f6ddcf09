package guatu.workflow;

import guatu.access.OfficePost;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tasks: what a post owes.
@Repository
class TaskRepository {

    private static final String INSERT = """
            insert into workflow.task (item, step, seq, post, post_zh, post_en, origin, parent, replaces, made_by, note,
                                       opened_at, state)
            values (:item, :step, :seq, :post, :postZh, :postEn, :origin, :parent, :replaces, :madeBy, :note, :at, 'OPEN')
            returning id
            """;

    private static final String FIND = """
            select id, item, step, seq, post, post_zh, post_en, origin, parent, replaces, made_by, note, opened_at, state,
                   reason, closed_at
              from workflow.task
             where id = :id
            """;

    private static final String OF_STEP = """
            select id, item, step, seq, post, post_zh, post_en, origin, parent, replaces, made_by, note, opened_at, state,
                   reason, closed_at
              from workflow.task
             where step = :step
             order by seq, id
            """;

    private static final String OF_ITEM = """
            select id, item, step, seq, post, post_zh, post_en, origin, parent, replaces, made_by, note, opened_at, state,
                   reason, closed_at
              from workflow.task
             where item = :item
             order by step, seq, id
            """;

    private static final String CLOSE = """
            update workflow.task
               set state = :state, reason = :reason, closed_at = :at
             where id = :id and state in ('OPEN', 'LAPSED')
            """;

    private static final String CLOSE_ALL = """
            update workflow.task
               set state = :state, reason = :reason, closed_at = :at
             where step = :step and state = 'OPEN'
            """;

    /// What posts hold that a delegation speaks for: whoever was given it sees these cases from then on.
    private static final String HELD_BY = """
            select distinct item from workflow.task where post = :post and state = 'OPEN'
            """;

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A task to be made.
    record NewTask(
            CaseId item,
            long step,
            int seq,
            OfficePost post,
            TaskRow.Origin origin,
            Optional<Long> parent,
            Optional<Long> replaces,
            long madeBy,
            String note) {}

    long insert(NewTask task, Instant at) {
        return jdbc.sql(INSERT)
                .param("item", task.item().value())
                .param("step", task.step())
                .param("seq", task.seq())
                .param("post", task.post().id())
                .param("postZh", task.post().titleZh())
                .param("postEn", task.post().titleEn())
                .param("origin", task.origin().name())
                .param("parent", task.parent().orElse(null))
                .param("replaces", task.replaces().orElse(null))
                .param("madeBy", task.madeBy())
                .param("note", task.note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<TaskRow> find(long id) {
        return jdbc.sql(FIND).param("id", id).query(TaskRepository::task).optional();
    }

    List<TaskRow> ofStep(long step) {
        return jdbc.sql(OF_STEP).param("step", step).query(TaskRepository::task).list();
    }

    List<TaskRow> ofItem(CaseId item) {
        return jdbc.sql(OF_ITEM)
                .param("item", item.value())
                .query(TaskRepository::task)
                .list();
    }

    void close(long id, TaskRow.State state, String reason, Instant at) {
        jdbc.sql(CLOSE)
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void closeAll(long step, TaskRow.State state, String reason, Instant at) {
        jdbc.sql(CLOSE_ALL)
                .param("step", step)
                .param("state", state.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<CaseId> heldBy(long post) {
        return jdbc.sql(HELD_BY)
                .param("post", post)
                .query((row, number) -> new CaseId(row.getLong("item")))
                .list();
    }

    static TaskRow task(ResultSet row, int number) throws SQLException {
        return new TaskRow(
                row.getLong("id"),
                new CaseId(row.getLong("item")),
                row.getLong("step"),
                row.getInt("seq"),
                row.getLong("post"),
                row.getString("post_zh"),
                row.getString("post_en"),
                TaskRow.Origin.valueOf(row.getString("origin")),
                Optional.ofNullable(row.getObject("parent", Long.class)),
                Optional.ofNullable(row.getObject("replaces", Long.class)),
                row.getLong("made_by"),
                row.getString("note"),
                CaseRepository.instant(row, "opened_at"),
                TaskRow.State.valueOf(row.getString("state")),
                row.getString("reason"),
                CaseRepository.maybe(row, "closed_at"));
    }
}
