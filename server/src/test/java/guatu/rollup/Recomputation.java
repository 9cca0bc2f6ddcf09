package guatu.rollup;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.figures.Figure;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.Figures;
import guatu.kernel.ClusterCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.KnownTime;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Recomputes every figure of a province in DuckDB from a dump of the raw tables, and compares it with what the house
/// answers, to the last unit. It works on any database: a test's, or the demo province's.
public final class Recomputation implements AutoCloseable {

    private static final String KNOWN = "known_from::bigint as known_from, known_to::bigint as known_to";

    /// What counts is read either from the ledger that the house keeps, or, without it, from what was filed and what
    /// offices did: the ledger is then itself recomputed.
    public enum Source {
        LEDGER,
        FILINGS
    }

    /// A raw table: the columns that are dumped, and how DuckDB reads them.
    private record Table(String name, String dumped, String read) {}

    private static final List<Table> TABLES = List.of(
            new Table(
                    "fact",
                    "select enterprise, month, level, known_from, known_to, region, industry, park, values"
                            + " from reporting.fact where form = 'B204-1' and detail = ''",
                    "enterprise::bigint as enterprise, month::date as month, level::int as level, region::int as region,"
                            + " industry::int as industry, park::int as park, " + KNOWN + ", " + array()),
            new Table(
                    "filing",
                    "select enterprise, month, revision, values from reporting.filing where form = 'B204-1'",
                    "enterprise::bigint as enterprise, month::date as month, revision::int as revision, " + array()),
            new Table(
                    "step",
                    "select enterprise, month, revision, no, kind, level,"
                            + " (select max(seq) from journal.known where known.at = step.at) as seq"
                            + " from reporting.step where form = 'B204-1'",
                    "enterprise::bigint as enterprise, month::date as month, revision::int as revision, no::int as no,"
                            + " kind, level::int as level, seq::bigint as seq"),
            new Table(
                    "membership",
                    "select enterprise, region, park, industry, valid_from, valid_to, known_from, known_to"
                            + " from catalog.membership",
                    "enterprise::bigint as enterprise, region::int as region, park::int as park, industry::int as industry,"
                            + " valid_from::date as valid_from, valid_to::date as valid_to, " + KNOWN),
            new Table(
                    "roster",
                    "select enterprise, day, entry, known_from, known_to from catalog.roster_event",
                    "enterprise::bigint as enterprise, day::date as day, entry = 't' as entry, " + KNOWN),
            new Table(
                    "rate",
                    "select industry3, year, rate_bp, known_from, known_to from catalog.value_added_rate",
                    "industry3::int as industry3, year::int as year, rate_bp::int as rate_bp, " + KNOWN),
            new Table(
                    "share",
                    "select cluster, industry, share_ppm, valid_from, valid_to from catalog.cluster_share",
                    "cluster, industry::int as industry, share_ppm::int as share_ppm, valid_from::date as valid_from,"
                            + " valid_to::date as valid_to"),
            new Table("cluster", "select code, collected from catalog.cluster", "code, collected = 't' as collected"),
            new Table(
                    "region", "select code, low, high from catalog.region", "code, low::int as low, high::int as high"),
            new Table("park", "select code, low, high from catalog.park", "code, low::int as low, high::int as high"),
            new Table(
                    "industry",
                    "select code, level, low, high from catalog.industry",
                    "code, level::int as level, low::int as low, high::int as high"));

    private final Connection duck;

    private Recomputation(Connection duck) {
        this.duck = duck;
    }

    /// A way to look at the ledger: as known at a time, counting filings accepted at least at a level.
    public record View(String name, KnownTime known, int least) {}

