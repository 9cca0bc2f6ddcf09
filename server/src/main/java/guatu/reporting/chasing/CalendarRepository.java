package guatu.reporting.chasing;

import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.FilingWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The windows of all forms, and when the province closed them.
@Repository
class CalendarRepository {

    private static final String WINDOWS = """
            select open.form, open.month, open.opens_at, open.firm_until, open.county_until, open.prefecture_until,
                   open.province_until, open.source, closing.closed_at
              from reporting.filing_window as open
              left join reporting.closing
                on closing.form = open.form
               and closing.month = open.month
             where (:form = '' or open.form = :form)
               and (open.month = :month
                    or (:everyMonth and open.opens_at <= :until and open.province_until >= :from))
             order by open.month desc, open.firm_until, open.form
            """;

    private final JdbcClient jdbc;

    CalendarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A window, and when its month was closed.
    record Line(FilingWindow window, Optional<Instant> closedAt) {}

    /// @param month the one asked for; absent: all that are open between two moments
    List<Line> windows(String form, Optional<Period.Month> month, Instant from, Instant until) {
        return jdbc.sql(WINDOWS)
                .param("form", form)
                .param("everyMonth", month.isEmpty())
                .param("month", month.map(Period.Month::start).orElse(LocalDate.EPOCH))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var day = row.getObject("month", LocalDate.class);
        @Nullable OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Line(
                new FilingWindow(
                        FormCode.of(row.getString("form")),
                        Period.Month.of(day.getYear(), day.getMonthValue()),
                        instant(row, "opens_at"),
                        instant(row, "firm_until"),
                        instant(row, "county_until"),
                        instant(row, "prefecture_until"),
                        instant(row, "province_until"),
                        row.getString("source")),
                Optional.ofNullable(closed).map(OffsetDateTime::toInstant));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
