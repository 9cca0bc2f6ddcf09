package guatu.workflow;

import guatu.kernel.EnterpriseId;
import guatu.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Cases, their rounds and who is party to them.
@Repository
class CaseRepository {

    private static final String OPEN = """
            insert into workflow.item (kind, subject_kind, subject_key, title_zh, title_en, region, region_code, enterprise,
                                       terms, note, opened_at, post, person, by_zh, by_en, person_name, state, round,
                                       papers, reason)
            values (:kind, :subjectKind, :subjectKey, :titleZh, :titleEn, :region, :regionCode, :enterprise, :terms::jsonb,
                    :note, :at, :post, :person, :byZh, :byEn, :personName, 'OPEN', 1, :papers, '')
            returning id
            """;

    /// Whoever changes a case waits here: what holds it and what was done are numbered one after another.
    private static final String LOCK = """
            select id, kind, subject_kind, subject_key, title_zh, title_en, region_code, enterprise, terms, note, opened_at,
                   post, person, by_zh, by_en, person_name, state, round, papers, reason, closed_at
              from workflow.item
             where id = :id
               for update
            """;

    private static final String FIND = """
            select id, kind, subject_kind, subject_key, title_zh, title_en, region_code, enterprise, terms, note, opened_at,
                   post, person, by_zh, by_en, person_name, state, round, papers, reason, closed_at
              from workflow.item
             where id = :id
            """;

    private static final String OF_SUBJECT = """
            select id, kind, subject_kind, subject_key, title_zh, title_en, region_code, enterprise, terms, note, opened_at,
                   post, person, by_zh, by_en, person_name, state, round, papers, reason, closed_at
              from workflow.item
             where subject_kind = :subjectKind and subject_key = :subjectKey
             order by id desc
            """;

    private static final String UNDER_WAY = """
            select id
              from workflow.item
             where kind = :kind and subject_kind = :subjectKind and subject_key = :subjectKey
               and state in ('OPEN', 'RETURNED')
            """;

    private static final String MOVE = """
            update workflow.item
               set state = :state, round = :round, papers = :papers, reason = :reason, closed_at = :closedAt
             where id = :id
            """;

    private static final String PARTY = """
            insert into workflow.party (item, post) values (:item, :post) on conflict do nothing
            """;

    private static final String ROUND = """
            insert into workflow.round (item, no, papers, answer, opened_at, post, person, by_zh, by_en, person_name)
            values (:item, :no, :papers, :answer, :at, :post, :person, :byZh, :byEn, :personName)
            """;

    private static final String CLOSE_ROUND = """
            update workflow.round
               set closed_at = :at, outcome = :outcome, reason = :reason
             where item = :item and no = :no and closed_at is null
            """;

    private static final String ROUNDS = """
            select no, papers, answer, opened_at, post, person, by_zh, by_en, person_name, closed_at, outcome,
                   coalesce(reason, '') as reason
              from workflow.round
             where item = :item
             order by no
            """;

    private static final TypeReference<Map<String, String>> TERMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    CaseId open(NewCase wanted, int slot, Hand by, Instant at) {
        var subject = wanted.subject();
        return jdbc.sql(OPEN)
                .param("kind", wanted.kind().code())
                .param("subjectKind", subject.kind())
                .param("subjectKey", subject.key())
                .param("titleZh", subject.titleZh())
                .param("titleEn", subject.titleEn())
                .param("region", slot)
                .param("regionCode", subject.region().value())
                .param(
                        "enterprise",
                        subject.enterprise().map(EnterpriseId::value).orElse(null))
                .param("terms", json.writeValueAsString(wanted.terms()))
                .param("note", wanted.note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("papers", wanted.papers().hex())
                .params(of(by))
                .query((row, number) -> new CaseId(row.getLong("id")))
                .single();
    }

    Optional<CaseRow> lock(CaseId id) {
        return jdbc.sql(LOCK).param("id", id.value()).query(this::item).optional();
    }

    Optional<CaseRow> find(CaseId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(this::item).optional();
    }

    List<CaseRow> ofSubject(String kind, String key) {
        return jdbc.sql(OF_SUBJECT)
                .param("subjectKind", kind)
                .param("subjectKey", key)
                .query(this::item)
                .list();
    }

    Optional<CaseId> underWay(CaseKind kind, String subjectKind, String subjectKey) {
        return jdbc.sql(UNDER_WAY)
                .param("kind", kind.code())
                .param("subjectKind", subjectKind)
                .param("subjectKey", subjectKey)
                .query((row, number) -> new CaseId(row.getLong("id")))
                .optional();
    }

    /// Moves a case on.
    void move(CaseId id, CaseState state, int round, PackageHash papers, String reason, Optional<Instant> closedAt) {
        jdbc.sql(MOVE)
                .param("id", id.value())
                .param("state", state.name())
                .param("round", round)
                .param("papers", papers.hex())
                .param("reason", reason)
                .param(
                        "closedAt",
                        closedAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    void party(CaseId item, long post) {
        jdbc.sql(PARTY).param("item", item.value()).param("post", post).update();
    }

    void round(CaseId item, int no, PackageHash papers, String answer, Hand by, Instant at) {
        jdbc.sql(ROUND)
                .param("item", item.value())
                .param("no", no)
                .param("papers", papers.hex())
                .param("answer", answer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .params(of(by))
                .update();
    }

    void closeRound(CaseId item, int no, CaseState outcome, String reason, Instant at) {
        jdbc.sql(CLOSE_ROUND)
                .param("item", item.value())
                .param("no", no)
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<RoundRow> rounds(CaseId item) {
        return jdbc.sql(ROUNDS)
                .param("item", item.value())
                .query((row, number) -> new RoundRow(
                        row.getInt("no"),
                        new PackageHash(row.getString("papers")),
                        row.getString("answer"),
                        instant(row, "opened_at"),
                        hand(row),
                        maybe(row, "closed_at"),
                        Optional.ofNullable(row.getString("outcome")).map(CaseState::valueOf),
                        row.getString("reason")))
                .list();
    }

    private CaseRow item(ResultSet row, int number) throws SQLException {
        var enterprise = row.getObject("enterprise", Long.class);
        return new CaseRow(
                new CaseId(row.getLong("id")),
                new CaseKind(row.getString("kind")),
                new Subject(
                        row.getString("subject_kind"),
                        row.getString("subject_key"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        new RegionCode(row.getString("region_code")),
                        Optional.ofNullable(enterprise).map(EnterpriseId::new)),
                json.readValue(row.getString("terms"), TERMS),
                row.getString("note"),
                instant(row, "opened_at"),
                hand(row),
                CaseState.valueOf(row.getString("state")),
                row.getInt("round"),
                new PackageHash(row.getString("papers")),
                row.getString("reason"),
                maybe(row, "closed_at"));
    }

    static Map<String, Object> of(Hand by) {
        return Map.of(
                "post", by.post(),
                "person", by.person(),
                "byZh", by.byZh(),
                "byEn", by.byEn(),
                "personName", by.personName());
    }

    static Hand hand(ResultSet row) throws SQLException {
        return new Hand(
                row.getLong("post"),
                row.getLong("person"),
                row.getString("by_zh"),
                row.getString("by_en"),
                row.getString("person_name"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
