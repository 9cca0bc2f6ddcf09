package guatu.projects.counts;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.projects.PlannedHttp;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Qinghai's rates of August 2024 as members of a provincial plan in the database (mechanisms.md P3, P7): 174 of 200
/// key projects are 87 %, 42 of 45 sponsored ones 93 %.
class RatesOverHttpTest extends PlannedHttp {

    private static final int KEY = 632_822;
    private static final int SPONSORED = 632_821;
    private static final int SIGNING = 632_823;
    private static final int CONTINUING_YEAR = 2024;
    private static boolean there = false;

    @BeforeEach
    void aPlanOfTwoHundredAndFifty() {
        if (there) {
            return;
        }
        there = true;
        long plan = plan(3, 630_000, CONTINUING_YEAR);
        projects(plan, KEY, "NEW", 60, "2024-05-06", false);
        projects(plan, KEY, "NEW", 10, "", false);
        projects(plan, KEY, "CONTINUING", 114, "2022-05-06", true);
        projects(plan, KEY, "CONTINUING", 16, "2022-05-06", false);
        projects(plan, SPONSORED, "CONTINUING", 42, "2022-05-06", true);
        projects(plan, SPONSORED, "CONTINUING", 3, "2022-05-06", false);
        projects(plan, SPONSORED, "PRELIMINARY", 5, "", false);
        fixed(plan, 1, 0);
    }

    @Test
    void startedAndResumedOfPlanned() {
        assertThat(rate("START_RESUME", KEY)).isEqualTo("174/200 87.00");
        assertThat(rate("START_RESUME", SPONSORED))
                .as("five are preliminary only and leave the denominator")
                .isEqualTo("42/45 93.33");
        assertThat(rate("START", KEY)).isEqualTo("60/70 85.71");
        List<Boolean> counts = read(
                get("/api/dispatch/rates/2024-08/START_RESUME/members?size=500&region=" + KEY, PROVINCE),
                "$.items[*].counts");
        assertThat(counts).hasSize(200);
        assertThat(counts.stream().filter(one -> one)).hasSize(174);
        assertThat(printed(174, 200, "87", KEY)).isEqualTo("87 true");
        assertThat(printed(42, 45, "93", SPONSORED)).isEqualTo("93 true");
    }

    @Test
    void contractsAreCountedFromTheRecord() {
        signed("2024-03-01", "2024-04-10", "2023=600000\n2024=400000");
        long spent = signed("2024-05-06", "", "2023=200000");
        signed("2024-06-03", "", "");
        signed("2024-09-02", "2024-09-03", ""); // after the month
        signed("2023-06-03", "2023-07-03", "2022=100000"); // of an earlier year
        assertThat(rate("FULFIL", SIGNING)).isEqualTo("1/3 33.33");
        done(spent, YearMonth.of(2024, 7), 450_000);
        assertThat(rate("FULFIL", SIGNING)).as("money was spent").isEqualTo("2/3 66.67");
        assertThat(rate("FUNDS", SIGNING)).as("due at the end of 2022 and 2023").isEqualTo("450000/900000 50.00");
    }

    /// A project of no plan with a contract.
    private long signed(String day, String registered, String dues) {
        long id = project(firm(), "S3", "NEW", 600_000_000L);
        machine(() -> jdbc.sql("update projects.project set region = :region, version = 2 where id = :id")
                .param("region", SIGNING)
                .param("id", id)
                .update());
        machine(() -> jdbc.sql("""
                        insert into projects.version (project, no, sheet, total, reason, known_from, at, post, person, by_zh,
                               by_en)
                        values (:id, 2, jsonb_strip_nulls(jsonb_build_object('signed', :day, 'registered', nullif(:registered, ''),
                                'contractDue', nullif(:dues, ''))), 600000000, '', :seen, '2024-01-01', 0, 0, '', '')
                        """)
                .param("id", id)
                .param("day", day)
                .param("registered", registered)
                .param("dues", dues)
                .param("seen", times.next("test").value())
                .update());
        return id;
    }

    @Test
    void anUpgradeIsNotAmongTheNewAndContinuing() {
        var members = get("/api/figures/PROJECTS_UNDER_WAY?period=2024-C08&region=" + KEY, PROVINCE);
        assertThat(members).bodyJson().extractingPath("$.state").isEqualTo("COMPUTED");
        List<String> counted = names("PROJECTS_UNDER_WAY");
        assertThat(counted).as("114 have a confirmed month").hasSize(114);
        machine(() -> jdbc.sql("""
                        update projects.project set nature = 'TECHNICAL'
                         where id = (select min(id) from projects.project where region = :region and name_zh like 'CONTINUING%')
                        """).param("region", KEY).update());
        assertThat(names("PROJECTS_UNDER_WAY")).hasSize(113);
        assertThat(names("UPGRADES_UNDER_WAY")).as("it is counted there").hasSize(1);
        machine(() -> jdbc.sql("update projects.project set nature = 'NEW' where region = :region")
                .param("region", KEY)
                .update());
    }

