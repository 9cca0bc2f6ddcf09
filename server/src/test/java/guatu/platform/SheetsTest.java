package guatu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private static final List<String> HEADER = List.of("企业", "产值");

    @Test
    void writesCsvWithAByteOrderMarkAndQuotesWhatNeedsIt() {
        assertThat(csv(List.of("演示\"钾盐\",0012", new BigDecimal("-2.50"))))
                .isEqualTo("\uFEFF企业,产值\r\n\"演示\"\"钾盐\"\",0012\",-2.50\r\n");
    }

    @Test
    void neverWritesATextThatCsvReadersTakeForAFormula() {
        for (var start : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(csv(List.of(start + "cmd|'/c calc'!A1", 1L))).contains("'" + start + "cmd");
        }
    }

    @Test
    void leavesAnEmptyOptionalEmptyAndKeepsLongNumbersExact() {
        assertThat(csv(List.of(Optional.empty(), new BigDecimal("12345678901234567.89"))))
                .endsWith("\r\n,12345678901234567.89\r\n");
    }

    @Test
    void writesXlsxWithNumbersAsNumbersAndFormulasAsText() throws IOException {
        var output = new ByteArrayOutputStream();
        Sheets.xlsx(
                "明细: 2025/10",
                HEADER,
                Stream.of(List.of("=1+1", new BigDecimal("148.22")), List.of("broken \uD800\u0001", 7)),
                output);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(output.toByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("148.22");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("broken \uFFFD");
        }
    }

    private static String csv(List<?> row) {
        var output = new ByteArrayOutputStream();
        Sheets.csv(HEADER, Stream.of(row), output);
        return output.toString(StandardCharsets.UTF_8);
    }
}
