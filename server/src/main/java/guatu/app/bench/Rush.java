package guatu.app.bench;

import guatu.app.bench.HandSql.Database;
import guatu.app.bench.HandSql.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The last minutes before a deadline (docs/performance.md): firms file over HTTP, each once, at times drawn evenly
/// from
/// the minutes, while the server is killed twice; then as fast as it goes, beside the same rows written by hand.
public final class Rush {

    private static final String FORM = "B204-1";
    private static final long SEED = 63;
    private static final int KILLS = 2;
    private static final int CLIENTS = 8;

    private static final String EXPECTED = """
            select credit_code
              from catalog.enterprise
             where roster @> ?::date
             order by id""";

    private static final String KEPT = """
            select enterprise.credit_code, filing.revision, filing.receipt
              from reporting.filing
              join catalog.enterprise on enterprise.id = filing.enterprise
             where filing.form = 'B204-1' and filing.month = ?""";

    /// What the server wrote for a filing, written again eight years later: its row, the rows of its tables, and the
    /// journal's.
    private static final String BY_HAND = """
            with firm as materialized (
                select id from catalog.enterprise where credit_code = ?),
            told as (
                insert into journal.entry (at, person, post, address, action, subject, key, detail)
                select clock_timestamp(), 0, 0, 'bench', 'FILED', 'filing', id::text, '{}' from firm),
            filed as (
                insert into reporting.filing
                       (enterprise, form, month, revision, edition, region, park, industry, body_hash, values, reasons,
                        findings, filed_at, correction, person, post, receipt, states)
                select enterprise, form, (month + interval '8 years')::date, revision, edition, region, park, industry,
                       body_hash, values, reasons, findings, clock_timestamp(), correction, person, post, receipt, states
                  from reporting.filing
                 where enterprise = (select id from firm) and form = 'B204-1' and month = ? and revision = 1)
            insert into reporting.filing_row (enterprise, form, month, revision, detail, region, park, values, states)
            select enterprise, form, (month + interval '8 years')::date, revision, detail, region, park, values, states
              from reporting.filing_row
             where enterprise = (select id from firm) and form = 'B204-1' and month = ? and revision = 1""";

    private final Setup setup;
    private final RushServer server;
    private final Supplier<Database> database;
    private final RushReport report = new RushReport();
    private final Deque<String> waiting;
    private final Map<String, String> received = new ConcurrentHashMap<>();

    /// What is tried.
    ///
    /// @param month that is filed
    /// @param rushes how many firms file in `time`, one run after the other
    /// @param flatOut how many firms file as fast as it goes
    public record Setup(
            YearMonth month,
            List<Integer> rushes,
            int flatOut,
            Duration time,
            int port,
            Path home,
            Path pack,
            Path results) {

        public Setup {
            rushes = List.copyOf(rushes);
        }
    }

    /// Starts the server on loaded data, runs and reports.
    ///
    /// @param owner of the tables, asked for once the server runs
    /// @return whether every filing that was received is there, once
    public static boolean run(Setup setup, Supplier<List<String>> owner) {
        try (var server = new RushServer(setup.port(), setup.home(), setup.pack())) {
            server.start();
            return new Rush(setup, server, () -> {
                        var at = owner.get();
                        return new Database(at.get(0), at.get(1), at.get(2));
                    })
                    .run();
        }
    }

    /// @param database asked for anew after each restart, which may have moved it
    private Rush(Setup setup, RushServer server, Supplier<Database> database) {
        this.setup = setup;
        this.server = server;
        this.database = database;
        var firms = new ArrayList<String>();
        try (var sql = new HandSql(database.get())) {
            var end = setup.month().atEndOfMonth();
            sql.rows(new Query(EXPECTED, List.of(end))).forEach(row -> firms.add((String) row.getFirst()));
        }
        Collections.shuffle(firms, new Random(SEED));
        this.waiting = new ArrayDeque<>(firms);
        report.say("- processors: %d; firms on the roster: %,d; month filed: %s"
                .formatted(Runtime.getRuntime().availableProcessors(), firms.size(), setup.month()));
    }

    private boolean run() {
        for (int count : setup.rushes()) {
            rush(count);
        }
        boolean holds;
        try (var sql = new HandSql(database.get())) {
            flatOut(sql);
            holds = checked(sql);
        }
        report.write(setup.results(), "rush");
        return holds;
    }

