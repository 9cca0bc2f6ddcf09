package guatu.reporting;

import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Work lists, set-wise, as far as the acting post may see.
@Repository
class WorkRepository {

    private static final String LIST = """
            select row.credit_code, row.name_zh, row.region, row.park, row.industry, row.revision, row.state, row.level,
                   row.filed_at, row.findings, row.late, row.output, row.output_cumulative, row.growth, row.queries,
                   row.return_due, row.overdue, count(*) over () as total
              from (select work.credit_code, work.name_zh, work.region, work.park, work.industry, work.revision,
                           work.state, work.level, work.filed_at, work.findings, coalesce(asked.queries, 0) as queries,
                           back.due as return_due,
                           coalesce(asked.overdue, false) or coalesce(back.due < :today, false) as overdue,
                           coalesce(work.first_filed_at, :now) > :firmUntil as late,
                           work.values[:month] as output, work.values[:cumulative] as output_cumulative,
                           case when work.values[:base] > 0
                                then round(100 * (work.values[:cumulative]::numeric / work.values[:base] - 1), 2)
                                end as growth
                      from reporting.work_row(:form, :monthStart, :day) as work
                      left join (select enterprise, count(*) as queries,
                                        bool_or(state = 'ASKED' and due < :today) as overdue
                                   from reporting.query_now as query
                                  where form = :form
                                    and month = :monthStart
                                    and state <> 'CLOSED'
                                  group by enterprise) as asked
                        on asked.enterprise = work.enterprise
                      left join reporting.step as back
                        on work.state = 'RETURNED'
                       and back.enterprise = work.enterprise
                       and back.form = :form
                       and back.month = :monthStart
                       and back.revision = work.revision
                       and back.kind = 'RETURNED'
                     where (:everyState or work.state = any (:states))
                       and work.region between :regionLow and :regionHigh
                       and work.park between :parkLow and :parkHigh
                       and (:q = '' or work.name_zh ilike :like or work.credit_code ilike :like
                            or work.initials ilike :like)
                       and (not :mine or (work.state = :waiting and work.direct in (:direct, :alsoDirect)))
                       and (:only = '' or (:only = 'QUERIES' and asked.queries > 0)
                            or (:only = 'OVERDUE' and (asked.overdue or back.due < :today)))) as row
             cross join lateral (
                   select case :first when 'name' then row.name_zh when 'creditCode' then row.credit_code
                                      when 'state' then row.state end as text,
                          case :first when 'output' then row.output when 'outputCumulative' then row.output_cumulative
                                      when 'growth' then row.growth when 'findings' then row.findings
                                      when 'revision' then row.revision when 'region' then row.region
                                      when 'park' then row.park when 'industry' then row.industry
                                      when 'late' then row.late::int
                                      when 'queries' then row.queries when 'overdue' then row.overdue::int
                                      when 'filedAt' then extract(epoch from row.filed_at) end as number)
                as one
             cross join lateral (
                   select case :second when 'name' then row.name_zh when 'creditCode' then row.credit_code
                                       when 'state' then row.state end as text,
                          case :second when 'output' then row.output when 'outputCumulative' then row.output_cumulative
                                       when 'growth' then row.growth when 'findings' then row.findings
                                       when 'revision' then row.revision when 'region' then row.region
                                       when 'park' then row.park when 'industry' then row.industry
                                       when 'late' then row.late::int
                                      when 'queries' then row.queries when 'overdue' then row.overdue::int
                                       when 'filedAt' then extract(epoch from row.filed_at) end as number)
                as two
             order by case when not :firstDown then one.text end, case when :firstDown then one.text end desc nulls last,
                      case when not :firstDown then one.number end, case when :firstDown then one.number end desc nulls last,
                      case when not :secondDown then two.text end, case when :secondDown then two.text end desc nulls last,
                      case when not :secondDown then two.number end,
                      case when :secondDown then two.number end desc nulls last,
                      row.region, row.name_zh, row.credit_code
            offset :offset
             limit :limit
            """;

