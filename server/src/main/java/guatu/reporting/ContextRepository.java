package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /// The rows beside those amounts. `filed` is the latest revision that was not returned.
    private static final String ROWS = """
            select 'last_year' as part, detail, values
              from reporting.fact
             where enterprise = :enterprise and form = :form and month = :lastYear
               and detail <> '' and known_to is null
             union all
            select 'counted', detail, values
              from reporting.fact
             where enterprise = :enterprise and form = :form and month = :previous
               and detail <> '' and known_to is null
             union all
            select 'december', detail, values
              from reporting.fact
             where enterprise = :enterprise and form = :form and month = :december
               and detail <> '' and known_to is null
             union all
            select 'filed', detail, values
              from reporting.filing_row
             where enterprise = :enterprise and form = :form and month = :previous
               and revision = (
                   select max(filing.revision)
                     from reporting.filing
                    where filing.enterprise = :enterprise and filing.form = :form and filing.month = :previous
                      and not exists (
                          select 1
                            from reporting.step
                           where step.enterprise = filing.enterprise and step.form = filing.form
                             and step.month = filing.month and step.revision = filing.revision
                             and step.kind = 'RETURNED'))
            """;

    /// What stands on a form for a month: the latest revision that was not returned.
    private static final String STANDING = """
            select filing.revision, filing.values
              from reporting.filing
             where filing.enterprise = :enterprise and filing.form = :form and filing.month = :month
               and not exists (
                   select 1
                     from reporting.step
                    where step.enterprise = filing.enterprise and step.form = filing.form
                      and step.month = filing.month and step.revision = filing.revision
                      and step.kind = 'RETURNED')
             order by filing.revision desc
             limit 1
            """;

    private static final String FILERS = """
            select distinct enterprise
              from reporting.filing
             where form = :form
               and month = :month
            """;

    private static final TypeReference<Map<String, List<BigDecimal>>> BASE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FilingRepository filings;

    ContextRepository(JdbcClient jdbc, JsonMapper json, FilingRepository filings) {
        this.jdbc = jdbc;
        this.json = json;
        this.filings = filings;
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
            boolean corrected) {

        /// The same with other amounts of last year and of the period before.
        Others with(Optional<Amounts> ofLastYear, Optional<Amounts> ofPrevious) {
            return new Others(onRoster, entryBase, ofLastYear, ofPrevious, filed, corrected);
        }
    }

    /// @param previous the period before: the month, or the year of a yearly form
    Others read(EnterpriseId enterprise, FormCode form, Period.Month month, Period.Month previous) {
        return jdbc.sql(READ)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .param("day", month.end())
                .param("previous", previous.start())
                .param("lastYear", month.yearEarlier().start())
                .param("yearStart", month.start().withDayOfYear(1))
                .query((row, number) -> others(row))
                .single();
    }

    /// Rows of other months, by their codes.
    record Rows(
            SortedMap<String, Amounts> lastYear,
            SortedMap<String, Amounts> counted,
            SortedMap<String, Amounts> filed,
            SortedMap<String, Amounts> december) {

        /// The same with other rows of last year and of the period before.
        Rows with(SortedMap<String, Amounts> ofLastYear, SortedMap<String, Amounts> ofPrevious) {
            return new Rows(ofLastYear, ofPrevious, filed, december);
        }

        static final Rows NONE = new Rows(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    Rows rows(EnterpriseId enterprise, FormCode form, Period.Month month, Period.Month previous) {
        var parts = new HashMap<String, SortedMap<String, Amounts>>();
        jdbc.sql(ROWS)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("previous", previous.start())
                .param("lastYear", month.yearEarlier().start())
                .param("december", month.start().withDayOfYear(1).minusMonths(1))
                .query(row -> {
                    parts.computeIfAbsent(row.getString("part"), part -> new TreeMap<>())
                            .put(
                                    row.getString("detail"),
                                    FilingRepository.amounts(row, "values").orElseThrow());
                });
        return new Rows(
                parts.getOrDefault("last_year", new TreeMap<>()),
                parts.getOrDefault("counted", new TreeMap<>()),
                parts.getOrDefault("filed", new TreeMap<>()),
                parts.getOrDefault("december", new TreeMap<>()));
    }

    Set<EnterpriseId> filers(FormCode form, Period.Month month) {
        return jdbc.sql(FILERS)
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> new EnterpriseId(row.getLong("enterprise")))
                .set();
    }

    Optional<FilingValues> standing(EnterpriseId enterprise, FormCode form, Period.Month month) {
        return jdbc.sql(STANDING)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> new FilingValues(
                        FilingRepository.amounts(row, "values").orElseThrow(),
                        filings.rows(enterprise, form, month, row.getInt("revision"))))
                .optional();
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
