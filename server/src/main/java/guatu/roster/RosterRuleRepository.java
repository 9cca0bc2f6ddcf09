package guatu.roster;

import guatu.catalog.Dated;
import guatu.roster.RosterRules.Paper;
import guatu.roster.RosterRules.Reason;
import guatu.roster.RosterRules.Timing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reasons, windows and papers as the pack has them. They are few: each question reads them.
@Repository
class RosterRuleRepository {

    private static final String REASONS = """
            select kind, reason, timing, name_zh, name_en, valid_from, valid_to, tag, source
              from roster.reason
             order by kind, timing, reason
            """;

    private static final String WINDOWS = """
            select timing, first_month, last_month, opens_before, opens_day, due_before, due_day, roll,
                   county_workdays, prefecture_workdays, province_workdays, valid_from, valid_to, tag, source
              from roster.file_window
             order by timing, first_month
            """;

    private static final String PAPERS = """
            select kind, reason, paper, name_zh, name_en, required, valid_from, valid_to, tag, source
              from roster.paper
             order by kind, reason, paper
            """;

    private static final String CLEAR_REASONS = "delete from roster.reason";
    private static final String CLEAR_WINDOWS = "delete from roster.file_window";
    private static final String CLEAR_PAPERS = "delete from roster.paper";

    private static final String INSERT_REASONS = """
            insert into roster.reason (kind, reason, timing, name_zh, name_en, valid_from, valid_to, tag, source)
            select given.kind, given.reason, given.timing, given.name_zh, given.name_en, given.valid_from::date,
                   coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag, given.source
              from unnest(:kind::text[], :reason::text[], :timing::text[], :name_zh::text[], :name_en::text[],
                          :valid_from::text[], :valid_to::text[], :tag::text[], :source::text[])
                as given (kind, reason, timing, name_zh, name_en, valid_from, valid_to, tag, source)
            """;

    private static final String INSERT_WINDOWS = """
            insert into roster.file_window
                   (timing, first_month, last_month, opens_before, opens_day, due_before, due_day, roll,
                    county_workdays, prefecture_workdays, province_workdays, valid_from, valid_to, tag, source)
            select given.timing, given.first_month::int, given.last_month::int, given.opens_before::int,
                   given.opens_day::int, given.due_before::int, given.due_day::int, given.roll,
                   given.county_workdays::int, given.prefecture_workdays::int, given.province_workdays::int,
                   given.valid_from::date, coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag,
                   given.source
              from unnest(:timing::text[], :first_month::text[], :last_month::text[], :opens_before::text[],
                          :opens_day::text[], :due_before::text[], :due_day::text[], :roll::text[],
                          :county_workdays::text[], :prefecture_workdays::text[], :province_workdays::text[],
                          :valid_from::text[], :valid_to::text[], :tag::text[], :source::text[])
                as given (timing, first_month, last_month, opens_before, opens_day, due_before, due_day, roll,
                          county_workdays, prefecture_workdays, province_workdays, valid_from, valid_to, tag, source)
            """;

    private static final String INSERT_PAPERS = """
            insert into roster.paper (kind, reason, paper, name_zh, name_en, required, valid_from, valid_to, tag, source)
            select given.kind, given.reason, given.paper, given.name_zh, given.name_en, given.required = '1',
                   given.valid_from::date, coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag,
                   given.source
              from unnest(:kind::text[], :reason::text[], :paper::text[], :name_zh::text[], :name_en::text[],
                          :required::text[], :valid_from::text[], :valid_to::text[], :tag::text[], :source::text[])
                as given (kind, reason, paper, name_zh, name_en, required, valid_from, valid_to, tag, source)
            """;

    private final JdbcClient jdbc;

    RosterRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Rules(List<ReasonRule> reasons, List<WindowRule> windows, List<PaperRule> papers) {}

    record ReasonRule(Reason reason, LocalDate validFrom, LocalDate validTo) {}

    record PaperRule(FileKind kind, String reason, Paper paper, LocalDate validFrom, LocalDate validTo) {}

    record WindowRule(
            Timing timing,
            int firstMonth,
            int lastMonth,
            int opensBefore,
            int opensDay,
            int dueBefore,
            int dueDay,
            boolean nextWorkday,
            int countyWorkdays,
            int prefectureWorkdays,
            int provinceWorkdays,
            LocalDate validFrom,
            LocalDate validTo,
            String tag,
            String source) {

        boolean covers(YearMonth effect) {
            return effect.getMonthValue() >= firstMonth
                    && effect.getMonthValue() <= lastMonth
                    && Dated.holds(validFrom, validTo, effect.atDay(1));
        }
    }

    Rules rules() {
        return new Rules(
                jdbc.sql(REASONS).query(RosterRuleRepository::reason).list(),
                jdbc.sql(WINDOWS).query(RosterRuleRepository::window).list(),
                jdbc.sql(PAPERS).query(RosterRuleRepository::paper).list());
    }

    void replace(Map<String, String[]> reasons, Map<String, String[]> windows, Map<String, String[]> papers) {
        jdbc.sql(CLEAR_REASONS).update();
        jdbc.sql(CLEAR_WINDOWS).update();
        jdbc.sql(CLEAR_PAPERS).update();
        jdbc.sql(INSERT_REASONS).params(reasons).update();
        jdbc.sql(INSERT_WINDOWS).params(windows).update();
        jdbc.sql(INSERT_PAPERS).params(papers).update();
    }

    private static ReasonRule reason(ResultSet row, int number) throws SQLException {
        return new ReasonRule(
                new Reason(
                        FileKind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        Timing.valueOf(row.getString("timing")),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("tag"),
                        row.getString("source")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static PaperRule paper(ResultSet row, int number) throws SQLException {
        return new PaperRule(
                FileKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                new Paper(
                        row.getString("paper"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getBoolean("required"),
                        row.getString("tag"),
                        row.getString("source")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static WindowRule window(ResultSet row, int number) throws SQLException {
        return new WindowRule(
                Timing.valueOf(row.getString("timing")),
                row.getInt("first_month"),
                row.getInt("last_month"),
                row.getInt("opens_before"),
                row.getInt("opens_day"),
                row.getInt("due_before"),
                row.getInt("due_day"),
                row.getString("roll").equals("NEXT_WORKDAY"),
                row.getInt("county_workdays"),
                row.getInt("prefecture_workdays"),
                row.getInt("province_workdays"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("tag"),
                row.getString("source"));
    }
}
