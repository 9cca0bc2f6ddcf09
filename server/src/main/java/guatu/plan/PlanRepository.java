package guatu.plan;

import guatu.journal.Who;
import guatu.kernel.KnownTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Plans and their versions, in `plan.plan` and `plan.version`.
@Repository
class PlanRepository {

    private static final String FIND = """
            select plan.code, title_zh, title_en, short_zh, short_en, document, issued_on, first_year, last_year, source,
                   no, hash, published_at, post_title, draft, note
              from plan.version
              join plan.plan
                on plan.code = version.plan
             order by (known <= :known) desc, case when known <= :known then -known else known end
             limit 1
            """;

    private static final String LIST = """
            select plan.code, title_zh, title_en, short_zh, short_en, document, issued_on, first_year, last_year, source,
                   no, hash, published_at, post_title, draft, note
              from plan.version
              join plan.plan
                on plan.code = version.plan
             where version.plan = :plan
             order by no desc
            """;

    private static final String INSERT_PLAN = """
            insert into plan.plan (code, title_zh, title_en, short_zh, short_en, document, issued_on, first_year,
                                   last_year, source)
            values (:code, :titleZh, :titleEn, :shortZh, :shortEn, :document, :issuedOn, :firstYear, :lastYear, :source)
                on conflict do nothing
            """;

    private static final String INSERT_VERSION = """
            insert into plan.version (plan, no, hash, published_at, known, person, post, post_title, draft, note)
            values (:plan, :no, :hash, :publishedAt, :known, :person, :post, :postTitle, :draft, :note)
                on conflict do nothing
            """;

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<VersionRow> find(KnownTime known) {
        return jdbc.sql(FIND)
                .param("known", known.value())
                .query((row, number) -> VersionRow.of(row))
                .optional();
    }

    List<VersionRow> list(String plan) {
        return jdbc.sql(LIST)
                .param("plan", plan)
                .query((row, number) -> VersionRow.of(row))
                .list();
    }

    /// Whether it was the next version; not when a colleague was faster.
    boolean insert(PlanContent content, PlanVersion version, KnownTime known, Who who) {
        jdbc.sql(INSERT_PLAN)
                .param("code", content.code())
                .param("titleZh", content.titleZh())
                .param("titleEn", content.titleEn())
                .param("shortZh", content.shortZh())
                .param("shortEn", content.shortEn())
                .param("document", content.document())
                .param("issuedOn", content.issuedOn().orElse(null))
                .param("firstYear", content.firstYear())
                .param("lastYear", content.lastYear())
                .param("source", content.source())
                .update();
        return jdbc.sql(INSERT_VERSION)
                        .param("plan", content.code())
                        .param("no", version.no())
                        .param("hash", version.hash())
                        .param("publishedAt", version.publishedAt().atOffset(ZoneOffset.UTC))
                        .param("known", known.value())
                        .param("person", who.person())
                        .param("post", who.post())
                        .param("postTitle", version.postTitle())
                        .param("draft", version.draft().orElse(null))
                        .param("note", version.note())
                        .update()
                == 1;
    }

    /// A version without its text and targets.
    record VersionRow(PlanContent frame, PlanVersion version) {

        String code() {
            return frame.code();
        }

        private static VersionRow of(ResultSet row) throws SQLException {
            var frame = new PlanContent(
                    row.getString("code"),
                    row.getString("title_zh"),
                    row.getString("title_en"),
                    row.getString("short_zh"),
                    row.getString("short_en"),
                    row.getString("document"),
                    Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                    row.getInt("first_year"),
                    row.getInt("last_year"),
                    row.getString("source"),
                    List.of(),
                    List.of(),
                    List.of());
            var version = new PlanVersion(
                    row.getInt("no"),
                    row.getString("hash"),
                    row.getObject("published_at", OffsetDateTime.class).toInstant(),
                    row.getString("post_title"),
                    Optional.ofNullable(row.getObject("draft", Long.class)),
                    row.getString("note"));
            return new VersionRow(frame, version);
        }
    }
}
