package guatu.figures;

import guatu.kernel.Finding;
import guatu.kernel.IndicatorCode;
import guatu.kernel.PackPart;
import guatu.kernel.Unit;
import guatu.platform.PackFormat;
import guatu.platform.PackTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The indicators of a pack, `indicators.csv`, and what others have published, `published.csv`.
@Component
public class FiguresPack implements PackPart {

    private static final String RULE = "pack-figures";

    private static final PackFormat INDICATORS = PackFormat.of(RULE)
            .reads(IndicatorCode::of, "code")
            .text("name_zh", "name_en")
            .reads(Unit::of, "unit")
            .matches("[0-6]", "0 to 6", "小数位数为 0 至 6", "places")
            .matches("FLOW|STOCK|RATIO|COUNT", "FLOW, STOCK, RATIO or COUNT", "请改为其中之一", "kind")
            .text("definition_zh", "definition_en", "source")
            .any("clause")
            .text("rule_version")
            .any("rule_zh", "rule_en")
            .matches(
                    "|[A-Z0-9-]+:[A-Z0-9]+",
                    "a form and an item, such as B203:12, or nothing",
                    "写作 表号:指标代码，如 B203:12",
                    "measure")
            .once("code");

    private static final PackFormat PUBLISHED = PackFormat.of(RULE)
            .any("target")
            .matches("same|proxy|context", "same, proxy or context", "请改为其中之一", "match")
            .matches("\\d{4}-\\d{2}", "a month such as 2023-01", "月份写作 2023-01", "period_from", "period_to")
            .any("scope", "indicator")
            .fits(FiguresPack::decimal, "a plain number, or nothing", "请填写数字或留空", "value")
            .any("unit")
            .fits(FiguresPack::decimal, "a plain number, or nothing", "请填写数字或留空", "growth_pct")
            .any("derived", "note")
            .fits(text -> !text.isEmpty(), "where it was published", "请注明来源", "source_title")
            .any("source_url");

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
        var defined = INDICATORS.read(pack, "indicators.csv", findings);
        var published = PUBLISHED.read(pack, "published.csv", findings);
        published.rows().stream()
                .filter(row ->
                        row.get("value").isEmpty() && row.get("growth_pct").isEmpty())
                .forEach(row -> findings.add(row.wrong(RULE, "value", "a value or a growth", "数值与增速至少填一项")));
        return List.of(defined, published);
    }

    private static boolean decimal(String text) {
        try {
            return text.isEmpty() || new BigDecimal(text).scale() < 20;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }
}
