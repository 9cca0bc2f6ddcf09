package guatu.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Prints each measurement as it is made, and writes all of them, with the plans of the hand-written statements, to a
/// folder.
final class Report {

    private static final String ROW = "  %-44s %-17s %2s %6s %9s %9s %9s %10s %7s | %9s %9s %7s %7s | %-33s %s%n";

    private static final String MARKDOWN = """

            | what | post | clients | n | p50 ms | p95 ms | max ms | per s | CPU ms | SQL p50 ms | SQL per s | SQL CPU ms | target | |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> plans = new LinkedHashMap<>();

    /// Something to be known of the run.
    void fact(String name, String value) {
        facts.put(name, value);
        System.out.printf("  %s: %s%n", name, value);
    }

    void plan(String name, String plan) {
        plans.put(name, plan);
    }

    void header() {
        System.out.printf(
                "%n" + ROW,
                "what",
                "post",
                "x",
                "n",
                "p50 ms",
                "p95 ms",
                "max ms",
                "per s",
                "CPU ms",
                "SQL p50",
                "SQL /s",
                "CPU ms",
                "ratio",
                "target",
                "");
    }

    void add(Line line) {
        lines.add(line);
        System.out.printf(
                ROW,
                line.what(),
                line.post(),
                line.clients(),
                line.own().runs(),
                Target.millis(line.own().percentile(50)),
                Target.millis(line.own().percentile(95)),
                Target.millis(line.own().most()),
                "%,d".formatted(line.rate()),
                Target.millis(line.own().cpuEach()),
                line.sql().map(sql -> Target.millis(sql.percentile(50))).orElse(""),
                line.sqlRate() == 0 ? "" : "%,d".formatted(line.sqlRate()),
                line.sql().map(sql -> Target.millis(sql.cpuEach())).orElse(""),
                line.ratio()
                        .map(ratio -> "%d.%02d".formatted(ratio / 100, ratio % 100))
                        .orElse(""),
                line.target().text(),
                line.verdict());
    }

    /// Writes `<name>.json`, `<name>.csv`, `<name>.md` and `<name>-plans.txt`.
    void write(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            var all = new LinkedHashMap<String, Object>();
            all.put("facts", facts);
            all.put("measurements", lines.stream().map(Report::cells).toList());
            Files.writeString(
                    folder.resolve(name + ".json"),
                    JsonMapper.builder()
                                    .build()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(all)
                            + "\n");
            Files.writeString(
                    folder.resolve(name + ".csv"),
                    lines.stream().map(Report::csv).collect(Collectors.joining("\n", csvHeader() + "\n", "\n")));
            Files.writeString(
                    folder.resolve(name + ".md"),
                    facts.entrySet().stream()
                                    .map(fact -> "- %s: %s%n".formatted(fact.getKey(), fact.getValue()))
                                    .collect(Collectors.joining())
                            + lines.stream().map(Report::markdown).collect(Collectors.joining("", MARKDOWN, "")));
            Files.writeString(
                    folder.resolve(name + "-plans.txt"),
                    plans.entrySet().stream()
                            .map(plan -> "## %s%n%s%n".formatted(plan.getKey(), plan.getValue()))
                            .collect(Collectors.joining("\n")));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Map<String, Object> cells(Line line) {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("what", line.what());
        cells.put("post", line.post());
        cells.put("clients", line.clients());
        cells.put("n", line.own().runs());
        cells.put("p50_us", line.own().percentile(50));
        cells.put("p95_us", line.own().percentile(95));
        cells.put("max_us", line.own().most());
        cells.put("per_second", line.rate());
        cells.put("unit", line.unit());
        cells.put("cpu_us_each", line.own().cpuEach());
        cells.put(
                "sql_cpu_us_each",
                line.sql().map(sql -> String.valueOf(sql.cpuEach())).orElse(""));
        cells.put(
                "sql_p50_us",
                line.sql().map(sql -> String.valueOf(sql.percentile(50))).orElse(""));
        cells.put(
                "sql_p95_us",
                line.sql().map(sql -> String.valueOf(sql.percentile(95))).orElse(""));
        cells.put("sql_per_second", line.sqlRate());
        cells.put("target", line.target().text());
        cells.put("verdict", line.verdict());
        return cells;
    }

    private static String markdown(Line line) {
        return "| %s | %s | %d | %,d | %s | %s | %s | %,d | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        line.what(),
                        line.post(),
                        line.clients(),
                        line.own().runs(),
                        Target.millis(line.own().percentile(50)),
                        Target.millis(line.own().percentile(95)),
                        Target.millis(line.own().most()),
                        line.rate(),
                        Target.millis(line.own().cpuEach()),
                        line.sql().map(sql -> Target.millis(sql.percentile(50))).orElse(""),
                        line.sqlRate() == 0 ? "" : "%,d".formatted(line.sqlRate()),
                        line.sql().map(sql -> Target.millis(sql.cpuEach())).orElse(""),
                        line.target().text(),
                        line.verdict());
    }

    private static String csvHeader() {
        return "what,post,clients,n,p50_us,p95_us,max_us,per_second,unit,cpu_us_each,sql_cpu_us_each,sql_p50_us,sql_p95_us,sql_per_second,target,verdict";
    }

    private static String csv(Line line) {
        return cells(line).values().stream()
                .map(cell -> "\"" + String.valueOf(cell).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
