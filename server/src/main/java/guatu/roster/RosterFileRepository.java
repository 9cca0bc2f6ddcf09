package guatu.roster;

import guatu.access.Actor;
import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// One file with all that was filed and done; nothing is ever changed.
@Repository
class RosterFileRepository {

    private static final String LOCK = "select pg_advisory_xact_lock(6402, (:enterprise % 2147483647)::int)";

    private static final String OPEN = """
            insert into roster.file (enterprise, kind, reason, timing, effect, due, first_period, last_period, terms,
                                     note, opened_at, post, person, by_zh, by_en)
            values (:enterprise, :kind, :reason, :timing, :effect, :due, :first, :last, :terms::jsonb, :note, :at,
                    :post, :person, :byZh, :byEn)
            returning id
            """;

    private static final String SUBMIT = """
            insert into roster.submission (file, enterprise, revision, first_month, output, revenue, note, filed_at,
                                           post, person)
            values (:file, :enterprise, :revision, :first, :output::bigint[], :revenue::bigint[], :note, :at, :post,
                    :person)
            """;

    private static final String STEP = """
            insert into roster.step (file, enterprise, no, revision, kind, level, reason, at, due, post, person, by_zh,
                                     by_en)
            values (:file, :enterprise, :no, :revision, :kind, :level, :reason, :at, :due, :post, :person, :byZh, :byEn)
            """;

    private static final String FIND = """
            select file.id, file.enterprise, enterprise.credit_code, enterprise.name_zh, enterprise.region,
                   enterprise.park, enterprise.industry, file.kind, file.reason, file.timing, file.effect, file.due,
                   file.first_period, file.last_period, file.terms, file.note, file.opened_at, file.post, file.person,
                   file.by_zh, file.by_en,
                   (select coalesce(max(revision), 0) from roster.submission where submission.file = file.id) as revision,
                   exists (select 1 from roster.step as one
                            where one.file = file.id and one.kind = 'ACCEPTED' and one.level = 3) as decided,
                   step.no, step.revision as step_revision, step.kind as step_kind, step.level, step.reason as step_reason,
                   step.at, step.due as step_due, step.post as step_post, step.person as step_person,
                   step.by_zh as step_by_zh, step.by_en as step_by_en
              from roster.file
              join catalog.pub_enterprise as enterprise on enterprise.id = file.enterprise
              left join roster.step on step.file = file.id
               and step.no = (select max(no) from roster.step as one where one.file = file.id)
             where file.id = :id
            """;

    private static final String STEPS = """
            select no, revision as step_revision, kind as step_kind, level, reason as step_reason, at, due as step_due,
                   post as step_post, person as step_person, by_zh as step_by_zh, by_en as step_by_en
              from roster.step
             where file = :id
             order by no
            """;

    private static final String SUBMISSIONS = """
            select submission.revision, submission.first_month, submission.output, submission.revenue, submission.note,
                   submission.filed_at, file.first_period
              from roster.submission
              join roster.file on file.id = submission.file
             where submission.file = :id
             order by submission.revision
            """;

