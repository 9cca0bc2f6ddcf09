package guatu.app.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.app.KilledServer;
import guatu.app.killed.Visitor.Answer;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Three offices accept the reports of past months, one project after another, while the province tries again and
/// again to lock the month: it succeeds when all of them are accepted, and never before.
final class Months extends KilledWork {

    private static final List<String> OFFICES =
            List.of("county-632801", "prefecture-632800", "province-operations"); // levels 1 to 3
    private static final YearMonth FIRST = YearMonth.of(2022, 1);
    private static final YearMonth LAST = YearMonth.of(2025, 9);

    private final List<Long> projects;
    private final List<YearMonth> months;
    private final Set<Step> accepted = ConcurrentHashMap.newKeySet();
    private final Set<YearMonth> locked = ConcurrentHashMap.newKeySet();
    private final Set<Step> unknown = ConcurrentHashMap.newKeySet();
    private final Set<YearMonth> unknownLocks = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tooEarly = new AtomicInteger();

    private record Step(long project, YearMonth month, int level) {}

    /// Hands the months in, as the units had done.
    Months(KilledServer server) {
        super(server);
        this.projects = server().owner()
                .sql("select id from projects.project where name_zh like '月报项目%' order by id")
                .query(Long.class)
                .list();
        this.months = Stream.iterate(FIRST, month -> !month.isAfter(LAST), month -> month.plusMonths(1))
                .toList();
        server().owner()
                .sql("""
                insert into projects.month_report
                       (project, month, revision, construction, equipment, other, funds, progress, milestones,
                        workers_planned, workers_present, stopped, stop_reason, problems, next_plan, machines, colour,
                        reasons, findings, known_from, at, post, person, by_zh, by_en)
                select project.id, month, 1, 1000000, 0, 0, '{0,0,0,0,0,0,0,0}', '', '{}', 0, 0, false, '', '', 0, '',
                       'GREEN', '{}', '[]', 1, '2025-11-05', 0, 0, '', ''
                  from projects.project
                 cross join generate_series(:first::date, :last::date, interval '1 month') as month
                 where project.id in (:projects)""")
                .param("first", FIRST.atDay(1))
                .param("last", LAST.atDay(1))
                .param("projects", projects)
                .update();
        server().owner().sql("""
                insert into projects.month_step
                       (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at, post,
                        person, by_zh, by_en)
                select project, month, 1, 1, 'SUBMITTED', 0, '', '[]', '', '2025-11-10', 1, '2025-11-05', 0, 0, '', ''
                  from projects.month_report""").update();
    }

    @Override
    int hands() {
        return 2;
    }

    @Override
    void work(int hand, BooleanSupplier goesOn) throws IOException {
        if (hand == 0) {
            accept(goesOn);
        } else {
            lock(goesOn);
        }
    }

    private void accept(BooleanSupplier goesOn) throws IOException {
        var offices = new java.util.ArrayList<Visitor>();
        for (var office : OFFICES) {
            offices.add(enter(office));
        }
        for (var month : months) {
            for (long project : projects) {
                for (int level = 1; level <= OFFICES.size(); level++) {
                    var step = new Step(project, month, level);
                    if (!accepted.contains(step)) {
                        if (!goesOn.getAsBoolean()) {
                            return;
                        }
                        unknown.add(step);
                        if (judged(sent(step, offices.get(level - 1)), step.toString())) {
                            accepted.add(step);
                        }
                        unknown.remove(step);
                    }
                }
            }
        }
    }

