package guatu.app.bench;

import guatu.app.bench.HandSql.Database;
import guatu.app.demo.DemoLoader;
import guatu.app.demo.Extent;
import guatu.reporting.BulkFilings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/// Measures Guatu through HTTP beside the same work in hand-written SQL on the same tables (docs/performance.md): loads
/// a province, asks, accepts, and reports.
public final class Bench {

    private static final String PROVINCE = "province-operations";
    private static final List<Integer> CLIENTS = List.of(1, 8);
    private static final long SEED = 63;
    private static final Target READ = Target.read(3_000, 100_000);
    private static final long BULK = 100_000;

    private final Setup setup;
    private final Report report = new Report();
    private final HandSql sql;
    private final Cpu cpu;
    private final Rounds rounds;

    /// What one run measures.
    ///
    /// @param firms about how many
    /// @param periods months with a filing before the open one, from February 2023
    /// @param slices how many random slices of each query
    public record Setup(int firms, int periods, int slices, int port, Path home, Path pack, Path results) {}

    /// Measures a running server on a database of its own.
    ///
    /// @param owner address, name and password of the tables' owner
    public static void run(ApplicationContext server, Setup setup, List<String> owner) {
        try (var sql = new HandSql(new Database(owner.get(0), owner.get(1), owner.get(2)))) {
            var database = new Database(owner.get(0), owner.get(1), owner.get(2));
            new Bench(setup, sql, database).run(server, database);
        }
    }

    /// The bench's pack, made beside the data.
    public static Path pack(Path pack, Path home) {
        return BenchPack.copy(pack, home);
    }

    private Bench(Setup setup, HandSql sql, Database owner) {
        this.setup = setup;
        this.sql = sql;
        this.cpu = new Cpu(setup.home());
        this.rounds = new Rounds(setup.port(), owner, cpu);
    }

    private void run(ApplicationContext server, Database owner) {
        var open = open();
        load(server, open);
        HandWork.prepare(sql);
        var province = Province.read(sql, open.atDay(1));
        facts(open);
        report.header();
        var county = "county-" + province.counties().getFirst().code();
        warm(province, county);
        for (int clients : CLIENTS) {
            reads(province, county, clients);
        }
        for (int clients : CLIENTS) {
            accept(owner, open.atDay(1), clients, 1, "county");
            accept(owner, open.atDay(1), clients, 3, "province");
        }
        check(open);
        report.write(setup.results(), "firms-" + setup.firms());
    }

    /// The month after the last whole one.
    private YearMonth open() {
        return extent().filed().get(setup.periods());
    }

    /// Drawn to the demo's last month; what comes after the open one is not filed.
    private Extent extent() {
        return Extent.bench(setup.firms()).until(Extent.PROVINCE.last());
    }

    private void load(ApplicationContext server, YearMonth open) {
        Consumer<String> say = step -> System.out.println("  " + step);
        var door = new BenchDoor(server.getBean(BulkFilings.class), cpu, open, say);
        server.getBean(DemoLoader.class).load(setup.pack(), extent(), door, say);
        var whole = door.loaded().stream()
                .filter(month -> !month.month().equals(open))
                .toList();
        if (whole.isEmpty()) {
            return; // loaded by an earlier run
        }
        long values = whole.stream().mapToLong(BenchDoor.Loaded::values).sum();
        long micros = whole.stream().mapToLong(BenchDoor.Loaded::micros).sum();
        var months = new Clocked(
                whole.stream().map(BenchDoor.Loaded::micros).sorted().toList(),
                micros,
                whole.stream().mapToLong(BenchDoor.Loaded::cpu).sum());
        var last = whole.getLast();
        var byHand = HandWork.copyMonth(sql, cpu, last.month().atDay(1));
        long rate = values * 1_000_000 / Math.max(1, micros);
        report.fact("values loaded", "%,d in %,d filings".formatted(values, values / BenchPack.PLACES));
        report.fact(
                "COPY of the last month alone", "%,d values/s".formatted(last.values() * 1_000_000 / byHand.get(0)));
        report.header();
        report.add(new Line(
                "validated bulk load, one run a month",
                "the machine",
                1,
                months,
                rate,
                "values",
                Optional.of(new Clocked(List.of(byHand.get(1)), byHand.get(1), byHand.get(2))),
                last.values() * 1_000_000 / byHand.get(1),
                Target.rate(BULK)));
    }

