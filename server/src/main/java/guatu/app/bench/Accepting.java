package guatu.app.bench;

import guatu.app.bench.HandSql.Database;
import guatu.app.bench.HandSql.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Accepts filings of the open month: as the counties' offices or the province's over HTTP, and by hand in one call of
/// a
/// function that writes what the application writes.
final class Accepting {

    private static final BigDecimal THOUSANDS_OF_YI = BigDecimal.valueOf(100_000);
    private static final Pattern EXACT = Pattern.compile("\"exact\":\"?([0-9.-]+)");

    private static final String WAITING = """
            select enterprise.credit_code, filing.region, filing.enterprise, coalesce(filing.values[2], 0)
              from reporting.filing
              join catalog.enterprise on enterprise.id = filing.enterprise
              left join lateral (
                   select level
                     from reporting.step
                    where step.enterprise = filing.enterprise and step.form = filing.form
                      and step.month = filing.month and step.revision = filing.revision
                    order by no desc
                    limit 1) as last on true
             where filing.month = ?
               and coalesce(last.level, 0) = ?
               and enterprise.region = filing.region
               and not exists (select 1 from reporting.direct_park where filing.park between low and high)
             order by filing.region, filing.enterprise""";

    private final int port;
    private final Database database;
    private final Cpu cpu;
    private final LocalDate month;
    private final int level;
    private final Map<Integer, Deque<Waiting>> byCounty = new LinkedHashMap<>();

    /// @param level 1 the county's acceptance, 3 the province's
    Accepting(int port, Database database, Cpu cpu, HandSql sql, LocalDate month, int level) {
        this.port = port;
        this.cpu = cpu;
        this.database = database;
        this.month = month;
        this.level = level;
        for (var row : sql.rows(new Query(WAITING, List.of(month, level - 1)))) {
            var waiting = new Waiting((String) row.get(0), (Integer) row.get(1), (Long) row.get(2), (Long) row.get(3));
            byCounty.computeIfAbsent(waiting.region(), county -> new ArrayDeque<>())
                    .add(waiting);
        }
    }

    private record Waiting(String code, int region, long enterprise, long value) {}

    /// As over HTTP by so many clients, each of a county of its own where counties accept.
    Clocked http(int clients, int count) {
        var callers = new ArrayList<Caller>();
        var tasks = new ArrayList<List<Runnable>>();
        for (var filings : take(clients, count)) {
            var caller = new Caller(port).enter(post(filings.getFirst().region()));
            callers.add(caller);
            tasks.add(filings.stream()
                    .<Runnable>map(filing -> () -> caller.post(address(filing)))
                    .toList());
        }
        var clocked = Clocked.of(tasks, cpu);
        callers.forEach(Caller::close);
        return clocked;
    }

    /// The same by hand.
    Clocked byHand(int clients, int count) {
        var connections = new ArrayList<HandSql>();
        var tasks = new ArrayList<List<Runnable>>();
        for (var filings : take(clients, count)) {
            var sql = new HandSql(database);
            connections.add(sql);
            tasks.add(filings.stream()
                    .<Runnable>map(filing -> () -> sql.rows(new Query(
                            "select bench.accept(?, ?, ?)::text", List.of(filing.enterprise(), month, level))))
                    .toList());
        }
        var clocked = Clocked.of(tasks, cpu);
        connections.forEach(HandSql::close);
        return clocked;
    }

    /// From sending an acceptance to having read the total that holds it.
    ///
    /// @throws IllegalStateException when the total does not change by what was accepted
    Clocked untilVisible(int count) {
        var filings = take(1, count).getFirst();
        var region = level == 1 ? "%06d".formatted(filings.getFirst().region()) : "630000";
        var total = "/api/figures/GROSS_OUTPUT?region=%s&period=%tY-C%<tm&provinceOnly=%b&certify=false"
                .formatted(region, month, level == 3);
        try (var caller = new Caller(port).enter(post(filings.getFirst().region()))) {
            var times = new ArrayList<Long>();
            long cpuBefore = cpu.micros();
            for (var filing : filings) {
                var before = exact(caller.get(total));
                long began = System.nanoTime();
                caller.post(address(filing));
                var after = exact(caller.get(total));
                times.add((System.nanoTime() - began) / 1000);
                var change = after.subtract(before).multiply(THOUSANDS_OF_YI);
                if (change.compareTo(BigDecimal.valueOf(filing.value())) != 0) {
                    throw new IllegalStateException("%s: accepted %d, the total changed by %s"
                            .formatted(filing.code(), filing.value(), change));
                }
            }
            long wall = times.stream().mapToLong(time -> time).sum();
            return new Clocked(times.stream().sorted().toList(), wall, cpu.micros() - cpuBefore);
        }
    }

    /// How many filings a number of clients finds at most, half of what waits.
    int available(int clients) {
        int all = level == 1
                ? largest(clients).stream().mapToInt(Deque::size).sum()
                : byCounty.values().stream().mapToInt(Deque::size).sum();
        return all / 2;
    }

    private List<List<Waiting>> take(int clients, int count) {
        var parts = new ArrayList<List<Waiting>>();
        var largest = largest(level == 1 ? clients : byCounty.size());
        for (int client = 0; client < clients; client++) {
            var part = new ArrayList<Waiting>();
            int at = client;
            while (part.size() < Math.max(1, count / clients)
                    && largest.stream().anyMatch(queue -> !queue.isEmpty())) {
                var next = Optional.ofNullable(largest.get(at % largest.size()).poll());
                if (next.isPresent()) {
                    part.add(next.get());
                } else if (level == 1) {
                    break;
                }
                at += level == 1 ? 0 : clients;
                at = level != 1 && next.isEmpty() ? at + 1 : at;
            }
            parts.add(part);
        }
        return parts;
    }

    private List<Deque<Waiting>> largest(int counties) {
        return byCounty.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .limit(counties)
                .toList();
    }

    private String post(int region) {
        return level == 1 ? "county-%06d".formatted(region) : "province-operations";
    }

    private String address(Waiting filing) {
        return "/api/filings/%s/B204-1/%tY-%<tm/revisions/1/acceptance".formatted(filing.code(), month);
    }

    /// The exact value of a figure, 亿元; nothing where nothing counts yet.
    private static BigDecimal exact(String figure) {
        var found = EXACT.matcher(figure);
        return found.find() ? new BigDecimal(found.group(1)) : BigDecimal.ZERO;
    }
}
