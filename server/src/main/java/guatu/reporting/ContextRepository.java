package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the checks need to know of an enterprise's other months: one round trip. The base of an entry file is
/// of the year before the entry; an entry on a year's last day is one of the yearly review, and its base of
/// that year.
@Repository
class ContextRepository {

    private static final String READ = """
            select (select coalesce(sum(case when entry then 1 else -1 end), 0)
                      from catalog.pub_roster_event as event
                     where event.enterprise = :enterprise
                       and event.day <= :day
                       and event.known_to is null) as on_roster,
                   (select base
                      from catalog.pub_roster_event as event
                     where event.enterprise = :enterprise
                       and event.entry
                       and event.day <= :day
                       and extract(year from event.day + 1) = extract(year from :month::date)
                       and event.known_to is null
                     order by event.day desc
                     limit 1) as entry_base,
                   (select values
                      from reporting.fact
                     where enterprise = :enterprise and form = :form and month = :lastYear
                       and detail = '' and known_to is null) as last_year,
                   (select values
                      from reporting.fact
                     where enterprise = :enterprise and form = :form and month = :previous
                       and detail = '' and known_to is null) as counted,
                   (select filing.values
                      from reporting.filing
                     where filing.enterprise = :enterprise and filing.form = :form and filing.month = :previous
                       and not exists (
                           select 1
                             from reporting.step
                            where step.enterprise = filing.enterprise and step.form = filing.form
                              and step.month = filing.month and step.revision = filing.revision
                              and step.kind = 'RETURNED')
                     order by filing.revision desc
                     limit 1) as filed,
                   exists (
                       select 1
                         from reporting.fact
                         join reporting.filing using (enterprise, form, month, revision)
                        where fact.enterprise = :enterprise and fact.form = :form
                          and fact.month >= :yearStart and fact.month < :month
                          and fact.known_to is null
                          and filing.correction) as corrected
            """;

    private static final TypeReference<Map<String, List<BigDecimal>>> BASE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ContextRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What other months say.
    ///
    /// @param entryBase item → twelve amounts of the year before the entry, in the form's unit
    record Others(
            boolean onRoster,
            Optional<Map<String, List<BigDecimal>>> entryBase,
            Optional<Amounts> lastYear,
            Optional<Amounts> counted,
            Optional<Amounts> filed,
            boolean corrected) {}

    Others read(EnterpriseId enterprise, FormCode form, Period.Month month) {
        return jdbc.sql(READ)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .param("day", month.end())
                .param("previous", month.previous().start())
                .param("lastYear", month.yearEarlier().start())
                .param("yearStart", month.start().withDayOfYear(1))
                .query((row, number) -> others(row))
                .single();
    }

    private Others others(ResultSet row) throws SQLException {
        var base = Optional.ofNullable(row.getString("entry_base")).filter(text -> !text.equals("{}"));
        return new Others(
                row.getInt("on_roster") > 0,
                base.map(text -> json.readValue(text, BASE)),
                FilingRepository.amounts(row, "last_year"),
                FilingRepository.amounts(row, "counted"),
                FilingRepository.amounts(row, "filed"),
                row.getBoolean("corrected"));
    }
}
