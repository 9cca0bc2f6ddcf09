package guatu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.reporting.pack.FormFile;
import guatu.reporting.pack.FormFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A new form is a file. What is wrong with it is told with file, line and what to write instead.
class FormMistakesTest {

    private static final String FORM = """
            form: QH01
            edition: 1
            nameZh: 用工与投资月报
            nameEn: Monthly report on staff and investment
            legalBasis: 《中华人民共和国统计法》
            legalNumber: 演示—未备案
            legalUntil: 2026-12-31
            validFrom: 2025-01-01
            source: "[D] a form for this test"
            columns:
              - {code: month, nameZh: 本月, nameEn: This month}
              - {code: cumulative, nameZh: 1—本月, nameEn: January to this month}
            items:
              - {code: "01", name: staff, nameZh: 期末用工人数, nameEn: Staff, unit: 人, scale: 0, required: [month]}
              - {code: "02", name: hired, nameZh: 新增用工, nameEn: Hired, unit: 人, scale: 0}
              - {code: "03", name: pay, nameZh: 应发工资, nameEn: Pay, unit: 千元, scale: 0}
              - {code: "04", name: average_pay, nameZh: 人均工资, nameEn: Average pay, unit: 千元, scale: 2, computed: pay / staff}
            checks:
              - id: E02
                severity: BLOCKS
                nameZh: 数值非负
                nameEn: Not negative
                each: {items: ["01", "02", "03"], columns: [month]}
                holds: value >= 0
                at: value
                expected: "≥ 0"
                adviceZh: 不能为负数。
                adviceEn: Cannot be negative.
                source: "[D]"
              - id: E09
                severity: HINT
                nameZh: 新增不多于用工
                nameEn: Hired within staff
                each: {columns: [month]}
                holds: hired <= staff
                at: hired
                expected: "≤ {staff}"
                adviceZh: 新增用工多于期末用工。
                adviceEn: More were hired than work here.
                source: "[D]"
            windows:
              region: "630000"
              first: 2025-02
              last: 2025-12
              rules:
                - from: 2025-02
                  opens: {day: 1, at: "00:00"}
                  firm: {day: 8, at: "18:00"}
                  county: {workdays: 1, at: "18:00"}
                  prefecture: {workdays: 2, at: "18:00"}
                  province: {workdays: 3, at: "18:00"}
                  source: "[D]"
            """;

    @TempDir
    Path pack;

    @Test
    void aFormWithoutMistakesHasNone() throws IOException {
        assertThat(mistakes(FORM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            holds: hired <= staff     | holds: hired <= staf      | 35 | staf
            holds: hired <= staff     | holds: hired <=           | 35 | hired <=
            holds: value >= 0         | holds: exit(1) >= 0       | 24 | exit(1) >= 0
            computed: pay / staff     | computed: pay / crew      | 17 | crew
            name: hired               | name: staff               | 15 | name: staff
            name: hired               | name: Hired               | 15 | name: Hired
            name: hired               | name: previous            | 15 | name: previous
            required: [month]         | required: [week]          | 14 | required: week
            scale: 2                  | scale: 9                  | 17 | scale: 9
            each: {columns: [month]}  | each: {columns: [quarter]} | 35 | each: quarter
            {staff}                   | {stuff}                   | 35 | stuff
            code: cumulative          | code: total               | 12 | total
            unit: 人, scale: 0}        | unit: 头, scale: 0}         | 15 | 头
            severity: HINT            | severity: MAYBE           | 31 | MAYBE
            first: 2025-02            | first: 2024-12            | 43 | 2024-12
            legalUntil: 2026-12-31    | legalUntil: tomorrow      | 7  | tomorrow
            """)
    void aMistakeIsToldWithItsLine(String right, String wrong, int line, String met) throws IOException {
        var text = FORM.replace(right, wrong);
        assertThat(text).as("planted").isNotEqualTo(FORM);
        assertThat(mistakes(text)).anySatisfy(finding -> {
            assertThat(finding.at()).isEqualTo("forms/QH01.yaml:" + line);
            assertThat(finding.met()).contains(met);
            assertThat(finding.expected()).isNotBlank();
            assertThat(finding.advice()).isNotBlank();
        });
    }

    /// Rows by a typed key, what rows are compared with, and the last twelve months.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shape: P\\d{9}             | shape: P(\\d{9}              | shape:     | P(        | 正则
            example: P123456789        | example: Q123456789         | example:   | Q123      | 示例
            example: P123456789        | example: P1                 | example:   | P1        | 40
            rule: Q20                  | rule: shape                 | - code: wells | shape  | 规则编号
            list: salts                | list: pepper                | - code: salts | pepper | lists/pepper.csv
            {code: brine               | {code: count                | {code: count | count   | 列代码
            amount: staff.month        | amount: staff.week          | {name: share | staff.week | table
            least: LEAST               | least: MOST                 | {name: share | MOST    | parameters
            twelve.staff > 0           | twelve.stuff > 0            | twelve.stuff | twelve.stuff | 没有名称
            """)
    void aMistakeInATableIsToldWithItsLine(String right, String wrong, String line, String met, String advice)
            throws IOException {
        var form = FORM.replace("checks:\n", """
                tables:
                  - code: wells
                    nameZh: 采卤井
                    nameEn: Wells
                    key:
                      rule: Q20
                      nameZh: 井号
                      nameEn: Well
                      shape: P\\d{9}
                      example: P123456789
                      unit: 吨
                      scale: 0
                      adviceZh: 井号为P加9位数字。
                      adviceEn: P and nine digits.
                      source: "[D]"
                    columns:
                      - {code: brine, nameZh: 采卤量, nameEn: Brine}
                  - code: salts
                    nameZh: 产品
                    nameEn: Salts
                    list: salts
                    columns:
                      - {code: month, nameZh: 本月, nameEn: This month}
                peers:
                  - {name: share, table: salts, amount: staff.month, per: month, least: LEAST}
                checks:
                """)
                .replace("holds: hired <= staff", "holds: hired <= staff or twelve.staff > 0");
        assertThat(mistakes(form)).isEmpty();
        assertThat(form).contains(right);
        var text = form.replace(right, wrong);
        var lines = text.lines().toList();
        assertThat(mistakes(text)).anySatisfy(finding -> {
            var at = Integer.parseInt(finding.at().replaceFirst(".*:", ""));
            assertThat(lines.get(at - 1)).contains(line);
            assertThat(finding.met()).contains(met);
            assertThat(finding.advice()).contains(advice);
        });
    }

    private List<Finding> mistakes(String text) throws IOException {
        Files.createDirectories(pack.resolve("forms"));
        Files.writeString(pack.resolve("forms/QH01.yaml"), text);
        var findings = new ArrayList<Finding>();
        var read = FormFiles.read(pack, findings);
        Map<FormCode, FormFile> all = new HashMap<>();
        read.forEach(one -> all.put(one.form().form(), one.form()));
        read.forEach(one ->
                findings.addAll(new FormMistakes(one, Set.of("LEAST"), Map.of("salts", List.of()), all).all()));
        return findings;
    }
}