    private void lock(BooleanSupplier goesOn) throws IOException {
        var province = enter(OFFICES.getLast());
        for (var month : months) {
            while (!locked.contains(month)) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                unknownLocks.add(month);
                var answer = lock(month, province);
                if (answer.status() == 409) {
                    tooEarly.incrementAndGet();
                } else if (judged(answer, "lock of " + month)) {
                    locked.add(month);
                }
                unknownLocks.remove(month);
            }
        }
    }

    private static Answer sent(Step step, Visitor office) throws IOException {
        return office.send(
                "POST",
                "/api/projects/%d/months/%s/acceptance".formatted(step.project(), step.month()),
                Map.of("revision", 1));
    }

    private static Answer lock(YearMonth month, Visitor province) throws IOException {
        return province.send("POST", "/api/dispatch/months/%s/lock".formatted(month), Map.of());
    }

    @Override
    int answered() {
        return accepted.size() + locked.size();
    }

    @Override
    void tryAgain() throws IOException {
        for (var step : Set.copyOf(unknown)) {
            cutOff(steps().contains(step));
            var again = sent(step, enter(OFFICES.get(step.level() - 1)));
            assertThat(again.status()).as(step + " " + again.text()).isEqualTo(200);
            accepted.add(step);
            unknown.remove(step);
        }
        for (var month : Set.copyOf(unknownLocks)) {
            boolean there = locks().contains(month);
            cutOff(there);
            var again = lock(month, enter(OFFICES.getLast()));
            assertThat(again.status()).as(month + " " + again.text()).isIn(200, there ? 200 : 409);
            if (again.succeeded()) {
                locked.add(month);
            }
            unknownLocks.remove(month);
        }
    }

    private Set<Step> steps() {
        return Set.copyOf(server().owner()
                .sql("select project, month, level from projects.month_step where kind = 'ACCEPTED'")
                .query((row, at) -> new Step(
                        row.getLong("project"),
                        YearMonth.from(row.getObject("month", java.time.LocalDate.class)),
                        row.getInt("level")))
                .list());
    }

    private Set<YearMonth> locks() {
        return new TreeSet<>(server().owner()
                .sql("select month from projects.month_lock")
                .query((row, at) -> YearMonth.from(row.getObject("month", java.time.LocalDate.class)))
                .list());
    }

    @Override
    void check() {
        assertThat(steps()).as("each acceptance that was answered").isEqualTo(Set.copyOf(accepted));
        assertThat(locks()).as("each lock that was answered").isEqualTo(new TreeSet<>(locked));
        none("an acceptance twice, out of turn, or before the one below it", """
                select project from projects.month_step group by project, month
                having array_agg(level::int order by no) <> (array[0, 1, 2, 3])[1:count(*)]
                    or array_agg(no order by no) <> (array[1, 2, 3, 4])[1:count(*)]""");
        none("a month that is locked in part", """
                select step.project from projects.month_lock as lock
                  join projects.month_step as step on step.month = lock.month
                 group by step.project, step.month having max(step.level) < 3""");
        none("a step or lock that the journal does not know", """
                select 1 where (select count(*) from projects.month_step where kind = 'ACCEPTED')
                            <> (select count(*) from journal.entry where action = 'MONTH_ACCEPTED')
                            or (select count(*) from projects.month_lock)
                            <> (select count(*) from journal.entry where action = 'MONTH_LOCKED')""");
        none("two things with one number in the order of knowing", """
                select known_from from (select known_from from projects.month_step where kind = 'ACCEPTED'
                                        union all select known_from from projects.month_lock) as one
                 group by known_from having count(*) > 1""");
    }

    /// As people see it: a month is locked for all projects, or for none.
    void readBack() throws IOException {
        var province = enter(OFFICES.getLast());
        for (var month : months) {
            var list = province.get("/api/dispatch/months/%s?size=500&q=%s"
                    .formatted(month, java.net.URLEncoder.encode("月报项目", java.nio.charset.StandardCharsets.UTF_8)));
            List<String> states = JsonPath.read(list.text(), "$.items[*].state");
            assertThat(states).as(month + " " + list.text()).hasSize(projects.size());
            if (locked.contains(month)) {
                assertThat(states).as(month.toString()).containsOnly("LOCKED");
            } else {
                assertThat(states).as(month.toString()).doesNotContain("LOCKED");
            }
        }
    }

    @Override
    String told() {
        return "%d acceptances, %d months locked, %d tries too early %s"
                .formatted(accepted.size(), locked.size(), tooEarly.get(), cutOff());
    }
}
