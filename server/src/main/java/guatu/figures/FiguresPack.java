package guatu.figures;

import guatu.kernel.Finding;
import guatu.kernel.IndicatorCode;
import guatu.kernel.PackPart;
import guatu.kernel.Unit;
import guatu.kernel.Unreadable;
import guatu.platform.PackTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The indicators of a pack, `indicators.csv`, and what others have published, `published.csv`.
@Component
public class FiguresPack implements PackPart {

    private static final String RULE = "pack-figures";
    private static final String INDICATORS = "indicators.csv";
    private static final String PUBLISHED = "published.csv";
    private static final List<String> INDICATOR_COLUMNS = List.of(
            "code",
            "name_zh",
            "name_en",
            "unit",
            "places",
            "kind",
            "definition_zh",
            "definition_en",
            "source",
            "clause",
            "rule_version",
            "rule_zh",
            "rule_en",
            "measure");
    private static final List<String> PUBLISHED_COLUMNS = List.of(
            "target",
            "match",
            "period_from",
            "period_to",
            "scope",
            "indicator",
            "value",
            "unit",
            "growth_pct",
            "derived",
            "note",
            "source_title",
            "source_url");
    private static final Set<String> KINDS = Set.of("FLOW", "STOCK", "RATIO", "COUNT");
    private static final Set<String> MATCHES = Set.of("same", "proxy", "context");

    private final Indicators indicators;

    FiguresPack(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String title() {
        return "指标与已公布数据";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        read(pack, findings);
        return List.copyOf(findings);
    }

    /// Loads both tables.
    ///
    /// @throws FiguresRefused when [#check] finds anything
    @Override
    public void load(Path pack) {
        var findings = new ArrayList<Finding>();
        var tables = read(pack, findings);
        if (!findings.isEmpty()) {
            throw new FiguresRefused(findings);
        }
        indicators.put(tables.getFirst().columns(), tables.getLast().columns());
    }

    private static List<PackTable> read(Path pack, List<Finding> findings) {
        var defined = PackTable.read(pack, INDICATORS, INDICATOR_COLUMNS, findings);
        var published = PackTable.read(pack, PUBLISHED, PUBLISHED_COLUMNS, findings);
        var codes = new HashSet<String>();
        defined.rows().forEach(row -> checkIndicator(row, codes, findings));
        published.rows().forEach(row -> checkPublished(row, findings));
        return List.of(defined, published);
    }

    private static void checkIndicator(PackTable.Row row, Set<String> codes, List<Finding> findings) {
        readable(row, () -> IndicatorCode.of(row.get("code")), findings);
        readable(row, () -> Unit.of(row.get("unit")), findings);
        if (!codes.add(row.get("code"))) {
            findings.add(row.wrong(RULE, "code", "each code once", "指标代码重复，请删去其一"));
        }
        if (!KINDS.contains(row.get("kind"))) {
            findings.add(row.wrong(RULE, "kind", String.join(", ", KINDS), "请改为其中之一"));
        }
        if (!row.get("measure").matches("|[A-Z0-9-]+:[A-Z0-9]+")) {
            findings.add(row.wrong(
                    RULE, "measure", "a form and an item, such as B203:12, or nothing", "写作 表号:指标代码，如 B203:12"));
        }
        if (!row.get("places").matches("[0-6]")) {
            findings.add(row.wrong(RULE, "places", "0 to 6", "小数位数为 0 至 6"));
        }
        for (var column : List.of("name_zh", "name_en", "definition_zh", "definition_en", "rule_version", "source")) {
            if (row.get(column).isEmpty()) {
                findings.add(row.wrong(RULE, column, "a text", "该列不能为空"));
            }
        }
    }

    private static void checkPublished(PackTable.Row row, List<Finding> findings) {
        if (!MATCHES.contains(row.get("match"))) {
            findings.add(row.wrong(RULE, "match", String.join(", ", MATCHES), "请改为其中之一"));
        }
        for (var column : List.of("period_from", "period_to")) {
            if (!row.get(column).matches("\\d{4}-\\d{2}")) {
                findings.add(row.wrong(RULE, column, "a month such as 2023-01", "月份写作 2023-01"));
            }
        }
        for (var column : List.of("value", "growth_pct")) {
            if (!decimal(row.get(column))) {
                findings.add(row.wrong(RULE, column, "a plain number, or nothing", "请填写数字或留空"));
            }
        }
        if (row.get("value").isEmpty() && row.get("growth_pct").isEmpty()) {
            findings.add(row.wrong(RULE, "value", "a value or a growth", "数值与增速至少填一项"));
        }
        if (row.get("source_title").isEmpty()) {
            findings.add(row.wrong(RULE, "source_title", "where it was published", "请注明来源"));
        }
    }

    private static boolean decimal(String text) {
        try {
            return text.isEmpty() || new BigDecimal(text).scale() < 20;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }

    private static void readable(PackTable.Row row, Runnable reading, List<Finding> findings) {
        try {
            reading.run();
        } catch (Unreadable unreadable) {
            findings.add(unreadable.at(row.at()));
        }
    }
}
