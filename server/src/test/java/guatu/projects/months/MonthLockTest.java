package guatu.projects.months;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.projects.DispatchHttp;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A month is locked as a whole or not at all, whatever is done to its reports at that moment (mechanisms.md P7).
class MonthLockTest extends DispatchHttp {

    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final int ROUNDS = 20;
    private static final int PROJECTS = 3;

    @Test
    void noReportIsReturnedWhileItsMonthIsLocked() throws Exception {
        int lockedFirst = 0;
        int returnedFirst = 0;
        var unit = firm();
        var ids = IntStream.range(0, PROJECTS)
                .mapToObj(number -> project(unit, "S4", "NEW", 600_000_000L))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            var month = FIRST.plusMonths(round);
            ids.forEach(id -> accepted(id, month));
            var giveBack = Map.of("revision", 1, "reason", "形象进度与照片不一致，请核对后重报", "faults", List.of());
            var tries = new ArrayList<Callable<Integer>>();
            tries.add(() -> lock(month));
            ids.forEach(id ->
                    tries.add(() -> post("/api/projects/" + id + "/months/" + month + "/return", giveBack, PROVINCE)
                            .getResponse()
                            .getStatus()));
            var answers = atOnce(tries);
            var returned = ids.stream()
                    .filter(id -> last(id, month).equals("RETURNED"))
                    .count();
            assertThat(answers.subList(1, 1 + PROJECTS).stream().filter(status -> status == 200))
                    .hasSize((int) returned);
            if (locked(month)) {
                lockedFirst++;
                assertThat(returned)
                        .as(month + " is locked, and a report of it was given back")
                        .isZero();
            } else {
                returnedFirst++;
                assertThat(answers.getFirst()).isEqualTo(409);
                assertThat(returned).isPositive();
            }
        }
        System.out.printf("locked first %d times, returned first %d times%n", lockedFirst, returnedFirst);
    }

    @Test
    void aMonthIsNotLockedWhileAReportIsUnderWay() {
        var month = YearMonth.of(2020, 7);
        long id = project(firm(), "S4", "NEW", 600_000_000L);
        accepted(id, month);
        for (var waits : List.of("'SUBMITTED', 0", "'ACCEPTED', 1", "'ACCEPTED', 2", "'RETURNED', 3")) {
            step(id, month, waits);
            assertThat(lock(month)).as(waits).isEqualTo(409);
        }
        assertThat(locked(month)).isFalse();
        step(id, month, "'ACCEPTED', 3");
        assertThat(lock(month)).isEqualTo(200);
    }

    @Test
    void whoLocksAMonthThatIsLockedChangesNothing() throws Exception {
        var month = YearMonth.of(2020, 6);
        assertThat(atOnce(List.of(() -> lock(month), () -> lock(month), () -> lock(month))))
                .containsOnly(200);
        assertThat(locked(month)).isTrue();
    }

    private int lock(YearMonth month) {
        return post("/api/dispatch/months/" + month + "/lock", Map.of(), PROVINCE)
                .getResponse()
                .getStatus();
    }

    private boolean locked(YearMonth month) {
        return machine(() -> jdbc.sql("select exists (select from projects.month_lock where month = :month)")
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single());
    }

    private String last(long id, YearMonth month) {
        return machine(() -> jdbc.sql("""
                        select kind from projects.month_step where project = :id and month = :month
                         order by no desc limit 1""")
                .param("id", id)
                .param("month", month.atDay(1))
                .query(String.class)
                .single());
    }

    /// The next step of a report.
    private void step(long id, YearMonth month, String kindAndLevel) {
        machine(() -> jdbc.sql("""
                        insert into projects.month_step
                               (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at,
                                post, person, by_zh, by_en)
                        select :id, :month, max(no) + 1, 1, %s, '', '[]', '', '2025-01-01', 1, '2025-01-01', 0, 0, '', ''
                          from projects.month_step where project = :id and month = :month
                        """.formatted(kindAndLevel))
                .param("id", id)
                .param("month", month.atDay(1))
                .update());
    }

    /// A report that all three offices have accepted.
    private void accepted(long id, YearMonth month) {
        machine(() -> {
            jdbc.sql("""
                    insert into projects.month_report
                           (project, month, revision, construction, equipment, other, funds, progress, milestones,
                            workers_planned, workers_present, stopped, stop_reason, problems, next_plan, machines, colour,
                            reasons, findings, known_from, at, post, person, by_zh, by_en)
                    values (:id, :month, 1, 1000000, 0, 0, '{0,0,0,0,0,0,0,0}', '', '{}', 0, 0, false, '', '', 0, '',
                            'GREEN', '{}', '[]', 1, '2025-01-01', 0, 0, '', '')
                    """).param("id", id).param("month", month.atDay(1)).update();
            return jdbc.sql("""
                    insert into projects.month_step
                           (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at, post,
                            person, by_zh, by_en)
                    values (:id, :month, 1, 1, 'ACCEPTED', 3, '', '[]', '', '2025-01-01', 1, '2025-01-01', 0, 0, '', '')
                    """).param("id", id).param("month", month.atDay(1)).update();
        });
    }

    private static List<Integer> atOnce(List<Callable<Integer>> tries) throws Exception {
        var together = new CyclicBarrier(tries.size());
        try (var hands = Executors.newFixedThreadPool(tries.size())) {
            var running = new ArrayList<Future<Integer>>();
            for (var one : tries) {
                running.add(hands.submit(() -> {
                    together.await();
                    return one.call();
                }));
            }
            var answers = new ArrayList<Integer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
