package guatu.projects.chart;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.journal.KnownTimes;
import guatu.projects.DispatchHttp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The wall chart: a month now and as reported then differ exactly by the later revisions (issue 4, Show 4); the map's
/// ring; curves.
class ChartTest extends DispatchHttp {

    private static final long SIX = 600_000_000L; // 6 亿元

    @Autowired
    KnownTimes times;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Test
    void aMonthNowAndAsReportedThenDifferExactlyByTheLaterRevisions() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long revised = project(firm, "S4", "NEW", SIX);
        long same = project(firm, "S4", "NEW", SIX);
        long late = project(firm, "S4", "NEW", SIX);
        long withdrawn = project(firm, "S4", "NEW", SIX);
        var ids = List.of(revised, same, late, withdrawn);
        long plan = planned(2023, revised, 1_000_000);
        for (var one : Map.of(revised, 5_000_000L, same, 7_000_000L, late, 4_000_000L, withdrawn, 3_000_000L)
                .entrySet()) {
            report(one.getKey(), "2023-06-01", 1, one.getValue());
        }
        for (long id : List.of(revised, same, withdrawn)) {
            accepted(id, "2023-06-01", 1, 2);
        }
        report(same, "2023-05-01", 1, 2_000_000);
        accepted(same, "2023-05-01", 1, 2);
        assertThat(post("/api/dispatch/months/2023-06/lock", Map.of(), PROVINCE))
                .as("late has not been accepted: it is not there, and hinders nothing")
                .hasStatus2xxSuccessful();
        assertThat(differences()).as("nothing has changed").isEmpty();
        String then = known("2023-06");

        // Revised after an approval; accepted late; returned from above; the plan adjusted; another month revised.
        var reopening = Map.of("reason", "审计发现漏记设备款，需要更正", "approver", "省发展改革委副主任 张某");
        var june = "/api/projects/" + revised + "/months/2023-06";
        assertThat(post(june + "/reopening", reopening, PROVINCE)).hasStatusOk();
        var body = new HashMap<>(month("800"));
        body.put("reasons", Map.of("M08", "历史月份修订，照片见原报", "M04", "补记设备款，见审计意见"));
        assertThat(put(june + "/revisions/2", body, unit)).hasStatusOk();
        for (var office : List.of(COUNTY, PREFECTURE, PROVINCE)) {
            assertThat(post(june + "/acceptance", Map.of("revision", 2), office))
                    .hasStatusOk();
        }
        accepted(late, "2023-06-01", 1, 2);
        step(withdrawn, "2023-06-01", 5, 1, "RETURNED", 3);
        adjusted(plan, revised, 1_500_000);
        report(same, "2023-05-01", 2, 2_500_000);
        accepted(same, "2023-05-01", 2, 6);

        var before = cells(ids, then);
        var after = cells(ids, "");
        assertThat(before).isEqualTo(Map.of(revised, 5_000_000L, same, 7_000_000L, late, -1L, withdrawn, 3_000_000L));
        assertThat(after).isEqualTo(Map.of(revised, 8_000_000L, same, 7_000_000L, late, 4_000_000L, withdrawn, -1L));