    private static final String SUMMARY = """
            select work.state,
                   count(*) as filings,
                   count(*) filter (where work.expected) as expected,
                   count(*) filter (where coalesce(work.first_filed_at, :now) > :firmUntil) as late
              from reporting.work_row(:form, :monthStart, :day) as work
             where work.region between :regionLow and :regionHigh
               and work.park between :parkLow and :parkHigh
             group by work.state
            """;

    private static final String MINE = """
            select open.form, open.month, open.opens_at, open.firm_until, open.county_until, open.prefecture_until,
                   open.province_until, open.source, filing.revision, filing.filed_at, first.filed_at as first_filed_at,
                   step.kind, step.level, step.due, draft.saved_at,
                   (select count(*)
                      from reporting.query_now as query
                     where query.enterprise = :enterprise and query.form = open.form and query.month = open.month
                       and query.state = 'ASKED') as queries,
                   (select coalesce(sum(case when event.entry then 1 else -1 end), 0)
                      from catalog.pub_roster_event as event
                     where event.enterprise = :enterprise
                       and event.day < open.month + interval '1 month'
                       and event.known_to is null) > 0 as listed,
                   form.asked
              from reporting.filing_window as open
              join reporting.form
                on form.code = open.form
               and form.valid_from <= open.month
               and form.valid_to > open.month
              left join lateral (
                   select revision, filed_at
                     from reporting.filing
                    where enterprise = :enterprise and form = open.form and month = open.month
                    order by revision desc
                    limit 1) as filing on true
              left join reporting.filing as first
                on first.enterprise = :enterprise and first.form = open.form and first.month = open.month
               and first.revision = 1
              left join lateral (
                   select kind, level, due
                     from reporting.step
                    where enterprise = :enterprise and form = open.form and month = open.month
                      and step.revision = filing.revision
                    order by no desc
                    limit 1) as step on true
              left join reporting.draft
                on draft.enterprise = :enterprise and draft.form = open.form and draft.month = open.month
             where (:form = '' or open.form = :form)
               and open.opens_at <= :now
             order by open.month desc, open.firm_until, open.form
             limit :limit
            """;

    private final JdbcClient jdbc;

    WorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row as read, before it is named.
    record Row(
            String creditCode,
            String nameZh,
            Place place,
            int revision,
            FilingState state,
            Optional<Instant> filedAt,
            boolean late,
            Optional<BigDecimal> output,
            Optional<BigDecimal> outputCumulative,
            Optional<BigDecimal> growth,
            int findings,
            long queries,
            Optional<LocalDate> returnDue,
            boolean overdue,
            long total) {}

    /// A state with how many stand in it.
    record StateCount(FilingState state, long filings, long expected, long late) {}

    /// A month of the firm's own.
    ///
    /// @param returnDue by when a returned filing is to be filed again
    /// @param queries that wait for the firm's answer
    /// @param listed whether it was on the roster
    /// @param asked whether every firm on the roster files the form
    record OwnMonth(
            FilingWindow window,
            int revision,
            FilingState state,
            Optional<Instant> filedAt,
            Optional<Instant> firstFiledAt,
            Optional<LocalDate> returnDue,
            long queries,
            boolean listed,
            boolean asked) {}

    /// Where the headline stands; past the last place, where nothing stands, when the form lacks the column.
    private static int place(FormEdition form, Column column) {
        return form.find(form.headline(), column)
                .map(FormCell::place)
                .orElse(form.cells().size() + 1);
    }