    private void facts(YearMonth open) {
        report.fact(
                "firms on the roster",
                "%,d"
                        .formatted(sql.number(
                                "select count(*) from catalog.enterprise where roster @> ?::date",
                                open.atEndOfMonth())));
        report.fact("filings", "%,d".formatted(sql.number("select count(*) from reporting.filing")));
        report.fact("facts", "%,d".formatted(sql.number("select count(*) from reporting.fact")));
        report.fact("cells", "%,d".formatted(sql.number("select count(*) from rollup.cell")));
        report.fact("database MB", "%,d".formatted(sql.number("select pg_database_size(current_database())") >> 20));
        report.fact("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    }

    /// The just-in-time compiler, the caches and the statements get warm before anything is timed.
    private void warm(Province province, String county) {
        var questions = new Questions(province, SEED + 1);
        int each = Math.min(150, setup.slices());
        try (var caller = new Caller(setup.port()).enter(PROVINCE);
                var other = new Caller(setup.port()).enter(county)) {
            for (var kind : List.<Function<Questions, Question>>of(
                    Questions::q1, Questions::q3, Questions::q5, Questions::q6, Questions::members, Questions::q2)) {
                questions.draw(each, kind).forEach(question -> {
                    caller.get(question.path());
                    other.get(question.path());
                    sql.rows(question.sql());
                });
            }
        }
    }

    private void reads(Province province, String county, int clients) {
        int few = Math.max(20, setup.slices() / 5);
        read(province, county, clients, "q1 item, month, prefecture", Questions::q1, setup.slices(), READ);
        read(province, county, clients, "q2 county x class, growth", Questions::q2, setup.slices(), READ);
        read(province, county, clients, "q3 year to date of 5 items, prefectures", Questions::q3, setup.slices(), READ);
        read(province, county, clients, "q6 every month of one class", Questions::q6, setup.slices(), READ);
        read(province, county, clients, "q5 q1 as known earlier", Questions::q5, few, Target.NONE);
        read(province, county, clients, "q1 with its certificate", Questions::certified, few, Target.NONE);
        members(province, county, clients, few);
    }

    private void read(
            Province province,
            String county,
            int clients,
            String what,
            Function<Questions, Question> kind,
            int count,
            Target target) {
        var drawn = new Questions(province, SEED).draw(count, kind);
        report.plan(what, sql.plan(drawn.getFirst().sql()));
        var beside = rounds.byHand(drawn, clients);
        for (var post : List.of(county, PROVINCE)) {
            report.add(Line.of(what, post, clients, rounds.http(drawn, post, clients), Optional.of(beside), target));
        }
    }

    /// The province opens prefectures; a county opens itself, for it sees nobody else.
    private void members(Province province, String county, int clients, int count) {
        var what = "the 50 largest members of a figure";
        var own = province.counties().getFirst();
        var small = new Questions(province, SEED).draw(count, questions -> questions.members(own));
        var large = new Questions(province, SEED).draw(count, Questions::members);
        report.plan(what, sql.plan(large.getFirst().sql()));
        report.add(Line.of(
                what,
                county,
                clients,
                rounds.http(small, county, clients),
                Optional.of(rounds.byHand(small, clients)),
                Target.NONE));
        report.add(Line.of(
                what,
                PROVINCE,
                clients,
                rounds.http(large, PROVINCE, clients),
                Optional.of(rounds.byHand(large, clients)),
                Target.NONE));
    }

    private void accept(Database owner, LocalDate month, int clients, int level, String post) {
        var accepting = new Accepting(setup.port(), owner, cpu, sql, month, level);
        int count = Math.min(accepting.available(clients) * 4 / 10, setup.slices() * clients / 2);
        if (clients == 1) {
            accepting.http(1, Math.max(4, count / 4)); // warms the way
            accepting.byHand(1, Math.max(4, count / 4));
        }
        var byHand = accepting.byHand(clients, count);
        var target = clients == 1 ? Target.within(8_000) : Target.rate(1_000);
        report.add(Line.of(
                "accept one filing", post, clients, accepting.http(clients, count), Optional.of(byHand), target));
        if (clients == 1) {
            report.add(Line.of(
                    "accept until visible in the total",
                    post,
                    1,
                    accepting.untilVisible(Math.min(50, count / 2)),
                    Optional.empty(),
                    Target.within(50_000)));
        }
    }

    /// The sums must still be those of the facts.
    private void check(YearMonth open) {
        long cells = sql.number("select coalesce(sum(values[2]), 0) from rollup.cell where month = ?", open.atDay(1));
        long facts = sql.number(
                "select coalesce(sum(values[2]), 0) from reporting.fact where month = ? and known_to is null",
                open.atDay(1));
        if (cells != facts) {
            throw new IllegalStateException("The cells hold %d, the facts %d.".formatted(cells, facts));
        }
        report.fact("sums after all acceptances", "equal to the facts");
    }
}
