package guatu.roster;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pack's folder `roster`: what may be applied for and why (`reasons.csv`), when (`windows.csv`), and with which
/// papers (`papers.csv`).
@Component
public class RosterPack implements PackPart {

    private static final String RULE = "pack-roster";
    private static final List<String> REASONS =
            List.of("kind", "reason", "timing", "name_zh", "name_en", "valid_from", "valid_to", "tag", "source");
    private static final List<String> WINDOWS = List.of(
            "timing",
            "first_month",
            "last_month",
            "opens_before",
            "opens_day",
            "due_before",
            "due_day",
            "roll",
            "county_workdays",
            "prefecture_workdays",
            "province_workdays",
            "valid_from",
            "valid_to",
            "tag",
            "source");
    private static final List<String> PAPERS = List.of(
            "kind", "reason", "paper", "name_zh", "name_en", "required", "valid_from", "valid_to", "tag", "source");
    private static final String TIMING = "MONTHLY|YEARLY";
    private static final String MONTH = "[1-9]|1[0-2]";
    private static final String DAY = "[1-9]|1[0-9]|2[0-8]";
    private static final String COUNT = "[0-9]|[1-9][0-9]";
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("timing", TIMING),
            Map.entry("first_month", MONTH),
            Map.entry("last_month", MONTH),
            Map.entry("opens_before", "[0-9]|1[0-2]"),
            Map.entry("due_before", "[0-9]|1[0-2]"),
            Map.entry("opens_day", DAY),
            Map.entry("due_day", DAY),
            Map.entry("roll", "NONE|NEXT_WORKDAY"),
            Map.entry("county_workdays", COUNT),
            Map.entry("prefecture_workdays", COUNT),
            Map.entry("province_workdays", COUNT),
            Map.entry("required", "0|1"),
            Map.entry("tag", "S|R|D|GK"),
            Map.entry("kind", Stream.of(FileKind.values()).map(FileKind::name).collect(Collectors.joining("|"))));

    private final RosterRuleRepository repository;

    RosterPack(RosterRuleRepository repository) {
        this.repository = repository;
    }

    private record Tables(PackTable reasons, PackTable windows, PackTable papers) {}

    @Override
    public String title() {
        return "入退库事由、期限与材料";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        read(pack, findings);
        return List.copyOf(findings);
    }

    /// Puts the tables of the pack in place of what was there.
    ///
    /// @throws RosterFileRefused when [#check] finds anything
    @Override
    @Transactional
    public void load(Path pack) {
        var findings = new ArrayList<Finding>();
        var tables = read(pack, findings);
        if (!findings.isEmpty()) {
            throw new RosterFileRefused(findings);
        }
        repository.replace(
                tables.reasons().columns(),
                tables.windows().columns(),
                tables.papers().columns());
    }

    private static Tables read(Path pack, List<Finding> findings) {
        var reasons = PackTable.read(pack, "roster/reasons.csv", REASONS, findings);
        var windows = PackTable.read(pack, "roster/windows.csv", WINDOWS, findings);
        var papers = PackTable.read(pack, "roster/papers.csv", PAPERS, findings);
        check(reasons, REASONS, List.of("kind", "reason", "valid_from"), findings);
        check(windows, WINDOWS, List.of("timing", "first_month", "valid_from"), findings);
        check(papers, PAPERS, List.of("kind", "reason", "paper", "valid_from"), findings);
        var known = reasons.rows().stream()
                .map(row -> row.get("kind") + "/" + row.get("reason"))
                .collect(Collectors.toSet());
        papers.rows().stream()
                .filter(row -> !row.get("reason").equals("*"))
                .filter(row -> !known.contains(row.get("kind") + "/" + row.get("reason")))
                .forEach(row ->
                        findings.add(row.wrong(RULE, "reason", "a reason of reasons.csv, or *", "请改为事由表中的代码或 *")));
        return new Tables(reasons, windows, papers);
    }

    private static void check(PackTable table, List<String> columns, List<String> key, List<Finding> findings) {
        var seen = new HashSet<String>();
        for (var row : table.rows()) {
            for (var column : columns) {
                var cell = row.get(column);
                var format = FORMATS.getOrDefault(column, column.equals("valid_to") ? ".*" : ".+");
                if (!cell.matches(format)) {
                    findings.add(row.wrong(RULE, column, format, "请按说明改正该单元格"));
                } else if (column.startsWith("valid_") && !cell.isEmpty() && !day(cell)) {
                    findings.add(row.wrong(RULE, column, "a day such as 2025-01-31", "日期写作 2025-01-31"));
                }
            }
            if (!seen.add(String.join("/", key.stream().map(row::get).toList()))) {
                findings.add(row.wrong(RULE, key.getFirst(), "each key once", "该行与前面的行重复，请删去其一"));
            }
        }
    }

    private static boolean day(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
