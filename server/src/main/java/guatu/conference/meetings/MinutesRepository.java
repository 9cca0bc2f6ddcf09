package guatu.conference.meetings;

import guatu.conference.Stamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Minutes in their versions, the signatures on each, and the minutes as they were issued.
@Repository
class MinutesRepository {

    private static final String WRITE = """
            insert into conference.minutes (meeting, version, text, known_from, at, post, person, by_zh, by_en)
            values (:meeting, (select coalesce(max(one.version), 0) + 1
                                 from conference.minutes as one
                                where one.meeting = :meeting),
                    :text, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String VERSIONS = """
            select version, text, at, post, person, by_zh, by_en
              from conference.minutes
             where meeting = :meeting
             order by version
            """;

    private static final String SIGN = """
            insert into conference.countersign
                   (meeting, version, holder, agrees, text, known_from, at, post, person, by_zh, by_en)
            values (:meeting, :version, :post, :agrees, :text, :known, :at, :post, :person, :byZh, :byEn)
                on conflict do nothing
            """;

    private static final String SIGNATURES = """
            select version, holder, agrees, text, at, by_zh, by_en
              from conference.countersign
             where meeting = :meeting
             order by version, known_from
            """;

    private static final String NEXT = """
            select coalesce(max(no), 0) + 1
              from conference.issue
             where body = :body
               and year = :year
            """;

    private static final String ISSUE = """
            insert into conference.issue (meeting, body, year, no, content, known_from, at, post, person, by_zh, by_en)
            values (:meeting, :body, :year, :no, :content::jsonb, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String NUMBER = """
            update conference.meeting
               set number = :number, issued_on = :day
             where id = :meeting
            """;

    private static final String ISSUED = """
            select content::text
              from conference.issue
             where meeting = :meeting
            """;

    private final JdbcClient jdbc;

    MinutesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record VersionRow(int version, String text, OffsetDateTime at, long post, long person, String byZh, String byEn) {}

    record SignatureRow(
            int version, long holder, boolean agrees, String text, OffsetDateTime at, String byZh, String byEn) {}

    void write(long meeting, String text, Stamp stamp) {
        jdbc.sql(WRITE)
                .param("meeting", meeting)
                .param("text", text.strip())
                .params(stamp.params())
                .update();
    }

    List<VersionRow> versions(long meeting) {
        return jdbc.sql(VERSIONS)
                .param("meeting", meeting)
                .query(VersionRow.class)
                .list();
    }

    int sign(long meeting, int version, boolean agrees, String text, Stamp stamp) {
        return jdbc.sql(SIGN)
                .param("meeting", meeting)
                .param("version", version)
                .param("agrees", agrees)
                .param("text", text.strip())
                .params(stamp.params())
                .update();
    }

    List<SignatureRow> signatures(long meeting) {
        return jdbc.sql(SIGNATURES)
                .param("meeting", meeting)
                .query(SignatureRow.class)
                .list();
    }

    int next(long body, int year) {
        return jdbc.sql(NEXT)
                .param("body", body)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void issue(Meeting meeting, int year, int no, String content, Stamp stamp) {
        jdbc.sql(ISSUE)
                .param("meeting", meeting.id())
                .param("body", meeting.body())
                .param("year", year)
                .param("no", no)
                .param("content", content)
                .params(stamp.params())
                .update();
    }

    void number(long meeting, String number, LocalDate day) {
        jdbc.sql(NUMBER)
                .param("meeting", meeting)
                .param("number", number)
                .param("day", day)
                .update();
    }

    Optional<String> issued(long meeting) {
        return jdbc.sql(ISSUED).param("meeting", meeting).query(String.class).optional();
    }
}