        var listed = differences();
        var months =
                listed.stream().filter(one -> "MONTH".equals(one.get("kind"))).toList();
        var different = ids.stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .collect(Collectors.toSet());
        assertThat(months.stream().map(ChartTest::project))
                .as("no more and no less")
                .containsExactlyInAnyOrderElementsOf(different);
        for (var one : months) {
            assertThat(amount(one, "amountThen")).isEqualTo(before.get(project(one)));
            assertThat(amount(one, "amountNow")).isEqualTo(after.get(project(one)));
        }
        long moved = sum(after) - sum(before);
        assertThat(moved).isEqualTo(8_000_000 - 5_000_000 + 4_000_000 - 3_000_000);
        assertThat(months.stream()
                        .mapToLong(one -> zero(amount(one, "amountNow")) - zero(amount(one, "amountThen")))
                        .sum())
                .isEqualTo(moved);
        var why = months.stream()
                .filter(one -> project(one) == revised)
                .findFirst()
                .orElseThrow();
        assertThat(why)
                .containsEntry("noThen", "1")
                .containsEntry("noNow", "2")
                .containsEntry("reason", "审计发现漏记设备款，需要更正")
                .containsEntry("approver", "省发展改革委副主任 张某");
        var plans =
                listed.stream().filter(one -> "PLAN".equals(one.get("kind"))).toList();
        assertThat(plans).hasSize(1);
        assertThat(amount(plans.getFirst(), "amountThen")).isEqualTo(1_000_000);
        assertThat(amount(plans.getFirst(), "amountNow")).isEqualTo(1_500_000);
        List<Integer> drawn = read(get(rows(ids, then), COUNTY), "$.rows[?(@.id == " + revised + ")].planned[5]");
        assertThat(drawn).as("the first baseline is drawn then").containsExactly(1_000_000);

