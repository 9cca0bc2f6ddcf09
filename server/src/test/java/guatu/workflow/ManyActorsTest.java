package guatu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.Refusal;
import guatu.workflow.HolderDays.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Cases at random with fifty actors at once: sign, return, hand in again, transfer, lend, add, take back, hand
/// over, stop. However they meet, every working day of every case is charged to exactly one holder, no opinion is
/// lost, and no step completes twice. `-Dguatu.workflow.cases=10000` makes it large, `-Dguatu.workflow.deeds=…`
/// says how much is tried with each, `-Dguatu.workflow.seed=…` repeats one.
class ManyActorsTest extends WorkflowHouse {

    private static final int CASES = Integer.getInteger("guatu.workflow.cases", 120);
    private static final long SEED = Long.getLong("guatu.workflow.seed", 20_251_105L);
    private static final int ACTORS = 50;
    private static final int DEEDS_A_CASE = Integer.getInteger("guatu.workflow.deeds", 14);
    private static final List<String> KINDS =
            List.of("PROJECT_PROMOTION", "PROJECT_PROMOTION", "FIVE", "FOUR", "ONLY", "ROW");

    private final Map<Long, Decision> signed = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    private record Open(long item, long task, long post, String state, long submitter) {}

    @Test
    void everyWorkingDayHasOneHolderAndNothingIsLost() throws InterruptedException, ExecutionException {
        var ids = new ArrayList<CaseId>();
        for (int i = 0; i < CASES; i++) {
            ids.add(open(KINDS.get(i % KINDS.size()), i % 2 == 0 ? ENTERPRISE : COUNTY));
            CLOCK.turn(Duration.ofMinutes(7));
        }
        try (var threads = Executors.newFixedThreadPool(ACTORS)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int actor = 0; actor < ACTORS; actor++) {
                var random = new Random(SEED + actor);
                work.add(() -> {
                    for (int deed = 0; deed < CASES * DEEDS_A_CASE / ACTORS; deed++) {
                        act(ids.get(random.nextInt(ids.size())), random);
                        CLOCK.turn(Duration.ofSeconds(random.nextInt(3_000_000 / CASES / DEEDS_A_CASE)));
                    }
                    return true;
                });
            }
            for (var result : threads.invokeAll(work)) {
                assertThat(result.get()).isTrue();
            }
        }
        assertThat(done.keySet())
                .contains(
                        "AGREE",
                        "RETURN",
                        "RESUBMIT",
                        "TRANSFER",
                        "SUB_TASK",
                        "ADD_SIGNER",
                        "STOP",
                        "RESUME",
                        "RECEIVE");
        System.out.printf(
                "%d cases, %d actors: done %s, refused %d%n", CASES, ACTORS, new TreeMap<>(done), refused.get());
        assertThat(refused.get()).as("actors do meet").isPositive();
        nothingIsLost(ids.getFirst());
        noStepCompletesTwice(ids);
        everyDayIsChargedOnce(ids);
    }

    private void act(CaseId id, Random random) {
        var open = owner().sql("""
                select item.id as item, coalesce(task.id, 0) as task, coalesce(task.post, 0) as post, item.state,
                       item.post as submitter
                  from workflow.item left join workflow.task on task.item = item.id and task.state in ('OPEN', 'LAPSED')
                 where item.id = :item order by random() limit 1""").param("item", id.value()).query(Open.class).single();
        try {
            if (open.state().equals("RETURNED")) {
                run("RESUBMIT", actor(open.submitter()), () -> cases.resubmit(id, PAPERS, "已按意见补充"));
            } else if (open.task() > 0) {
                deed(id, open, random);
            }
        } catch (Refusal no) {
            refused.incrementAndGet();
        }
    }

    private void deed(CaseId id, Open open, Random random) {
        var actor = actor(open.post());
        var any = FIVE.get(random.nextInt(FIVE.size()));
        switch (random.nextInt(20)) {
            case 0 -> sign(open, actor, Decision.RETURN);
            case 1 -> sign(open, actor, random.nextInt(4) == 0 ? Decision.OBJECT : Decision.AGREE_WITH_CONDITION);
            case 2 ->
                run(
                        "TRANSFER",
                        actor,
                        () -> moves.transfer(
                                id,
                                open.task(),
                                (actor.role() == PROVINCE.role() ? any : OTHER_COUNTY)
                                        .who()
                                        .post(),
                                WHY));
            case 3, 4 ->
                run(
                        "SUB_TASK",
                        actor,
                        () -> moves.subTask(id, open.task(), any.who().post(), WHY));
            case 5 ->
                run(
                        "ADD_SIGNER",
                        actor,
                        () -> moves.addSigner(id, open.task(), NINTH.who().post(), WHY));
            case 6 -> run("REMOVE_SIGNER", PREFECTURE, () -> moves.remove(id, open.task(), WHY));
            case 7, 8 ->
                run("STOP", actor, () -> stopClocks.stop(id, random.nextBoolean() ? "EXPERT" : "SUPPLEMENT", "文书"));
            case 9, 10 -> run("RESUME", actor, () -> stopClocks.resume(id, LocalDate.now(CLOCK), ""));
            case 11, 12 -> handOver(id, open, actor, any);
            case 13 ->
                run("WITHDRAW", actor(open.submitter()), () -> {
                    if (random.nextInt(6) == 0) {
                        cases.withdraw(id, WHY);
                    }
                });
            default -> sign(open, actor, Decision.AGREE);
        }
    }

    private void handOver(CaseId id, Open open, Actor actor, Actor any) {
        run(
                "HAND_OVER",
                actor,
                () -> handovers.send(
                        id,
                        open.task(),
                        (actor.role() == PROVINCE.role() ? NINTH : OTHER_COUNTY)
                                .who()
                                .post(),
                        WHY));
        var sent = owner().sql("select max(id) from workflow.handover where item = :item")
                .param("item", id.value())
                .query(Long.class)
                .single();
        var to = actor(owner().sql("select to_post from workflow.handover where id = :id")
                .param("id", sent)
                .query(Long.class)
                .single());
        if (any.who().post() % 2 == 0) {
            run("REFUSE_RECEIPT", to, () -> handovers.refuse(id, sent, WHY));
        } else {
            run("RECEIVE", to, () -> handovers.receive(id, sent, "回执"));
        }
    }

    private void sign(Open open, Actor actor, Decision decision) {
        sign(new CaseId(open.item()), open.task(), actor, decision, decision == Decision.AGREE ? "" : WHY);
        assertThat(signed.put(open.task(), decision)).as("signed twice").isNull();
        done.merge(decision.name(), 1, Integer::sum);
    }

    private void run(String what, Actor actor, Runnable work) {
        within(actor, () -> {
            work.run();
            return true;
        });
        done.merge(what, 1, Integer::sum);
    }

    private static Actor actor(long post) {
        return java.util.stream.Stream.of(List.of(COUNTY, OTHER_COUNTY, PREFECTURE, PROVINCE, ENTERPRISE, NINTH), FIVE)
                .flatMap(List::stream)
                .filter(one -> one.who().post() == post)
                .findFirst()
                .orElseThrow();
    }

    private void nothingIsLost(CaseId first) {
        var kept = new TreeMap<Long, Decision>();
        owner().sql("select task, decision from workflow.opinion where item >= " + first)
                .query((row, number) -> kept.put(row.getLong("task"), Decision.valueOf(row.getString("decision"))))
                .list();
        assertThat(kept).isEqualTo(new TreeMap<>(signed));
        assertThat(owner(
                        "select count(*) from workflow.deed where event in ('AGREE', 'AGREE_WITH_CONDITION', 'OBJECT', 'RETURN', 'LATE_OPINION') and item >= "
                                + first,
                        Long.class))
                .containsExactly((long) kept.size());
        assertThat(owner(
                        "select count(*) from workflow.task join workflow.opinion on opinion.task = task.id where task.state <> 'DONE' and task.item >= "
                                + first,
                        Long.class))
                .containsExactly(0L);
    }

    private void noStepCompletesTwice(List<CaseId> ids) {
        assertThat(owner(
                        "select item from workflow.deed where event in ('PASS', 'FAIL', 'WITHDRAW') group by item having count(*) > 1",
                        Long.class))
                .isEmpty();
        var heard = new HashMap<CaseId, Integer>();
        above.closed.stream()
                .filter(one -> ids.contains(one.id()))
                .forEach(one -> heard.merge(one.id(), 1, Integer::sum));
        var closed = owner(
                "select id from workflow.item where closed_at is not null and id >= " + ids.getFirst(), Long.class);
        assertThat(heard.values()).containsOnly(1);
        assertThat(heard).hasSize(closed.size());
        // a step that was completed has its successor once, or was the round's last
        assertThat(owner("select item from workflow.step group by item, round, no having count(*) > 1", Long.class))
                .isEmpty();
        assertThat(owner(
                        "select item from workflow.step where state = 'OPEN' group by item having count(*) > 1",
                        Long.class))
                .isEmpty();
        assertThat(closed).as("of " + ids.size()).isNotEmpty();
    }

    private void everyDayIsChargedOnce(List<CaseId> ids) {
        var spans = new HashMap<Long, LocalDate[]>();
        owner().sql("""
                select id, (opened_at at time zone 'Asia/Shanghai')::date as first_day,
                       (closed_at at time zone 'Asia/Shanghai')::date as last_day from workflow.item""")
                .query((row, number) -> {
                    var last = row.getObject("last_day", LocalDate.class);
                    return spans.put(row.getLong("id"), new LocalDate[] {
                        row.getObject("first_day", LocalDate.class), last == null ? LocalDate.now(CLOCK) : last
                    });
                })
                .list();
        var place = guatu.kernel.RegionCode.of("632801");
        var charged = new HashMap<Long, Map<String, Integer>>();
        Acting.as(
                        PROVINCE,
                        () -> transactions.execute(status -> holderDays.charged(ids.stream()
                                .map(id -> {
                                    var days = java.util.Objects.requireNonNull(spans.get(id.value()));
                                    return new Span(id, place, days[0], Optional.of(days[1]));
                                })
                                .toList())))
                .forEach(one -> charged.computeIfAbsent(one.item(), none -> new TreeMap<>())
                        .merge(
                                one.chargedTo().isEmpty() ? "post " + one.post() : one.chargedTo(),
                                one.days(),
                                Integer::sum));
        for (var id : ids) {
            var span = java.util.Objects.requireNonNull(spans.get(id.value()));
            var days = deadlines.workdays(span[0], span[1], place);
            var byHand = byHand(id, days);
            assertThat(charged.getOrDefault(id.value(), Map.of()))
                    .as("case " + id)
                    .isEqualTo(byHand);
            assertThat(byHand.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(days.size());
        }
    }

    /// The same, day by day and without SQL.
    private Map<String, Integer> byHand(CaseId id, List<LocalDate> days) {
        var holdings = owner().sql(
                        "select post, (from_at at time zone 'Asia/Shanghai')::date as day, from_at, no from workflow.holding where item = :item order by no")
                .param("item", id.value())
                .query((row, number) -> Map.entry(row.getObject("day", LocalDate.class), row.getLong("post")))
                .list();
        var stopped = owner().sql("""
                select stop.first_day, stop_end.last_day, stop.charged_to from workflow.stop
                  left join workflow.stop_end on stop_end.stop = stop.id where stop.item = :item order by stop.id""")
                .param("item", id.value())
                .query((row, number) -> {
                    var last = row.getObject("last_day", LocalDate.class);
                    return Map.entry(
                            row.getString("charged_to"),
                            new Pause(
                                    row.getObject("first_day", LocalDate.class),
                                    last == null ? LocalDate.now(CLOCK) : last));
                })
                .list();
        var byHand = new TreeMap<String, Integer>();
        for (var day : days) {
            var stop = stopped.stream().filter(one -> one.getValue().holds(day)).findFirst();
            var holder = holdings.stream()
                    .filter(one -> !one.getKey().isAfter(day))
                    .reduce((a, b) -> b)
                    .orElseThrow();
            byHand.merge(stop.map(Map.Entry::getKey).orElse("post " + holder.getValue()), 1, Integer::sum);
        }
        return byHand;
    }
}