    private List<String> names(String indicator) {
        return read(
                get("/api/figures/" + indicator + "/members?period=2024-C08&size=500&region=" + KEY, PROVINCE),
                "$.items[*].nameZh");
    }

    private String rate(String code, int region) {
        var rates = get("/api/dispatch/rates/2024-08?region=" + region, PROVINCE);
        List<Map<String, Object>> found = read(rates, "$[?(@.code == '" + code + "')]");
        var one = found.getFirst();
        return "%s/%s %s"
                .formatted(
                        one.get("numerator"),
                        one.get("denominator"),
                        new BigDecimal(String.valueOf(one.get("percent"))).setScale(2));
    }

    /// What stands beside a printed rate, and whether it is the same.
    private String printed(long numerator, long denominator, String percent, int region) {
        var body = new HashMap<String, Object>(Map.of("rate", "START_RESUME", "year", 2024, "month", 8));
        body.putAll(Map.of("region", Integer.toString(region), "numerator", numerator, "denominator", denominator));
        body.putAll(Map.of("printed", new BigDecimal(percent), "document", "通报〔2024〕8号"));
        var kept = post("/api/dispatch/printed-rates", body, PROVINCE);
        assertThat(kept).hasStatus(201);
        var list = get("/api/dispatch/printed-rates?year=2024", PROVINCE);
        int id = read(kept, "$.id");
        List<String> ours = read(list, "$.rates[?(@.id == " + id + ")].ours");
        List<Boolean> agrees = read(list, "$.rates[?(@.id == " + id + ")].agrees");
        return ours.getFirst() + " " + agrees.getFirst();
    }

    /// So many projects of a place in a part of the plan.
    ///
    /// @param started when their works began; empty where they have not
    /// @param resumed whether a month of 2024 with investment is confirmed
    private void projects(long plan, int region, String part, int count, String started, boolean resumed) {
        long seen = machine(() -> times.next("test").value());
        machine(() -> jdbc.sql("""
                        with made as (
                            insert into projects.project (id, region, unit_name, name_zh, initials, stage, stage_since,
                                   nature, total, version, confirmed_on)
                            select nextval('projects.project_id'), :region, '', :part || number, 'XM',
                                   case :started when '' then 'S3' else 'S4' end, '2022-05-06', 'NEW', 600000000, 1,
                                   '2025-11-01'
                              from generate_series(1, :count) as number
                            returning id),
                        begun as (
                            insert into projects.stage (project, no, stage, since, kind, reason, known_from, at, post, person,
                                   by_zh, by_en)
                            select id, 1, 'S4', nullif(:started, '')::date, 'ENTERED', '', :seen, '2022-05-06', 0, 0, '', ''
                              from made
                             where :started <> ''),
                        reported as (
                            insert into projects.month_report
                                   (project, month, revision, construction, equipment, other, funds, progress, milestones,
                                    workers_planned, workers_present, stopped, stop_reason, problems, next_plan, machines,
                                    colour, reasons, findings, known_from, at, post, person, by_zh, by_en)
                            select id, '2024-06-01', 1, 1000000, 0, 0, '{0,0,0,0,0,0,0,0}', '', '{}', 0, 0, false, '', '', 0,
                                   '', 'GREEN', '{}', '[]', :seen, '2024-07-01', 0, 0, '', ''
                              from made
                             where :resumed),
                        accepted as (
                            insert into projects.month_step
                                   (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at,
                                    post, person, by_zh, by_en)
                            select id, '2024-06-01', 1, 1, 'ACCEPTED', 3, '', '[]', '', '2024-07-10', :seen, '2024-07-10', 0,
                                   0, '', ''
                              from made
                             where :resumed)
                        insert into projects.year_plan_line (plan, project, version, removed, part, investment, months,
                               leader, department, owner, note, known_from, at, post, person, by_zh, by_en)
                        select :plan, id, 1, false, :part, 0, '{0,0,0,0,0,0,0,0,0,0,0,0}', '', '', '', '', :seen,
                               '2024-01-01', 0, 0, '', ''
                          from made
                        """)
                .param("plan", plan)
                .param("region", region)
                .param("part", part)
                .param("count", count)
                .param("started", started)
                .param("resumed", resumed)
                .param("seen", seen)
                .update());
    }
}