        assertThat(get("/api/chart/differences/2023-06.csv", COUNTY)).hasStatusOk();
        assertThat(text(get("/api/chart/differences/2023-06.csv", COUNTY))).contains("审计发现漏记设备款，需要更正");
        var elsewhere = TestActors.county("632802");
        List<Object> hidden = read(get("/api/chart/differences/2023-06", elsewhere), "$.items[*]");
        assertThat(hidden).isEmpty();
        List<Object> notSeen = read(get(rows(ids, ""), elsewhere), "$.rows[*]");
        assertThat(notSeen).isEmpty();
        assertThat(get(rows(ids, ""), TestActors.auditor())).hasStatus(403);
    }

    @Test
    void aRingHoldsWhatLiesInItAndSaysWhatHasNoPlace() {
        var firm = firm();
        long inside = project(firm, "S4", "NEW", SIX);
        long outside = project(firm, "S4", "NEW", SIX);
        long nowhere = project(firm, "S4", "TECHNICAL", SIX);
        place(inside, "94.9", "36.4");
        place(outside, "96.9", "36.4");
        var here = "/api/chart/projects?q=" + firm.nameZh();
        List<Integer> all = read(get(here, COUNTY), "$.id[*]");
        assertThat(all).containsExactlyInAnyOrder((int) inside, (int) outside, (int) nowhere);
        assertThat(get(here, COUNTY)).bodyJson().extractingPath("$.placeless").isEqualTo(1);
        var ring = "&within=94 36,95.5 36,95.5 37,94 37";
        List<Integer> within = read(get(here + ring, COUNTY), "$.id[*]");
        assertThat(within).containsExactly((int) inside);
        var file = text(get("/api/chart/projects.csv?q=" + firm.nameZh() + ring, COUNTY));
        assertThat(file.lines().count()).as("a header and the one").isEqualTo(2);
        assertThat(file).contains("试验项目" + inside);
        assertThat(get(here + "&within=94 36,95 36", COUNTY)).hasStatus(422);
        assertThat(get(here + "&within=94 36,95 36,99999 1", COUNTY)).hasStatus(422);
        List<Integer> upgrades = read(get(here + "&nature=TECHNICAL", COUNTY), "$.id[*]");
        assertThat(upgrades).containsExactly((int) nowhere);
        List<Integer> alone = read(get("/api/chart/projects?ids=" + outside, COUNTY), "$.id[*]");
        assertThat(alone).containsExactly((int) outside);
        List<Integer> red = read(get(here + "&light=RED&month=2025-10", COUNTY), "$.id[*]");
        List<Integer> lit = read(get("/api/chart/lights/2025-10", COUNTY), "$.id[*]");
        assertThat(lit).contains((int) inside);
        assertThat(red).isSubsetOf(lit);
        assertThat(get("/api/chart/projects?q=" + firm.nameZh() + "&known=2020-01-01", COUNTY))
                .bodyJson()
                .extractingPath("$.id")
                .asArray()
                .as("nobody knew of them then")
                .isEmpty();
        List<Object> elsewhere = read(get(here, TestActors.county("632802")), "$.id[*]");
        assertThat(elsewhere).isEmpty();
        assertThat(get("/api/chart/projects.xlsx?region=632800&stage=S4&least=1&troubled=true", COUNTY))
                .hasStatusOk();
        var many = LongStream.range(0, 401).boxed().toList();
        assertThat(get(rows(many, ""), COUNTY)).hasStatus(422);
    }

    @Test
    void aCurveAddsUpFirstAndAdjustedPlanAndWhatWasAccepted() {
        var firm = firm();
        long id = project(firm, "S4", "NEW", SIX);
        long plan = planned(2022, id, 2_000_000);
        adjusted(plan, id, 3_000_000);
        report(id, "2022-01-01", 1, 1_000_000);
        accepted(id, "2022-01-01", 1, 2);
        report(id, "2022-03-01", 1, 4_000_000);
        accepted(id, "2022-03-01", 1, 2);
        report(id, "2022-04-01", 1, 9_000_000); // not accepted
        var curve = get("/api/chart/curve?project=" + id + "&from=2022&to=2022", COUNTY);
        List<Integer> done = read(curve, "$[*].done");
        assertThat(done).containsExactly(1_000_000, 1_000_000, 5_000_000);
        List<Integer> first = read(curve, "$[*].first");
        List<Integer> adjusted = read(curve, "$[*].adjusted");
        assertThat(first.getLast()).isEqualTo(24_000_000);
        assertThat(adjusted.getLast()).isEqualTo(36_000_000);
        assertThat(first.get(2)).isEqualTo(6_000_000);
        assertThat(get("/api/chart/curve?region=632800&leader=nobody", COUNTY)).hasStatusOk();
        List<Object> hidden = read(
                get("/api/chart/curve?project=" + id + "&from=2022&to=2022", TestActors.county("632802")), "$[*].done");
        assertThat(hidden).isEmpty();
    }

    private List<Map<String, Object>> differences() {
        return read(get("/api/chart/differences/2023-06", COUNTY), "$.items[*]");
    }

    private String known(String month) {
        List<Integer> found = read(get("/api/chart/months", COUNTY), "$[?(@.month == '" + month + "')].known");
        return found.getFirst().toString();
    }

    private static String rows(List<Long> ids, String known) {
        return "/api/chart/rows?from=2023-01&to=2023-12&known=" + known + "&ids="
                + ids.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /// What June shows of each project.
    private Map<Long, Long> cells(List<Long> ids, String known) {
        MvcTestResult answer = get(rows(ids, known), COUNTY);
        var cells = new HashMap<Long, Long>();
        List<Map<String, Object>> rows = read(answer, "$.rows[*]");
        for (var row : rows) {
            var done = new ArrayList<>((List<?>) row.get("done"));
            cells.put(number(row, "id"), ((Number) done.get(5)).longValue());
        }
        return cells;
    }

    private static long sum(Map<Long, Long> cells) {
        return cells.values().stream().mapToLong(ChartTest::zero).sum();
    }

    private static long zero(long amount) {
        return Math.max(0, amount);
    }

    private static long number(Map<String, Object> row, String name) {
        return ((Number) Objects.requireNonNull(row.get(name))).longValue();
    }

    private static long project(Map<String, Object> difference) {
        return number(difference, "project");
    }

    private static long amount(Map<String, Object> difference, String key) {
        return difference.get(key) instanceof Number number ? number.longValue() : -1;
    }

    private void place(long id, String lon, String lat) {
        JdbcClient.create(owner)
                .sql(
                        "update projects.project set lon = :lon::numeric, lat = :lat::numeric, datum = 'CGCS2000' where id = :id")
                .param("lon", lon)
                .param("lat", lat)
                .param("id", id)
                .update();
    }

    /// A plan of 632801 for a year with one project in it, the same each month, issued.
    private long planned(int year, long project, long monthly) {
        return machine(() -> {
            long seen = times.next("test").value();
            long plan = jdbc.sql("""
                    insert into projects.year_plan (level, region, year, title, known_from, at, post, person, by_zh, by_en)
                    values (1, 632801, :year, '试验方案', :seen, '2023-01-01', 0, 0, '', '')
                    returning id
                    """)
                    .param("year", year)
                    .param("seen", seen)
                    .query(Long.class)
                    .single();
            line(plan, project, 1, monthly, seen);
            baseline(plan, 1, 1, "ISSUED", 0, seen);
            return plan;
        });
    }

    private void adjusted(long plan, long project, long monthly) {
        machine(() -> {
            long seen = times.next("test").value();
            line(plan, project, 2, monthly, seen);
            baseline(plan, 2, 2, "ADJUSTED", 1, seen);
            return true;
        });
    }

    private void line(long plan, long project, int version, long monthly, long seen) {
        jdbc.sql("""
                insert into projects.year_plan_line (plan, project, version, removed, part, investment, months, leader,
                       department, owner, note, known_from, at, post, person, by_zh, by_en)
                values (:plan, :project, :version, false, 'NEW', :monthly * 12, array_fill(:monthly::bigint, array[12]), '', '',
                        '', '', :seen, '2023-01-01', 0, 0, '', '')
                """)
                .param("plan", plan)
                .param("project", project)
                .param("version", version)
                .param("monthly", monthly)
                .param("seen", seen)
                .update();
    }

    private void baseline(long plan, int no, int version, String kind, int baseline, long seen) {
        jdbc.sql("""
                insert into projects.year_plan_step (plan, no, kind, version, baseline, document, paper, reason, known_from, at,
                       post, person, by_zh, by_en)
                values (:plan, :no, :kind, :version, :baseline, '青调1号', '纪要3号', '', :seen, '2023-01-01', 0, 0, '', '')
                """)
                .param("plan", plan)
                .param("no", no)
                .param("kind", kind)
                .param("version", version)
                .param("baseline", baseline)
                .param("seen", seen)
                .update();
    }

    private void report(long id, String month, int revision, long yuan) {
        machine(() -> jdbc.sql("""
                insert into projects.month_report
                       (project, month, revision, construction, equipment, other, funds, progress, milestones, workers_planned,
                        workers_present, stopped, stop_reason, problems, next_plan, machines, colour, reasons, findings,
                        known_from, at, post, person, by_zh, by_en)
                values (:id, :month::date, :revision, :yuan, 0, 0, '{0,0,0,0,0,0,0,0}', '', '{}', 0, 0, false, '', '', 0, '',
                        'GREEN', '{}', '[]', :seen, '2023-07-01', 0, 0, '', '')
                """)
                .param("id", id)
                .param("month", month)
                .param("revision", revision)
                .param("yuan", yuan)
                .param("seen", times.next("test").value())
                .update());
    }

    /// All three levels accept it, from a number of the month's steps on.
    private void accepted(long id, String month, int revision, int from) {
        step(id, month, from - 1, revision, "SUBMITTED", 0);
        for (int level = 1; level <= 3; level++) {
            step(id, month, from + level - 1, revision, "ACCEPTED", level);
        }
    }

    private void step(long id, String month, int no, int revision, String kind, int level) {
        machine(() -> jdbc.sql("""
                insert into projects.month_step
                       (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at, post, person,
                        by_zh, by_en)
                values (:id, :month::date, :no, :revision, :kind, :level, '', '[]', '', '2023-07-20', :seen, '2023-07-01', 0, 0,
                        '', '')
                """)
                .param("id", id)
                .param("month", month)
                .param("no", no)
                .param("revision", revision)
                .param("kind", kind)
                .param("level", level)
                .param("seen", times.next("test").value())
                .update());
    }
}
