package guatu.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import guatu.kernel.Finding;
import guatu.kernel.Unreadable;
import guatu.plan.Breakdown.PlaceKind;
import guatu.platform.PackTable;
import guatu.platform.PackTable.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files `plan/trajectories.csv` and `plan/breakdown.csv`: the yearly paths and how they are shared out. What they
/// hold keeps to the same rules as what a person sets on the screen.
final class PathTables {

    private static final String PATHS = "plan/trajectories.csv";
    private static final String PARTS = "plan/breakdown.csv";
    private static final String RULE = "plan-pack";

    private PathTables() {}

    static List<Trajectory> trajectories(Path pack, PlanContent content, Instant now, List<Finding> findings) {
        var columns = List.of("target", "method", "base_year", "base_value", "base_source", "given", "demo", "reason");
        var trajectories = new ArrayList<Trajectory>();
        for (var row : PackTable.read(pack, PATHS, columns, findings).rows()) {
            guarded(row, findings, () -> {
                var target = target(content, row);
                var draft = new TrajectoryDraft(
                        0,
                        method(row),
                        Integer.parseInt(row.get("base_year")),
                        new BigDecimal(row.get("base_value")),
                        row.get("base_source"),
                        given(row.get("given")),
                        row.get("demo").equals("yes"),
                        row.get("reason"));
                trajectories.add(new Trajectory(
                        target.id(),
                        1,
                        draft.method(),
                        draft.baseYear(),
                        draft.baseValue(),
                        draft.baseSource(),
                        draft.points(target, content),
                        draft.demo(),
                        draft.reason(),
                        now,
                        PackFiles.POST));
            });
        }
        return trajectories;
    }

    static List<Breakdown> breakdowns(Path pack, PlanContent content, Instant now, List<Finding> findings) {
        var columns = new ArrayList<>(List.of("target", "scope", "code", "source", "demo"));
        var table = PackTable.read(pack, PARTS, columns, findings);
        var breakdowns = new ArrayList<Breakdown>();
        table.rows().stream()
                .collect(groupingBy(row -> row.get("target"), LinkedHashMap::new, toList()))
                .forEach((id, rows) -> guarded(rows.getFirst(), findings, () -> {
                    var first = rows.getFirst();
                    var target = target(content, first);
                    var draft = new BreakdownDraft(
                            0,
                            first.get("source"),
                            first.get("demo").equals("yes"),
                            PackFiles.POST,
                            rows.stream().map(row -> part(table, row)).toList());
                    draft.check(target, content, (kind, code) -> true);
                    breakdowns.add(new Breakdown(
                            target.id(),
                            1,
                            draft.source(),
                            draft.demo(),
                            draft.reason(),
                            now,
                            PackFiles.POST,
                            draft.rows()));
                }));
        return breakdowns;
    }

    private static Breakdown.Row part(PackTable table, Row row) {
        var amounts = new TreeMap<Integer, BigDecimal>();
        table.header().stream()
                .filter(column -> column.matches("y\\d{4}") && !row.get(column).isEmpty())
                .forEach(column -> amounts.put(Integer.valueOf(column.substring(1)), new BigDecimal(row.get(column))));
        return new Breakdown.Row(place(row), row.get("code"), amounts);
    }

    private static PlaceKind place(Row row) {
        return switch (row.get("scope")) {
            case "REGION" -> PlaceKind.REGION;
            case "PARK" -> PlaceKind.PARK;
            default -> throw new Unreadable("scope", row.get("scope"), "REGION or PARK", "分解对象为 REGION 或 PARK");
        };
    }

    private static TrajectoryMethod method(Row row) {
        return switch (row.get("method")) {
            case "GIVEN" -> TrajectoryMethod.GIVEN;
            case "EVEN" -> TrajectoryMethod.EVEN;
            case "GEOMETRIC" -> TrajectoryMethod.GEOMETRIC;
            case "FALLING" -> TrajectoryMethod.FALLING;
            default ->
                throw new Unreadable(
                        "method",
                        row.get("method"),
                        "GIVEN, EVEN, GEOMETRIC or FALLING",
                        "轨迹方法为 GIVEN、EVEN、GEOMETRIC、FALLING");
        };
    }

    /// `2023=7.7;2024=10.13`.
    private static SortedMap<Integer, BigDecimal> given(String text) {
        var given = new TreeMap<Integer, BigDecimal>();
        for (var part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            var pair = part.split("=", 2);
            if (pair.length != 2) {
                throw new Unreadable(
                        "given", text, "years with values such as 2024=10;2025=12", "逐年值写作 2024=10;2025=12");
            }
            given.put(Integer.valueOf(pair[0].strip()), new BigDecimal(pair[1].strip()));
        }
        return given;
    }

    private static Target target(PlanContent content, Row row) {
        var id = TargetId.of(row.get("target"));
        return content.targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Unreadable("target", id.value(), "a target of targets.csv", "请先在 targets.csv 中列出该目标"));
    }

    private static void guarded(Row row, List<Finding> findings, Runnable work) {
        try {
            work.run();
        } catch (Unreadable unreadable) {
            findings.add(unreadable.at(row.at()));
        } catch (TrajectoryRefused | BreakdownRefused refused) {
            refused.findings().stream().map(finding -> at(row, finding)).forEach(findings::add);
        } catch (NumberFormatException e) {
            findings.add(Finding.blocking(
                    RULE, row.at(), Optional.ofNullable(e.getMessage()).orElse(""), "numbers", "请核对该行的数值"));
        }
    }

    private static Finding at(Row row, Finding finding) {
        return new Finding(
                finding.ruleId(),
                finding.severity(),
                row.at(),
                "%s = %s".formatted(finding.at(), finding.met()),
                finding.expected(),
                finding.advice(),
                finding.adviceEn());
    }
}