    /// Dumps the raw tables and recomputes everything.
    ///
    /// @param deepest the deepest level of classes: 2 for those of the cells, 4 for all
    public static Recomputation of(DataSource owner, Path folder, List<View> views, int deepest, Source source)
            throws SQLException, IOException {
        var duck = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = duck.createStatement();
                var postgres = owner.getConnection()) {
            for (var table : TABLES) {
                var file = folder.resolve(table.name() + ".csv");
                try (var output = Files.newOutputStream(file)) {
                    postgres.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy (" + table.dumped() + ") to stdout (format csv, header)", output);
                }
                statement.execute("create table %s as select %s from read_csv('%s', header = true, all_varchar = true)"
                        .formatted(table.name(), table.read(), file));
            }
            statement.execute("set variable deepest = " + deepest);
            statement.execute("create table view_of (view varchar, k bigint, least int)");
            for (var view : views) {
                statement.execute("insert into view_of values ('%s', %d, %d)"
                        .formatted(view.name(), view.known().value(), view.least()));
            }
            statement.execute(script(source == Source.LEDGER ? "counted-by-ledger.sql" : "counted-by-filings.sql"));
            statement.execute(script("recomputation.sql"));
        }
        return new Recomputation(duck);
    }

    /// How many figures there are to compare.
    public long size() throws SQLException {
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery("select count(*) from expected")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// How many there are in the groups wanted.
    public long size(Predicate<Group> wanted) throws SQLException {
        long size = 0;
        try (var statement = duck.createStatement();
                var rows =
                        statement.executeQuery("select view, indicator, period, count(*) from expected group by all")) {
            while (rows.next()) {
                if (wanted.test(new Group(rows.getString(1), rows.getString(2), rows.getString(3)))) {
                    size += rows.getLong(4);
                }
            }
        }
        return size;
    }

    /// One question over many scopes.
    public record Group(String view, String indicator, String period) {}

    /// What the answer to a question should be, amounts in the indicator's unit.
    public record Expected(
            String state,
            Optional<BigDecimal> value,
            Optional<BigDecimal> base,
            Optional<BigDecimal> growth,
            int received) {}

    /// Asks the house for every figure of the groups wanted, and gives those that differ, at most so many.
    public List<String> differences(Figures figures, List<View> views, Predicate<Group> wanted, int limit)
            throws SQLException {
        var found = new ArrayList<String>();
        for (var group : groups()) {
            if (wanted.test(group) && found.size() < limit) {
                var view = views.stream()
                        .filter(one -> one.name().equals(group.view()))
                        .findFirst()
                        .orElseThrow();
                found.addAll(compare(figures, view, group));
            }
        }
        return found.stream().limit(limit).toList();
    }

    /// All questions, in order.
    public List<Group> groups() throws SQLException {
        var groups = new ArrayList<Group>();
        try (var statement = duck.createStatement();
                var rows =
                        statement.executeQuery("select distinct view, indicator, period from expected order by all")) {
            while (rows.next()) {
                groups.add(new Group(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return groups;
    }

    private List<String> compare(Figures figures, View view, Group group) throws SQLException {
        var expected = expected(group);
        var scopes = List.copyOf(expected.keySet());
        var query = new FigureQuery(
                new IndicatorCode(group.indicator()),
                scopes.getFirst(),
                Period.of(group.period()),
                view.known(),
                view.least() == 3);
        var answers = Acting.as(Actor.MACHINE, () -> figures.across(query, scopes));
        var found = new ArrayList<String>();
        for (int i = 0; i < scopes.size(); i++) {
            var ours = ours(answers.get(i), group.indicator());
            var theirs = Objects.requireNonNull(expected.get(scopes.get(i)));
            if (!ours.equals(theirs)) {
                found.add("%s %s: the house %s, DuckDB %s".formatted(group, scopes.get(i), ours, theirs));
            }
        }
        return found;
    }

    /// The answers to a question, by scope.
    public Map<FigureScope, Expected> expected(Group group) throws SQLException {
        var answers = new LinkedHashMap<FigureScope, Expected>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(
                        ("select region, park, industry, cluster, state, value::varchar as value,"
                                        + " base::varchar as base, growth::varchar as growth, received from expected"
                                        + " where view = '%s' and indicator = '%s' and period = '%s' order by all")
                                .formatted(group.view(), group.indicator(), group.period()))) {
            while (rows.next()) {
                answers.put(scope(rows), answer(rows, group.indicator()));
            }
        }
        return answers;
    }

    /// The answers for one scope, by period.
    public Map<String, Expected> expected(String view, String indicator, FigureScope scope) throws SQLException {
        var answers = new LinkedHashMap<String, Expected>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(("select period, state, value::varchar as value,"
                                + " base::varchar as base, growth::varchar as growth, received from expected"
                                + " where view = '%s' and indicator = '%s' and region = '%s' and park = '%s'"
                                + " and industry = '%s' and cluster = ''")
                        .formatted(
                                view,
                                indicator,
                                scope.region(),
                                scope.park().map(ParkCode::value).orElse(""),
                                scope.industry().map(IndustryCode::value).orElse("")))) {
            while (rows.next()) {
                answers.put(rows.getString("period"), answer(rows, indicator));
            }
        }
        return answers;
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }

    private static FigureScope scope(ResultSet row) throws SQLException {
        return new FigureScope(
                RegionCode.of(row.getString("region")),
                given(row.getString("park")).map(ParkCode::of),
                given(row.getString("industry")).map(IndustryCode::of),
                given(row.getString("cluster")).map(ClusterCode::of));
    }

    private static Expected answer(ResultSet row, String indicator) throws SQLException {
        return new Expected(
                row.getString("state"),
                number(row.getString("value"), places(indicator)),
                number(row.getString("base"), places(indicator)),
                number(row.getString("growth"), 2),
                row.getInt("received"));
    }

    /// What is compared of an answer. The base of a park's share is not: a ratio has no base of its own.
    private static Expected ours(Figure figure, String indicator) {
        var base = indicator.equals("VALUE_ADDED_PARK_SHARE")
                ? Optional.<BigDecimal>empty()
                : figure.base().map(amount -> amount.amount());
        return new Expected(
                figure.state().name(),
                figure.value().map(amount -> amount.amount()),
                base,
                figure.growth().map(rate -> plain(rate.percent())),
                figure.coverage().received());
    }

    private static Optional<BigDecimal> number(String text, int places) {
        return Optional.ofNullable(text).map(digits -> plain(new BigDecimal(digits).movePointLeft(places)));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static int places(String indicator) {
        return switch (indicator) {
            case "ENTERPRISES", "ENTERPRISES_OVER_1BN", "ENTERPRISES_OVER_10BN", "CLUSTERS_OVER_100BN" -> 0;
            case "POWER_USE", "SALES_RATE", "VALUE_ADDED_PARK_SHARE" -> 2;
            default -> 5;
        };
    }

    private static Optional<String> given(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    private static String array() {
        return "replace(replace(\"values\", '{', '['), '}', ']')::bigint[] as v";
    }

    private static String script(String name) throws IOException {
        try (InputStream sql = Objects.requireNonNull(Recomputation.class.getResourceAsStream(name))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
