package guatu.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bodies and their seats.
@Repository
class BodyRepository {

    private static final String LIST = """
            select id, code, name_zh, name_en, region, office_zh, number_word, demo
              from conference.body
             order by id
            """;

    private static final String SEATS = """
            select id, body, kind, office_zh, office_en, holder, holder_zh, holder_en, document, valid_from,
                   nullif(valid_to, 'infinity') as valid_to
              from conference.seat
             order by array_position(array['CONVENER', 'VICE', 'OFFICE', 'MEMBER', 'LIAISON'], kind), id
            """;

    private static final String ADD = """
            insert into conference.body
                   (code, name_zh, name_en, region, office_zh, number_word, demo, known_from, at, post, person, by_zh, by_en)
            values (:code, :nameZh, :nameEn, :region, :officeZh, :numberWord, :demo, :known, :at, :post, :person, :byZh,
                    :byEn)
                on conflict (code) do nothing
            returning id
            """;

    private static final String SEAT = """
            insert into conference.seat
                   (body, kind, office_zh, office_en, holder, holder_zh, holder_en, document, valid_from, known_from, at,
                    post, person, by_zh, by_en)
            values (:body, :kind, :officeZh, :officeEn, :holder, :holderZh, :holderEn, :document, :from, :known, :at, :post,
                    :person, :byZh, :byEn)
            """;

    private static final String END = """
            update conference.seat
               set valid_to = :day
             where id = :seat
               and valid_to = 'infinity'
            """;

    private static final String LOCK = "select pg_advisory_xact_lock(6407, :body)";

    private final JdbcClient jdbc;

    BodyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(long body) {
        jdbc.sql(LOCK)
                .param("body", Math.toIntExact(body))
                .query((row, number) -> number)
                .list();
    }

    List<Body> list() {
        return jdbc.sql(LIST).query(Body.class).list();
    }

    List<Seat> seats() {
        return jdbc.sql(SEATS).query(BodyRepository::seat).list();
    }

    Optional<Long> add(Body body, Stamp stamp) {
        return jdbc.sql(ADD)
                .param("code", body.code())
                .param("nameZh", body.nameZh())
                .param("nameEn", body.nameEn())
                .param("region", body.region())
                .param("officeZh", body.officeZh())
                .param("numberWord", body.numberWord())
                .param("demo", body.demo())
                .params(stamp.params())
                .query(Long.class)
                .optional();
    }

    void seat(Seat seat, Stamp stamp) {
        jdbc.sql(SEAT)
                .param("body", seat.body())
                .param("kind", seat.kind().name())
                .param("officeZh", seat.officeZh())
                .param("officeEn", seat.officeEn())
                .param("holder", seat.holder())
                .param("holderZh", seat.holderZh())
                .param("holderEn", seat.holderEn())
                .param("document", seat.document())
                .param("from", seat.from())
                .params(stamp.params())
                .update();
    }

    int end(long seat, LocalDate day) {
        return jdbc.sql(END).param("seat", seat).param("day", day).update();
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getLong("id"),
                row.getLong("body"),
                Seat.Kind.valueOf(row.getString("kind")),
                row.getString("office_zh"),
                row.getString("office_en"),
                row.getLong("holder"),
                row.getString("holder_zh"),
                row.getString("holder_en"),
                row.getString("document"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }
}
