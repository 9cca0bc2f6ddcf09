package guatu.app.bench;

import guatu.app.bench.HandSql.Database;
import guatu.app.bench.HandSql.Query;
import guatu.app.bench.Province.Place;
import guatu.app.demo.DemoLoader;
import guatu.app.demo.Extent;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/// Measures major projects through HTTP with sessions, beside SQL by hand in the same run (docs/performance.md).
public final class ProjectBench {

    private static final String PROVINCE = "province-operations";
    private static final String LEADER = "province-leader";
    private static final List<Integer> CLIENTS = List.of(1, 50);
    private static final int FIRST_YEAR = 2021;
    private static final long SEED = 64;
    private static final int EACH = 20; // questions of each of many
    private static final int BY_HAND = 100;
    private static final long LIMIT = 100_000;
    private static final long LEADER_LIMIT = 300_000;

    private final Setup setup;
    private final HandSql sql;
    private final Rounds rounds;
    private final Report report = new Report();

    /// What is measured.
    ///
    /// @param projects how many
    /// @param cases how many promotions are under way or were
    /// @param slices how many of each question
    public record Setup(int projects, int cases, int slices, int port, Path home, Path pack, Path results) {}

    /// Loads what is not there, asks, and reports.
    ///
    /// @param owner address, name and password of the tables' owner
    public static void run(ApplicationContext server, Setup setup, List<String> owner) {
        var database = new Database(owner.get(0), owner.get(1), owner.get(2));
        server.getBean(DemoLoader.class)
                .projects(
                        setup.pack(),
                        Extent.PROVINCE,
                        new DemoLoader.Size(setup.projects(), FIRST_YEAR, setup.cases()),
                        step -> System.out.println("  " + step));
        try (var sql = new HandSql(database)) {
            new ProjectBench(setup, sql, new Rounds(setup.port(), database, new Cpu(setup.home()))).run();
        }
    }

    private ProjectBench(Setup setup, HandSql sql, Rounds rounds) {
        this.setup = setup;
        this.sql = sql;
        this.rounds = rounds;
    }

    private void run() {
        facts();
        var last = YearMonth.parse((String)
                sql.rows(new Query("select to_char(max(month), 'YYYY-MM') from projects.month_report", List.of()))
                        .getFirst()
                        .getFirst());
        var busiest = (String) sql.rows(new Query("""
                        select post.code
                          from workflow.task
                          join access.post on post.id = task.post
                         where task.state = 'OPEN'
                         group by post.code
                         order by count(*) desc, post.code
                         limit 1""", List.of())).stream()
                .findFirst()
                .orElse(List.of(PROVINCE))
                .getFirst();
        var prefectures = sql
                .rows(new Query("select code, low, high from catalog.region where level = 2 order by code", List.of()))
                .stream()
                .map(row -> new Place((String) row.get(0), (Integer) row.get(1), (Integer) row.get(2)))
                .toList();
        report.header();
        for (int clients : CLIENTS) {
            var questions = new ProjectQuestions(prefectures, last, busiest, LEADER, SEED);
            var read = clients > 1 ? Target.under(LIMIT) : Target.NONE;
            ask(questions, "project list, five filters", PROVINCE, clients, ProjectQuestions::list, read);
            ask(questions, "lights of all projects, a month", PROVINCE, clients, ProjectQuestions::lights, read);
            ask(questions, "inbox of the busiest post", busiest, clients, ProjectQuestions::inbox, read);
            if (clients == 1) {
                leader(questions);
            }
            ask(questions, "wall chart rows", PROVINCE, clients, ProjectQuestions::chart, read);
        }
        report.write(setup.results(), "projects-" + setup.projects());
    }

    /// The home of one who sponsors a quarter of all projects, as it is for whoever has looked before: there is one
    /// such
    /// post, so that fifty at once are not asked for.
    private void leader(ProjectQuestions questions) {
        try (var caller = new Caller(setup.port()).enter(LEADER)) {
            caller.call("POST", "/api/leader/looks", "{\"known\":" + Integer.MAX_VALUE + "}");
        }
        ask(questions, "a leader's home", LEADER, 1, ProjectQuestions::leader, Target.within(LEADER_LIMIT));
    }

    /// Asks, unless the house has no such door.
    private void ask(
            ProjectQuestions questions,
            String what,
            String post,
            int clients,
            Function<ProjectQuestions, Question> kind,
            Target target) {
        var drawn = questions.draw(clients > 1 ? clients * EACH : setup.slices(), kind);
        if (!answered(drawn.getFirst(), post)) {
            report.fact(what, "no such door");
            return;
        }
        report.plan(what, sql.plan(drawn.getFirst().sql()));
        var beside = rounds.byHand(drawn.subList(0, Math.min(drawn.size(), BY_HAND)), clients);
        if (clients > 1) {
            var users = rounds.users(drawn, post, clients);
            report.add(Line.of(what + ", users", post, clients, users, Optional.of(beside), target));
            report.add(Line.of(
                    what + ", at once",
                    post,
                    clients,
                    rounds.http(drawn, post, clients),
                    Optional.of(beside),
                    Target.NONE));
        } else {
            report.add(Line.of(what, post, clients, rounds.http(drawn, post, clients), Optional.of(beside), target));
        }
    }

    /// Warms the way, too.
    private boolean answered(Question question, String post) {
        try (var caller = new Caller(setup.port()).enter(post)) {
            for (int round = 0; round < 20; round++) {
                if (!caller.call("GET", question.path(), "").succeeded()) {
                    return false;
                }
            }
            return true;
        }
    }

    private void facts() {
        count("projects", "select count(*) from projects.project");
        count("months reported", "select count(*) from projects.month_report");
        count("months with a report", "select count(distinct month) from projects.month_report");
        count("cases", "select count(*) from workflow.item");
        count(
                "projects of the leader",
                "select count(distinct project) from projects.sponsorship where seat > 0 and valid_to = 'infinity'");
        count("database MB", "select pg_database_size(current_database()) >> 20");
        report.fact("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    }

    private void count(String what, String query) {
        report.fact(what, "%,d".formatted(sql.number(query)));
    }
}