    /// Files of an enterprise and kind that have not come to an end.
    private static final String RUNNING = """
            select file.id
              from roster.file
              left join roster.step on step.file = file.id
               and step.no = (select max(no) from roster.step as one where one.file = file.id)
             where file.enterprise = :enterprise
               and file.kind = :kind
               and coalesce(step.kind <> 'WITHDRAWN' and not (step.kind = 'ACCEPTED' and step.level = 3), true)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RosterFileRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Holds the files of an enterprise to the end of the transaction.
    void lock(EnterpriseId enterprise) {
        jdbc.sql(LOCK)
                .param("enterprise", enterprise.value())
                .query((row, number) -> number)
                .list();
    }

    long open(OpeningFile opening, Instant at, Actor actor) {
        return jdbc.sql(OPEN)
                .param("enterprise", opening.enterprise().value())
                .param("kind", opening.kind().name())
                .param("reason", opening.reason())
                .param("timing", opening.window().timing().name())
                .param("effect", opening.window().effect())
                .param("due", opening.window().due())
                .param("first", opening.last().minusMonths(11).atDay(1))
                .param("last", opening.last().atDay(1))
                .param("terms", json.writeValueAsString(opening.terms()))
                .param("note", opening.note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("post", actor.who().post())
                .param("person", actor.who().person())
                .param("byZh", actor.titleZh())
                .param("byEn", actor.titleEn())
                .query(Long.class)
                .single();
    }

    void submit(RosterFile file, Submission submission, Actor actor) {
        jdbc.sql(SUBMIT)
                .param("file", file.id())
                .param("enterprise", file.enterprise().value())
                .param("revision", submission.revision())
                .param("first", submission.first().atDay(1))
                .param("output", submission.output().toArray(Long[]::new))
                .param("revenue", submission.revenue().toArray(Long[]::new))
                .param("note", submission.note())
                .param("at", submission.filedAt().atOffset(ZoneOffset.UTC))
                .param("post", actor.who().post())
                .param("person", actor.who().person())
                .update();
    }

    void step(RosterFile file, Step step) {
        jdbc.sql(STEP)
                .param("file", file.id())
                .param("enterprise", file.enterprise().value())
                .param("no", step.no())
                .param("revision", step.revision())
                .param("kind", step.kind().name())
                .param("level", step.level())
                .param("reason", step.reason())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("due", step.due())
                .param("post", step.post())
                .param("person", step.person())
                .param("byZh", step.byZh())
                .param("byEn", step.byEn())
                .update();
    }

    Optional<RosterFile> find(long id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, number) -> file(row, json))
                .optional();
    }

    List<Step> steps(long id) {
        return jdbc.sql(STEPS).param("id", id).query((row, number) -> step(row)).list();
    }

    List<Submission> submissions(long id) {
        return jdbc.sql(SUBMISSIONS)
                .param("id", id)
                .query((row, number) -> new Submission(
                        row.getInt("revision"),
                        month(row, "first_month"),
                        amounts(row.getArray("output")),
                        month(row, "first_period"),
                        amounts(row.getArray("revenue")),
                        row.getString("note"),
                        instant(row, "filed_at")))
                .list();
    }

    /// What the province decided on last; empty before it did.
    Optional<Submission> decided(long id) {
        int revision = steps(id).stream()
                .filter(step -> step.kind() == Step.Kind.ACCEPTED && step.level() == FileState.PROVINCE)
                .mapToInt(Step::revision)
                .max()
                .orElse(0);
        return submissions(id).stream()
                .filter(filed -> filed.revision() == revision)
                .findFirst();
    }

    List<Long> running(EnterpriseId enterprise, FileKind kind) {
        return jdbc.sql(RUNNING)
                .param("enterprise", enterprise.value())
                .param("kind", kind.name())
                .query(Long.class)
                .list();
    }

    static RosterFile file(ResultSet row, JsonMapper json) throws SQLException {
        return new RosterFile(
                row.getLong("id"),
                new EnterpriseId(row.getLong("enterprise")),
                new CreditCode(row.getString("credit_code")),
                row.getString("name_zh"),
                row.getInt("region"),
                row.getInt("park"),
                row.getInt("industry"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("timing"),
                row.getObject("effect", LocalDate.class),
                row.getObject("due", LocalDate.class),
                month(row, "first_period"),
                month(row, "last_period"),
                json.readValue(row.getString("terms"), Terms.class),
                row.getString("note"),
                instant(row, "opened_at"),
                row.getLong("post"),
                row.getLong("person"),
                row.getString("by_zh"),
                row.getString("by_en"),
                row.getInt("revision"),
                row.getBoolean("decided"),
                row.getObject("no") == null ? Optional.empty() : Optional.of(step(row)));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("no"),
                row.getInt("step_revision"),
                Step.Kind.valueOf(row.getString("step_kind")),
                row.getInt("level"),
                row.getString("step_reason"),
                instant(row, "at"),
                row.getObject("step_due", LocalDate.class),
                row.getLong("step_post"),
                row.getLong("step_person"),
                row.getString("step_by_zh"),
                row.getString("step_by_en"));
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<Long> amounts(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }
}
