package guatu.reporting.chasing;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.FirmTold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Messages of one firm: each once by its key, and what of them its posts have read.
@Repository
class MessageRepository {

    private static final String TELL = """
            insert into reporting.message
                   (enterprise, key, form, month, cause, title_zh, title_en, text_zh, text_en, region, park, person, post,
                    by_zh, by_en, at)
            values (:enterprise, :key, :form, :month, :cause, :titleZh, :titleEn, :textZh, :textEn, :region, :park, :person,
                    :post, :byZh, :byEn, :at)
                on conflict (enterprise, key) do nothing
            """;

    private static final String MINE = """
            select told.id, told.form, told.month, told.cause, told.title_zh, told.title_en, told.text_zh, told.text_en,
                   told.by_zh, told.by_en, told.at, firm.credit_code,
                   exists (select 1
                             from reporting.message_read as seen
                            where seen.enterprise = told.enterprise
                              and seen.message = told.id
                              and seen.post = :post) as read,
                   count(*) over () as total
              from reporting.message as told
              join catalog.pub_enterprise as firm
                on firm.id = told.enterprise
             where told.enterprise = :enterprise
             order by told.at desc, told.id desc
            offset :offset
             limit :limit
            """;

    private static final String UNREAD = """
            select count(*)
              from reporting.message as told
             where told.enterprise = :enterprise
               and not exists (select 1
                                 from reporting.message_read as seen
                                where seen.enterprise = told.enterprise
                                  and seen.message = told.id
                                  and seen.post = :post)
            """;

    private static final String READ = """
            insert into reporting.message_read (enterprise, message, post, at)
            select told.enterprise, told.id, :post, :at
              from reporting.message as told
             where told.enterprise = :enterprise
               and (told.id = :id or :id = 0)
                on conflict do nothing
            """;

    private final JdbcClient jdbc;

    MessageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// With how many there are in all.
    record Found<T>(T item, long total) {}

    void tell(FirmTold told) {
        jdbc.sql(TELL)
                .param("enterprise", told.enterprise().value())
                .param("key", told.key())
                .param("form", told.filing().form().value())
                .param("month", told.filing().month().start())
                .param("cause", told.cause())
                .param("titleZh", told.titleZh())
                .param("titleEn", told.titleEn())
                .param("textZh", told.textZh())
                .param("textEn", told.textEn())
                .param("region", told.region())
                .param("park", told.park())
                .param("person", told.by().who().person())
                .param("post", told.by().who().post())
                .param("byZh", told.by().titleZh())
                .param("byEn", told.by().titleEn())
                .param("at", told.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Found<Messages.Message>> mine(EnterpriseId enterprise, long post, int page, int size) {
        return jdbc.sql(MINE)
                .param("enterprise", enterprise.value())
                .param("post", post)
                .param("offset", (long) page * size)
                .param("limit", size)
                .query((row, number) -> new Found<>(message(row), row.getLong("total")))
                .list();
    }

    long unread(EnterpriseId enterprise, long post) {
        return jdbc.sql(UNREAD)
                .param("enterprise", enterprise.value())
                .param("post", post)
                .query(Long.class)
                .single();
    }

    /// @param id 0 for all
    void read(EnterpriseId enterprise, long id, long post, Instant at) {
        jdbc.sql(READ)
                .param("enterprise", enterprise.value())
                .param("id", id)
                .param("post", post)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Messages.Message message(ResultSet row) throws SQLException {
        return new Messages.Message(
                row.getLong("id"),
                row.getString("credit_code"),
                FormCode.of(row.getString("form")),
                month(row),
                row.getString("cause"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getString("by_zh"),
                row.getString("by_en"),
                instant(row, "at").orElseThrow(),
                row.getBoolean("read"));
    }

    static Period.Month month(ResultSet row) throws SQLException {
        var day = row.getObject("month", java.time.LocalDate.class);
        return Period.Month.of(day.getYear(), day.getMonthValue());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
