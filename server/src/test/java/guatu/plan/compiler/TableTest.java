package guatu.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// A table of indicators gives one target for each year to come, however the plan is filed.
class TableTest {

    private static final List<String> BEFORE =
            List.of("云岭省“十四五”工业发展规划（演示文本）", "一、发展目标", "（一）主要目标。到2025年，工业实力显著增强。", "专栏1 “十四五”工业发展主要指标");
    private static final List<List<String>> TABLE = List.of(
            List.of("类别", "序号", "指标", "单位", "2020年", "2023年", "2025年", "属性"),
            List.of("规模效益", "1", "规上工业增加值年均增速", "%", "7.2", "-", "8左右", "预期性"),
            List.of("", "2", "规上工业企业数", "万家", "1.2", "1.5", "1.8", "预期性"),
            List.of("绿色发展", "3", "万元工业增加值用水量", "立方米", "35", "-", "28", "约束性"),
            List.of("", "4", "单位工业增加值能耗下降", "%", "-", "-", "[13.5]", "约束性"),
            List.of("", "5", "两化融合指数", "-", "98", "-", "≥110", "预期性"));
    private static final String AFTER = "（二）企业培育。新增规上企业800家。";

    private static final List<String> READ = List.of(
            "规上工业增加值年均增速 ~ 8 % each year 2020年的7.2%",
            "规上工业企业数 >= 15000 家 by 2023 2020年的1.2万家",
            "规上工业企业数 >= 18000 家 by 2025 2020年的1.2万家",
            "万元工业增加值用水量 <= 28 立方米 by 2025 2020年的35立方米",
            "单位工业增加值能耗下降 >= 13.5 % by 2025 ",
            "两化融合指数 >= 110  by 2025 2020年的98",
            "新增规上企业 >= 800 家 2021-2025 ");

    private static List<String> read(PlanDraft draft) {
        return draft.targets().stream()
                .map(r -> "%s %s %s %s %s %s"
                        .formatted(
                                r.name(),
                                r.comparator(),
                                r.plainValue(),
                                r.unit(),
                                r.period().map(Object::toString).orElse(""),
                                r.base().orElse("")))
                .toList();
    }

    private static List<String> lines(String between) {
        var lines = new ArrayList<>(BEFORE);
        TABLE.forEach(row -> lines.add(
                String.join(between, row.stream().filter(c -> !c.isEmpty()).toList())));
        lines.add(AFTER);
        return lines;
    }

    @Test
    void readsATableCopiedAsText() {
        assertThat(read(PlanFixture.compiled(String.join("\n", lines(" "))))).isEqualTo(READ);
        assertThat(read(PlanFixture.compiled(String.join("\n", lines("\t"))))).isEqualTo(READ);
    }

    @Test
    void readsATableOfAWebPage() {
        var page = new StringBuilder();
        BEFORE.forEach(line -> page.append("<p>").append(line).append("</p>"));
        page.append("<table>");
        for (var row : TABLE) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td><p>").append(cell).append("</p></td>"));
            page.append("</tr>");
        }
        page.append("</table><p>").append(AFTER).append("</p>");
        var text = PlanFixture.COMPILER.read(page.toString().getBytes(StandardCharsets.UTF_8), "plan.html");
        assertThat(read(PlanFixture.COMPILER.compile(text))).isEqualTo(READ);
    }

    @Test
    void readsATableOfAWordDocument() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            BEFORE.forEach(line -> document.createParagraph().createRun().setText(line));
            var table = document.createTable(TABLE.size(), TABLE.getFirst().size());
            for (int i = 0; i < TABLE.size(); i++) {
                for (int j = 0; j < TABLE.get(i).size(); j++) {
                    table.getRow(i).getCell(j).setText(TABLE.get(i).get(j));
                }
            }
            document.createParagraph().createRun().setText(AFTER);
            document.write(bytes);
        }
        var text = PlanFixture.COMPILER.read(bytes.toByteArray(), "plan.docx");
        assertThat(read(PlanFixture.COMPILER.compile(text))).isEqualTo(READ);
    }

    @Test
    void theSpanHoldsTheFigure() {
        for (var r : PlanFixture.compiled(String.join("\n", lines(" "))).targets()) {
            String span = r.source()
                    .substring(
                            r.source().offsetByCodePoints(0, r.from()),
                            r.source().offsetByCodePoints(0, r.to()));
            assertThat(span).containsPattern("\\d").doesNotContain(" ");
        }
    }

    @Test
    void anOrdinaryLineWithBlanksIsNoRow() {
        assertThat(TableHead.isRow("二、 2025 年 发展 目标")).isFalse();
        assertThat(TableHead.isRow("到 2025 年 ， 企业 达到 800 家。")).isFalse();
        assertThat(TableHead.isRow("3 全员劳动生产率 万元/人 32.5 45")).isTrue();
    }
}
