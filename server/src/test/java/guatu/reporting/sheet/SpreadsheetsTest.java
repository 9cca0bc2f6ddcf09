package guatu.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.CatalogPack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// What is wrong with a file is told apart from what is wrong with us.
@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
class SpreadsheetsTest {

    @Autowired
    Spreadsheets spreadsheets;

    @Autowired
    CatalogPack codes;

    @BeforeEach
    void load() {
        Acting.as(Actor.MACHINE, () -> {
            codes.load(Path.of("../plans/qinghai-2022-2025"));
            return codes;
        });
    }

    @Test
    void aFileThatCannotBeOpenedIsDamaged() throws IOException {
        var damaged = cut(workbook(), "xl/worksheets/sheet1.xml");
        assertThatThrownBy(() -> with(damaged, book -> book.getNumberOfSheets()))
                .isInstanceOfSatisfying(
                        SpreadsheetRefused.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(
                                        finding -> assertThat(finding.ruleId()).isEqualTo("sheet-damaged")));
    }

    /// More often than workbooks may be open at a time: each gives its turn back.
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aDefectOfOursIsNotBlamedOnTheFile() throws IOException {
        var whole = workbook();
        for (int n = 0; n < 5; n++) {
            assertThatThrownBy(() -> with(whole, book -> {
                        throw new IllegalStateException("planted");
                    }))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("planted");
        }
        String read =
                with(whole, book -> book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        assertThat(read).isEqualTo("营业收入");
    }

    private <T> T with(byte[] bytes, java.util.function.Function<XSSFWorkbook, T> work) {
        return Acting.as(Actor.MACHINE, () -> spreadsheets.with(bytes, "a.xlsx", work));
    }

    private static byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.createSheet("表").createRow(0).createCell(0).setCellValue("营业收入");
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    /// The same with one part cut in half.
    private static byte[] cut(byte[] whole, String part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(whole));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write((entry.getName().equals(part) ? text.substring(0, text.length() / 2) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