    /// Whether every filing that was received is there, once, and no other.
    private boolean checked(HandSql sql) {
        var kept = new HashMap<String, Integer>();
        int lost = received.size();
        for (var row : sql.rows(new Query(KEPT, List.of(month())))) {
            kept.merge((String) row.get(0), 1, Integer::sum);
            if (row.get(2).equals(received.get((String) row.get(0)))) {
                lost--;
            }
        }
        long twice = kept.values().stream().filter(times -> times > 1).count();
        report.say("- filings received: %,d; lost: %d; there twice: %d; there without having been received: %d"
                .formatted(received.size(), lost, twice, kept.size() - received.size()));
        return lost == 0 && twice == 0 && kept.size() == received.size();
    }

    /// So many firms, each at a time of its own; two kills, at a third and two thirds of the time.
    private void rush(int count) {
        var random = new Random(SEED + count);
        var attempts = new ConcurrentLinkedQueue<RushFirm.Attempt>();
        var blocked = new AtomicInteger();
        var firms = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            firms.add(next());
        }
        int before = server.windows().size();
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var firm : firms) {
                long at = (long) (random.nextDouble() * setup.time().toNanos());
                threads.execute(() -> {
                    pauseUntil(began + at);
                    if (!file(firm, attempts)) {
                        blocked.incrementAndGet();
                    }
                });
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                pauseUntil(began + setup.time().toNanos() * kill / (KILLS + 1));
                server.restart();
            }
        }
        var windows = server.windows().subList(before, server.windows().size());
        report.rush(count, blocked.get(), (System.nanoTime() - began) / 1000, List.copyOf(attempts), windows);
    }

    private boolean file(String code, Queue<RushFirm.Attempt> attempts) {
        try (var firm = new RushFirm(setup.port(), code, FORM, setup.month().toString())) {
            boolean passes = firm.prepare();
            if (passes) {
                received.put(code, firm.file());
            }
            attempts.addAll(firm.attempts());
            return passes;
        } catch (RuntimeException failed) {
            report.failure(code, failed);
            return false;
        }
    }

    /// Firms that have signed in and checked send all at once; then by hand the rows that the server wrote for them.
    private void flatOut(HandSql sql) {
        var ready = new ArrayList<RushFirm>();
        while (ready.size() < setup.flatOut()) {
            var firm = new RushFirm(setup.port(), next(), FORM, setup.month().toString());
            if (firm.prepare()) {
                ready.add(firm);
            } else {
                firm.close();
            }
        }
        var cpu = new Cpu(setup.home());
        var warm = ready.subList(0, ready.size() / 10);
        warm.forEach(firm -> received.put(firm.code(), firm.reopened().file()));
        var rest = ready.subList(warm.size(), ready.size());
        var own = Clocked.of(
                spread(
                        rest,
                        (client, firm) ->
                                () -> received.put(firm.code(), firm.reopened().file())),
                cpu);
        ready.forEach(RushFirm::close);
        var connections = new ArrayList<HandSql>();
        for (int i = 0; i < CLIENTS; i++) {
            connections.add(new HandSql(database.get()));
        }
        warm.forEach(firm -> sql.rows(byHand(firm.code())));
        var hand = Clocked.of(
                spread(rest, (client, firm) -> () -> connections.get(client).rows(byHand(firm.code()))), cpu);
        connections.forEach(HandSql::close);
        report.flatOut(CLIENTS, own, hand);
    }

    private Query byHand(String creditCode) {
        return new Query(BY_HAND, List.of(creditCode, month(), month()));
    }

    private static List<List<Runnable>> spread(List<RushFirm> firms, BiFunction<Integer, RushFirm, Runnable> task) {
        var tasks = new ArrayList<List<Runnable>>();
        for (int client = 0; client < CLIENTS; client++) {
            tasks.add(new ArrayList<>());
        }
        for (int i = 0; i < firms.size(); i++) {
            tasks.get(i % CLIENTS).add(task.apply(i % CLIENTS, firms.get(i)));
        }
        return tasks;
    }

    private LocalDate month() {
        return setup.month().atDay(1);
    }

    private String next() {
        return Optional.ofNullable(waiting.poll())
                .orElseThrow(() -> new IllegalStateException("There are not so many firms that may file."));
    }

    private static void pauseUntil(long nanos) {
        RushServer.pause(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
    }
}