    List<Row> list(WorkSearch search, FormEdition form, Instant firmUntil, Instant now, LocalDate today, Turn turn) {
        var keys = new SortKeys(search.sort());
        var parameters = new HashMap<>(scope(search, firmUntil, now));
        parameters.put("month", place(form, Column.MONTH));
        parameters.put("cumulative", place(form, Column.CUMULATIVE));
        parameters.put("base", place(form, Column.BASE_CUMULATIVE));
        parameters.put("today", today);
        parameters.put("only", search.only());
        parameters.put("everyState", search.states().isEmpty());
        parameters.put("states", search.states().stream().map(FilingState::name).toArray(String[]::new));
        parameters.put("q", search.q());
        parameters.put("like", "%" + search.q().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        parameters.put("mine", search.mine());
        parameters.put("waiting", turn.state());
        parameters.put("direct", turn.direct());
        parameters.put("alsoDirect", turn.alsoDirect());
        parameters.put("first", keys.key(0));
        parameters.put("firstDown", keys.down(0));
        parameters.put("second", keys.key(1));
        parameters.put("secondDown", keys.down(1));
        parameters.put("offset", (long) search.page() * search.size());
        parameters.put("limit", search.size());
        return jdbc.sql(LIST)
                .params(parameters)
                .query((row, number) -> row(row))
                .list();
    }

    /// What waits for the acting post: a state, and whether of firms that report past the county, of others, or
    /// both.
    record Turn(String state, boolean direct, boolean alsoDirect) {}

    /// The first two sort keys.
    record SortKeys(List<String> sort) {

        String key(int place) {
            return place < sort.size() ? sort.get(place).replaceFirst("^-", "") : "";
        }

        boolean down(int place) {
            return place < sort.size() && sort.get(place).startsWith("-");
        }
    }

    List<StateCount> summary(WorkSearch search, Instant firmUntil, Instant now) {
        return jdbc.sql(SUMMARY)
                .params(scope(search, firmUntil, now))
                .query((row, number) -> new StateCount(
                        FilingState.valueOf(row.getString("state")),
                        row.getLong("filings"),
                        row.getLong("expected"),
                        row.getLong("late")))
                .list();
    }

    List<OwnMonth> own(long enterprise, Optional<FormCode> form, Instant now, int limit) {
        return jdbc.sql(MINE)
                .param("enterprise", enterprise)
                .param("form", form.map(FormCode::value).orElse(""))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> own(row, FormCode.of(row.getString("form"))))
                .list();
    }

    private static Map<String, Object> scope(WorkSearch search, Instant firmUntil, Instant now) {
        var regions = search.regions().orElse(new Interval(0, 999_999));
        var parks = search.parks().orElse(new Interval(0, 999_999));
        return Map.of(
                "form", search.form().value(),
                "monthStart", search.month().start(),
                "day", search.month().end(),
                "now", now.atOffset(ZoneOffset.UTC),
                "firmUntil", firmUntil.atOffset(ZoneOffset.UTC),
                "regionLow", regions.low(),
                "regionHigh", regions.high(),
                "parkLow", parks.low(),
                "parkHigh", parks.high());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("credit_code"),
                row.getString("name_zh"),
                new Place(row.getInt("region"), row.getInt("park"), row.getInt("industry")),
                row.getInt("revision"),
                FilingState.valueOf(row.getString("state")),
                StandingRepository.instant(row, "filed_at"),
                row.getBoolean("late"),
                Optional.ofNullable(row.getBigDecimal("output")),
                Optional.ofNullable(row.getBigDecimal("output_cumulative")),
                Optional.ofNullable(row.getBigDecimal("growth")),
                row.getInt("findings"),
                row.getLong("queries"),
                StandingRepository.day(row, "return_due"),
                row.getBoolean("overdue"),
                row.getLong("total"));
    }

    private static OwnMonth own(ResultSet row, FormCode form) throws SQLException {
        var day = row.getObject("month", LocalDate.class);
        var month = Period.Month.of(day.getYear(), day.getMonthValue());
        return new OwnMonth(
                StandingRepository.window(row, form, month),
                row.getInt("revision"),
                state(row),
                StandingRepository.instant(row, "filed_at"),
                StandingRepository.instant(row, "first_filed_at"),
                StandingRepository.day(row, "due"),
                row.getLong("queries"),
                row.getBoolean("listed"),
                row.getBoolean("asked"));
    }

    private static FilingState state(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        if (row.getInt("revision") == 0) {
            return StandingRepository.instant(row, "saved_at").isPresent() ? FilingState.DRAFT : FilingState.NOT_FILED;
        }
        if (kind == null) {
            return FilingState.SUBMITTED;
        }
        return kind.equals("RETURNED") ? FilingState.RETURNED : FilingState.accepted(row.getInt("level"));
    }
}
