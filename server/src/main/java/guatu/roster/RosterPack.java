package guatu.roster;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackFormat;
import guatu.platform.PackTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pack's folder `roster`: what may be applied for and why (`reasons.csv`), when (`windows.csv`), and with which
/// papers (`papers.csv`).
@Component
public class RosterPack implements PackPart {

    private static final String RULE = "pack-roster";
    private static final String KINDS =
            Stream.of(FileKind.values()).map(FileKind::name).collect(Collectors.joining("|"));
    private static final String AS_SAID = "请按说明改正该单元格";

    private static final PackFormat REASONS = table().matches(KINDS, KINDS, AS_SAID, "kind")
            .text("reason")
            .matches("MONTHLY|YEARLY", "MONTHLY or YEARLY", AS_SAID, "timing")
            .text("name_zh", "name_en")
            .dated()
            .sourced()
            .once("kind", "reason", "valid_from");

    private static final PackFormat WINDOWS = table().matches("MONTHLY|YEARLY", "MONTHLY or YEARLY", AS_SAID, "timing")
            .matches("[1-9]|1[0-2]", "a month, 1 to 12", AS_SAID, "first_month", "last_month")
            .matches("[0-9]|1[0-2]", "months before, 0 to 12", AS_SAID, "opens_before")
            .matches("[1-9]|1[0-9]|2[0-8]", "a day, 1 to 28", AS_SAID, "opens_day")
            .matches("[0-9]|1[0-2]", "months before, 0 to 12", AS_SAID, "due_before")
            .matches("[1-9]|1[0-9]|2[0-8]", "a day, 1 to 28", AS_SAID, "due_day")
            .matches("NONE|NEXT_WORKDAY", "NONE or NEXT_WORKDAY", AS_SAID, "roll")
            .matches(
                    "[0-9]|[1-9][0-9]",
                    "working days, 0 to 99",
                    AS_SAID,
                    "county_workdays",
                    "prefecture_workdays",
                    "province_workdays")
            .dated()
            .sourced()
            .once("timing", "first_month", "valid_from");

    private static final PackFormat PAPERS = table().matches(KINDS, KINDS, AS_SAID, "kind")
            .text("reason", "paper", "name_zh", "name_en")
            .matches("0|1", "0 or 1", AS_SAID, "required")
            .dated()
            .sourced()
            .once("kind", "reason", "paper", "valid_from");

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
        var reasons = REASONS.read(pack, "roster/reasons.csv", findings);
        var windows = WINDOWS.read(pack, "roster/windows.csv", findings);
        var papers = PAPERS.read(pack, "roster/papers.csv", findings);
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

    private static PackFormat table() {
        return PackFormat.of(RULE);
    }
}
