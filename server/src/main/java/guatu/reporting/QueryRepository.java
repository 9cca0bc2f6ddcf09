package guatu.reporting;

import guatu.access.Actor;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Queries and their turns. Rows are only ever added; the firm is locked while a number is given.
@Repository
class QueryRepository {

    private static final String ASK = """
            insert into reporting.query
                   (enterprise, form, month, no, revision, cell, level, region, park, post, by_zh, by_en, at)
            select :enterprise, :form, :month, coalesce(max(no), 0) + 1, :revision, :cell, :level, :region, :park, :post,
                   :byZh, :byEn, :at
              from reporting.query
             where enterprise = :enterprise
               and form = :form
               and month = :month
            returning no
            """;

    private static final String TURN = """
            insert into reporting.query_turn
                   (enterprise, form, month, query, no, kind, text, due, region, park, person, post, by_zh, by_en, at)
            select :enterprise, :form, :month, :query, coalesce(max(no), 0) + 1, :kind, :text, :due::date, :region, :park,
                   :person, :post, :byZh, :byEn, :at
              from reporting.query_turn
             where enterprise = :enterprise
               and form = :form
               and month = :month
               and query = :query
            """;

    private static final String LIST = """
            select query.enterprise, firm.credit_code, firm.name_zh, query.form, query.month, query.no, query.revision,
                   query.cell, query.level, query.region, query.park, query.by_zh, query.by_en, query.at, query.state,
                   query.due, first.text as question, count(*) over () as total
              from reporting.query_now as query
              join catalog.pub_enterprise as firm
                on firm.id = query.enterprise
              join reporting.query_turn as first
                on first.enterprise = query.enterprise
               and first.form = query.form
               and first.month = query.month
               and first.query = query.no
               and first.no = 1
             where (:form = '' or query.form = :form)
               and (:everyMonth or query.month = :month)
               and (:creditCode = '' or firm.credit_code = :creditCode)
               and (:no = 0 or query.no = :no)
               and (:state = '' or query.state = :state or (:state = 'OPEN' and query.state <> 'CLOSED')
                    or (:state = 'OVERDUE' and query.state = 'ASKED' and query.due < :today))
               and (:q = '' or firm.name_zh ilike :like or firm.credit_code ilike :like or firm.initials ilike :like)
             order by query.state = 'CLOSED', query.due nulls last, query.at desc, query.enterprise, query.no
            offset :offset
             limit :limit
            """;

    private static final String TURNS = """
            select no, kind, text, due, by_zh, by_en, at
              from reporting.query_turn
             where enterprise = :enterprise
               and form = :form
               and month = :month
               and query = :query
             order by no
            """;

    private final JdbcClient jdbc;

    QueryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A query as read, before its cell is named.
    ///
    /// @param question what was asked first
    record Row(
            EnterpriseId enterprise,
            String creditCode,
            String nameZh,
            FormCode form,
            Period.Month month,
            int no,
            int revision,
            String cell,
            int level,
            Place place,
            String byZh,
            String byEn,
            Instant at,
            Query.State state,
            Optional<LocalDate> due,
            String question,
            long total) {}

    /// What a list is asked for; empty texts and 0 for all.
    ///
    /// @param state a state, `OPEN` or `OVERDUE`
    record Search(
            String form,
            Optional<Period.Month> month,
            String creditCode,
            int no,
            String state,
            String q,
            int page,
            int size) {}

    int ask(Standing standing, FilingKey key, String cell, int level, Place place, Actor by, Instant at) {
        return jdbc.sql(ASK)
                .param("enterprise", standing.enterprise().value())
                .param("form", key.form().value())
                .param("month", key.month().start())
                .param("revision", standing.revision())
                .param("cell", cell)
                .param("level", level)
                .param("region", place.region())
                .param("park", place.park())
                .param("post", by.who().post())
                .param("byZh", by.titleZh())
                .param("byEn", by.titleEn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void turn(
            EnterpriseId enterprise,
            FilingKey key,
            int query,
            Place place,
            Query.State kind,
            String text,
            Optional<LocalDate> due,
            Actor by,
            Instant at) {
        jdbc.sql(TURN)
                .param("enterprise", enterprise.value())
                .param("form", key.form().value())
                .param("month", key.month().start())
                .param("query", query)
                .param("kind", kind.name())
                .param("text", text)
                .param("due", due.map(LocalDate::toString).orElse(null))
                .param("region", place.region())
                .param("park", place.park())
                .param("person", by.who().person())
                .param("post", by.who().post())
                .param("byZh", by.titleZh())
                .param("byEn", by.titleEn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Row> list(Search search, LocalDate today) {
        return jdbc.sql(LIST)
                .param("form", search.form())
                .param("everyMonth", search.month().isEmpty())
                .param("month", search.month().map(Period.Month::start).orElse(today))
                .param("creditCode", search.creditCode())
                .param("no", search.no())
                .param("state", search.state())
                .param("today", today)
                .param("q", search.q())
                .param("like", "%" + search.q().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("offset", (long) search.page() * search.size())
                .param("limit", search.size())
                .query((row, number) -> row(row))
                .list();
    }

    List<Query.Turn> turns(Row query) {
        return jdbc.sql(TURNS)
                .param("enterprise", query.enterprise().value())
                .param("form", query.form().value())
                .param("month", query.month().start())
                .param("query", query.no())
                .query((row, number) -> new Query.Turn(
                        row.getInt("no"),
                        Query.State.valueOf(row.getString("kind")),
                        row.getString("text"),
                        StandingRepository.day(row, "due"),
                        row.getString("by_zh"),
                        row.getString("by_en"),
                        StandingRepository.instant(row, "at").orElseThrow()))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var day = row.getObject("month", LocalDate.class);
        return new Row(
                new EnterpriseId(row.getLong("enterprise")),
                row.getString("credit_code"),
                row.getString("name_zh"),
                FormCode.of(row.getString("form")),
                Period.Month.of(day.getYear(), day.getMonthValue()),
                row.getInt("no"),
                row.getInt("revision"),
                row.getString("cell"),
                row.getInt("level"),
                new Place(row.getInt("region"), row.getInt("park"), 0),
                row.getString("by_zh"),
                row.getString("by_en"),
                StandingRepository.instant(row, "at").orElseThrow(),
                Query.State.valueOf(row.getString("state")),
                StandingRepository.day(row, "due"),
                row.getString("question"),
                row.getLong("total"));
    }
}
