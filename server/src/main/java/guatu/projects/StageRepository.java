package guatu.projects;

import guatu.projects.RecordRepository.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The main axis, the side status, the code and the 核准 document of a project: rows that are added, and what holds now
/// beside them.
@Repository
class StageRepository {

    private static final String STAGE = """
            insert into projects.stage (project, no, stage, since, partial, kind, reason, known_from, at, post, person,
                   by_zh, by_en)
            values (:id, :no, :stage, :since, :partial, :kind, :reason, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String SET_STAGE = """
            update projects.project
               set stage = :stage, stage_since = :since, partial = :partial, confirmed_on = :today
             where id = :id
            """;

    private static final String STAGES = """
            select no, stage, since, partial, kind, reason, at, by_zh, by_en
              from projects.stage
             where project = :id
             order by no
            """;

    private static final String STATUS = """
            insert into projects.status (project, no, status, since, reason, document, opinion, planned_resume, known_from,
                   at, post, person, by_zh, by_en)
            select :id, coalesce(max(no), 0) + 1, :status, :since, :reason, :document, :opinion, :resume::date, :known,
                   :at, :post, :person, :byZh, :byEn
              from projects.status
             where project = :id
            """;

    private static final String SET_STATUS = """
            update projects.project
               set status = :status
             where id = :id
            """;

    private static final String STATUSES = """
            select no, status, since, reason, document, opinion, planned_resume, at, by_zh, by_en
              from projects.status
             where project = :id
             order by no
            """;

    private static final String CODE = """
            insert into projects.code (project, no, kind, code, reason, known_from, at, post, person, by_zh, by_en)
            select :id, coalesce(max(no), 0) + 1, :kind, :code, :reason, :known, :at, :post, :person, :byZh, :byEn
              from projects.code
             where project = :id
            """;

    private static final String SET_CODE = """
            update projects.project
               set code = :code
             where id = :id
            """;

    private static final String CODES = """
            select no, kind, code, reason, at, by_zh, by_en
              from projects.code
             where project = :id
             order by no
            """;

    private static final String APPROVAL = """
            insert into projects.approval (project, no, kind, day, expires, document, reason, known_from, at, post, person,
                   by_zh, by_en)
            select :id, coalesce(max(no), 0) + 1, :kind, :day, :expires, :document, :reason, :known, :at, :post, :person,
                   :byZh, :byEn
              from projects.approval
             where project = :id
            """;

    private static final String SET_EXPIRY = """
            update projects.project
               set approval_expires = :expires
             where id = :id
            """;

    private static final String APPROVALS = """
            select no, kind, day, expires, document, reason, at, by_zh, by_en
              from projects.approval
             where project = :id
             order by no
            """;

    private final JdbcClient jdbc;

    StageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A stage as it was entered, or as it stands after a correction.
    record StageRow(
            int no,
            Stage stage,
            LocalDate since,
            boolean partial,
            String kind,
            String reason,
            Instant at,
            String byZh,
            String byEn) {}

    /// A side status as it was said.
    record StatusRow(
            int no,
            SideStatus status,
            LocalDate since,
            String reason,
            String document,
            String opinion,
            Optional<LocalDate> plannedResume,
            Instant at,
            String byZh,
            String byEn) {}

    /// A code issued or withdrawn.
    record CodeRow(int no, String kind, String code, String reason, Instant at, String byZh, String byEn) {}

    /// What happened to the 核准 document.
    ///
    /// @param expires as it stands after this
    record ApprovalRow(
            int no,
            Approvals.Kind kind,
            LocalDate day,
            LocalDate expires,
            String document,
            String reason,
            Instant at,
            String byZh,
            String byEn) {}

    void stage(
            ProjectId id,
            int no,
            Stage stage,
            LocalDate since,
            boolean partial,
            String kind,
            String reason,
            Stamp stamp) {
        RecordRepository.stamped(jdbc.sql(STAGE), id, stamp)
                .param("no", no)
                .param("stage", stage.name())
                .param("since", since)
                .param("partial", partial)
                .param("kind", kind)
                .param("reason", reason)
                .update();
        jdbc.sql(SET_STAGE)
                .param("id", id.value())
                .param("stage", stage.name())
                .param("since", since)
                .param("partial", partial)
                .param("today", stamp.today())
                .update();
    }

    List<StageRow> stages(ProjectId id) {
        return jdbc.sql(STAGES)
                .param("id", id.value())
                .query((row, number) -> new StageRow(
                        row.getInt("no"),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("since", LocalDate.class),
                        row.getBoolean("partial"),
                        row.getString("kind"),
                        row.getString("reason"),
                        instant(row),
                        row.getString("by_zh"),
                        row.getString("by_en")))
                .list();
    }

    void status(ProjectId id, NewStatus given, Stamp stamp) {
        RecordRepository.stamped(jdbc.sql(STATUS), id, stamp)
                .param("status", given.status().name())
                .param("since", given.since())
                .param("reason", given.reason().strip())
                .param("document", given.document().strip())
                .param("opinion", given.opinion().strip())
                .param("resume", given.plannedResume().map(LocalDate::toString).orElse(null))
                .update();
        jdbc.sql(SET_STATUS)
                .param("id", id.value())
                .param("status", given.status().name())
                .update();
    }

    List<StatusRow> statuses(ProjectId id) {
        return jdbc.sql(STATUSES)
                .param("id", id.value())
                .query((row, number) -> new StatusRow(
                        row.getInt("no"),
                        SideStatus.valueOf(row.getString("status")),
                        row.getObject("since", LocalDate.class),
                        row.getString("reason"),
                        row.getString("document"),
                        row.getString("opinion"),
                        Optional.ofNullable(row.getObject("planned_resume", LocalDate.class)),
                        instant(row),
                        row.getString("by_zh"),
                        row.getString("by_en")))
                .list();
    }

    /// @param held the code that the project has from now on; empty after a withdrawal
    void code(ProjectId id, String kind, ProjectCode code, String held, String reason, Stamp stamp) {
        jdbc.sql(SET_CODE).param("id", id.value()).param("code", held).update();
        RecordRepository.stamped(jdbc.sql(CODE), id, stamp)
                .param("kind", kind)
                .param("code", code.value())
                .param("reason", reason)
                .update();
    }

    List<CodeRow> codes(ProjectId id) {
        return jdbc.sql(CODES)
                .param("id", id.value())
                .query((row, number) -> new CodeRow(
                        row.getInt("no"),
                        row.getString("kind"),
                        row.getString("code"),
                        row.getString("reason"),
                        instant(row),
                        row.getString("by_zh"),
                        row.getString("by_en")))
                .list();
    }

    void approval(
            ProjectId id,
            Approvals.Kind kind,
            LocalDate day,
            LocalDate expires,
            String document,
            String reason,
            Stamp stamp) {
        RecordRepository.stamped(jdbc.sql(APPROVAL), id, stamp)
                .param("kind", kind.name())
                .param("day", day)
                .param("expires", expires)
                .param("document", document)
                .param("reason", reason)
                .update();
        jdbc.sql(SET_EXPIRY).param("id", id.value()).param("expires", expires).update();
    }

    List<ApprovalRow> approvals(ProjectId id) {
        return jdbc.sql(APPROVALS)
                .param("id", id.value())
                .query((row, number) -> new ApprovalRow(
                        row.getInt("no"),
                        Approvals.Kind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getObject("expires", LocalDate.class),
                        row.getString("document"),
                        row.getString("reason"),
                        instant(row),
                        row.getString("by_zh"),
                        row.getString("by_en")))
                .list();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
