package guatu.workflow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Delegations (授权): who signs for whose post, for what, from when to when, on what paper.
@Repository
class DelegationRepository {

    private static final String INSERT = """
            insert into workflow.delegation (post, person, post_zh, post_en, person_name, to_post, to_person, to_post_zh,
                                             to_post_en, to_person_name, kinds, first_day, last_day, ground, at)
            values (:post, :person, :postZh, :postEn, :personName, :toPost, :toPerson, :toPostZh, :toPostEn, :toPersonName,
                    :kinds::text[], :firstDay, :lastDay, :ground, :at)
            returning id
            """;

    private static final String END = """
            insert into workflow.delegation_end (delegation, reason, at, post, person)
            values (:delegation, :reason, :at, :post, :person)
            """;

    private static final String LIST = """
            select delegation.id, delegation.post, delegation.person, delegation.post_zh, delegation.post_en,
                   delegation.person_name, delegation.to_post, delegation.to_person, delegation.to_post_zh,
                   delegation.to_post_en, delegation.to_person_name, delegation.kinds, delegation.first_day,
                   delegation.last_day, delegation.ground, delegation.at, stopped.at as ended_at,
                   coalesce(stopped.reason, '') as end_reason
              from workflow.delegation
              left join workflow.delegation_end as stopped on stopped.delegation = delegation.id
             where :post::bigint in (delegation.post, delegation.to_post)
             order by delegation.id desc
            """;

    /// Those by which a person may sign on a day.
    private static final String RUNNING = """
            select delegation.id, delegation.post, delegation.person, delegation.post_zh, delegation.post_en,
                   delegation.person_name, delegation.to_post, delegation.to_person, delegation.to_post_zh,
                   delegation.to_post_en, delegation.to_person_name, delegation.kinds, delegation.first_day,
                   delegation.last_day, delegation.ground, delegation.at, null::timestamptz as ended_at, '' as end_reason
              from workflow.delegation
             where delegation.to_post = :toPost
               and delegation.to_person = :toPerson
               and :day::date between delegation.first_day and delegation.last_day
               and not exists (select 1 from workflow.delegation_end as stopped where stopped.delegation = delegation.id)
             order by delegation.id
            """;

    /// To whom a post's tasks are shown beside the post itself: those who sign for it now or soon.
    private static final String DEPUTIES = """
            select distinct delegation.to_post
              from workflow.delegation
             where delegation.post = :post
               and delegation.last_day >= :day
               and not exists (select 1 from workflow.delegation_end as stopped where stopped.delegation = delegation.id)
            """;

    private final JdbcClient jdbc;

    DelegationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param kinds of cases; empty: all
    /// @param ground the number of the letter of authority
    record Delegation(
            long id,
            long post,
            long person,
            String postZh,
            String postEn,
            String personName,
            long toPost,
            long toPerson,
            String toPostZh,
            String toPostEn,
            String toPersonName,
            List<String> kinds,
            LocalDate firstDay,
            LocalDate lastDay,
            String ground,
            Instant at,
            Optional<Instant> endedAt,
            String endReason) {

        boolean covers(CaseKind kind) {
            return kinds.isEmpty() || kinds.contains(kind.code());
        }

        boolean holds(LocalDate day) {
            return endedAt.isEmpty() && !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    long insert(Delegation given) {
        return jdbc.sql(INSERT)
                .param("post", given.post())
                .param("person", given.person())
                .param("postZh", given.postZh())
                .param("postEn", given.postEn())
                .param("personName", given.personName())
                .param("toPost", given.toPost())
                .param("toPerson", given.toPerson())
                .param("toPostZh", given.toPostZh())
                .param("toPostEn", given.toPostEn())
                .param("toPersonName", given.toPersonName())
                .param("kinds", given.kinds().toArray(String[]::new))
                .param("firstDay", given.firstDay())
                .param("lastDay", given.lastDay())
                .param("ground", given.ground())
                .param("at", given.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void end(long delegation, String reason, long post, long person, Instant at) {
        jdbc.sql(END)
                .param("delegation", delegation)
                .param("reason", reason)
                .param("post", post)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What a post has given and was given.
    List<Delegation> list(long post) {
        return jdbc.sql(LIST)
                .param("post", post)
                .query(DelegationRepository::delegation)
                .list();
    }

    /// What a person in a post may sign for on a day.
    List<Delegation> running(long toPost, long toPerson, LocalDate day) {
        return jdbc.sql(RUNNING)
                .param("toPost", toPost)
                .param("toPerson", toPerson)
                .param("day", day)
                .query(DelegationRepository::delegation)
                .list();
    }

    List<Long> deputies(long post, LocalDate day) {
        return jdbc.sql(DEPUTIES)
                .param("post", post)
                .param("day", day)
                .query(Long.class)
                .list();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getLong("id"),
                row.getLong("post"),
                row.getLong("person"),
                row.getString("post_zh"),
                row.getString("post_en"),
                row.getString("person_name"),
                row.getLong("to_post"),
                row.getLong("to_person"),
                row.getString("to_post_zh"),
                row.getString("to_post_en"),
                row.getString("to_person_name"),
                texts(row.getArray("kinds")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("ground"),
                CaseRepository.instant(row, "at"),
                CaseRepository.maybe(row, "ended_at"),
                row.getString("end_reason"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
