package guatu.reporting;

import static guatu.reporting.Desk.GOLMUD;
import static guatu.reporting.Desk.OCTOBER;
import static guatu.reporting.workbook.Office.cell;
import static guatu.reporting.workbook.Office.edit;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.evidence.SampleFiles;
import guatu.kernel.FormCode;
import guatu.reporting.workbook.Office;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The form as the firm's own workbook: handed out, filled in with all that spreadsheets do, tried, handed back.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PostgresConfiguration.class, Desk.class})
class WorkbookTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    Filings filings;

    @Autowired
    Drafts drafts;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    @Test
    void isHandedOutFilledInAndLocked() {
        var firm = desk.firm(GOLMUD);
        Acting.as(
                firm.post(), () -> drafts.save(firm.october(), Map.of("01.month", "1000", "05.month", "x1"), Map.of()));
        try (var workbook = Office.open(taken(firm, "B204-1"))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("B204-1");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("批准文号", "有效期至");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .contains(firm.code().value());
            assertThat(cell(workbook, "01.month").getRawValue()).isEqualTo("1000.0");
            assertThat(cell(workbook, "05.month").getStringCellValue()).isEqualTo("x1");
            assertThat(cell(workbook, "01.month").getCellStyle().getLocked()).isFalse();
            assertThat(cell(workbook, "01.base_month").getCellStyle().getLocked())
                    .isTrue();
            assertThat(cell(workbook, "05.month").getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("_guatu"))).isTrue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void comesBackAsSpreadsheetsSaveIt() {
        var firm = desk.firm(GOLMUD);
        var file = edit(taken(firm, "B204-1"), workbook -> {
            cell(workbook, "01.month").setCellValue("１，０００");
            cell(workbook, "01.cumulative").setCellValue("9 000");
            cell(workbook, "03.month").setCellFormula("900+80");
            cell(workbook, "03.month").setCellValue(980);
            cell(workbook, "03.cumulative").setCellValue("8,800");
            cell(workbook, "04.month").setCellValue("—");
            cell(workbook, "04.cumulative").setCellValue(700);
            cell(workbook, "05.month").setCellValue(12.5);
            cell(workbook, "05.cumulative").setCellValue(" 110.00 ");
            cell(workbook, "01.base_month").setCellValue(5);
        });
        var tried = json(attempt(firm, "B204-1", file, "form.xlsx"));
        Map<String, String> values = JsonPath.read(tried, "$.values");
        assertThat(values)
                .containsEntry("01.month", "1000")
                .containsEntry("01.cumulative", "9000")
                .containsEntry("03.month", "980")
                .containsEntry("03.cumulative", "8800")
                .containsEntry("05.month", "12.5")
                .containsEntry("05.cumulative", "110.00")
                .doesNotContainKeys("04.month", "01.base_month");
        assertThat(found(tried))
                .contains("cell-formula HINT 03.month", "cell-locked HINT 01.base_month")
                .noneMatch(said -> said.contains("BLOCKS"));
        assertThat(desk.count("draft", firm) + desk.count("filing", firm))
                .as("trying writes nothing")
                .isZero();
    }

    @Test
    void whatIsNoAmountIsRefusedInItsCell() {
        var firm = desk.firm(GOLMUD);
        var file = edit(taken(firm, "B204-1"), workbook -> {
            cell(workbook, "01.month").setCellValue("1,200千元");
            cell(workbook, "01.cumulative").setCellValue("95%");
            var dated = workbook.createCellStyle();
            dated.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            cell(workbook, "03.month").setCellStyle(dated);
            cell(workbook, "03.month").setCellValue(45961);
            var percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
            cell(workbook, "03.cumulative").setCellStyle(percent);
            cell(workbook, "03.cumulative").setCellValue(0.5);
            cell(workbook, "04.month").setCellFormula("1/0");
            cell(workbook, "04.month").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
            cell(workbook, "04.cumulative").setCellFormula("1+1");
            var five = cell(workbook, "05.month");
            five.setCellValue(7);
            workbook.getSheetAt(0)
                    .addMergedRegion(new CellRangeAddress(
                            five.getRowIndex(), five.getRowIndex(), five.getColumnIndex(), five.getColumnIndex() + 1));
        });
        var found = found(json(attempt(firm, "B204-1", file, "form.xlsx")));
        assertThat(found)
                .contains(
                        "cell-unit BLOCKS 01.month",
                        "cell-percent BLOCKS 01.cumulative",
                        "cell-date BLOCKS 03.month",
                        "cell-percent BLOCKS 03.cumulative",
                        "cell-error BLOCKS 04.month",
                        "cell-merged BLOCKS 05.month",
                        "cell-merged BLOCKS 05.cumulative");
        assertThat(found).noneMatch(said -> said.startsWith("missing-value"));
    }

    @Test
    void theFirmsOwnFileComesBackWithNotes() throws IOException {
        var firm = desk.firm(GOLMUD);
        var file = edit(taken(firm, "B204-1"), workbook -> {
            cell(workbook, "01.month").setCellValue("12万");
            workbook.createSheet("我的底稿").createRow(3).createCell(2).setCellValue("自己的计算");
        });
        var noted = noted(firm, "B204-1", file, "form.xlsx");
        try (var workbook = Office.open(noted)) {
            var cell = cell(workbook, "01.month");
            assertThat(cell.getStringCellValue()).isEqualTo("12万");
            assertThat(cell.getCellComment().getString().getString()).contains("必须改正", "cell-unit");
            assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(cell.getCellStyle().getLocked()).isFalse();
            assertThat(workbook.getSheet("我的底稿").getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo("自己的计算");
        }
        var mended = edit(noted, workbook -> {
            cell(workbook, "01.month").setCellValue(1000);
            cell(workbook, "01.cumulative").setCellValue(9000);
        });
        var beside = edit(mended, workbook -> {
            cell(workbook, "01.month").setCellValue(-5);
            cell(workbook, "01.cumulative").setCellValue("8吨"); // found before what stands to its left
        });
        try (var both = Office.open(noted(firm, "B204-1", beside, "form.xlsx"))) {
            assertThat(cell(both, "01.cumulative").getCellComment().getString().getString())
                    .contains("cell-unit");
            assertThat(cell(both, "01.month").getCellComment().getString().getString())
                    .contains("E02");
        }
        try (var again = Office.open(noted(firm, "B204-1", mended, "form.xlsx"))) {
            assertThat(cell(again, "01.month").getCellComment()).isNull();
            assertThat(cell(again, "01.month")
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FFFFF8DC");
        }
    }

    @Test
    void anotherFirmsFormOrMonthIsRefusedWithAllThatIsTheMatter() {
        var firm = desk.firm(GOLMUD);
        var other = desk.firm(GOLMUD);
        refused(firm, taken(other, "B204-1"), "form.xlsx", "workbook-firm");
        refused(firm, taken(firm, "B203"), "form.xlsx", "workbook-form");
        refused(firm, taken(other, "B203"), "form.xlsx", "workbook-firm", "workbook-form");
        var september = mvc.get()
                .uri("/api/filings/" + firm.code() + "/B204-1/2025-09/workbook.xlsx")
                .with(TestActors.as(firm.post()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        refused(firm, september, "form.xlsx", "workbook-month");
        refused(firm, Office.identity(taken(firm, "B204-1"), "edition", "99"), "form.xlsx", "workbook-edition");
        refused(firm, edit(Office.plain(), workbook -> {}), "form.xlsx", "workbook-identity");
        refused(firm, edit(taken(firm, "B204-1"), workbook -> workbook.cloneSheet(0)), "form.xlsx", "workbook-two");
    }

    @Test
    void whatIsNoPlainWorkbookIsRefusedAndNothingIsWritten() throws IOException {
        var firm = desk.firm(GOLMUD);
        var file = taken(firm, "B204-1");
        refused(firm, file, "form.xlsm", "sheet-macros");
        refused(firm, Office.with(file, "xl/vbaProject.bin", new byte[] {1}), "form.xlsx", "sheet-macros");
        refused(firm, Office.with(file, "xl/media/big.bin", new byte[26_000_000]), "form.xlsx", "sheet-bomb");
        refused(firm, SampleFiles.encrypted(file), "form.xlsx", "sheet-encrypted");
        refused(firm, SampleFiles.text("代码,数值\n01,5\n"), "form.xlsx", "sheet-text");
        refused(firm, SampleFiles.PDF, "form.xlsx", "sheet-type");
        var wrapped = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(StandardCharsets.ISO_8859_1);
        var container = new ByteArrayOutputStream();
        container.write(wrapped);
        container.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        refused(firm, container.toByteArray(), "form.xlsx", "sheet-encrypted");
        refused(firm, Office.linked(file), "form.xlsx", "sheet-links");
        refused(
                firm,
                Office.with(file, "xl/worksheets/sheet1.xml", "<worksheet".getBytes(StandardCharsets.UTF_8)),
                "form.xlsx",
                "sheet-damaged");
        assertThat(attempt(firm, "B204-1", new byte[5_000_001], "form.xlsx")).hasStatus(413);
        assertThat(desk.count("draft", firm) + desk.count("filing", firm)).isZero();
    }

    @Test
    void onlyTheFirmTakesAndBringsIt() {
        var firm = desk.firm(GOLMUD);
        var file = taken(firm, "B204-1");
        for (var office : List.of(
                TestActors.county(GOLMUD),
                TestActors.prefecture("632800"),
                TestActors.province(),
                TestActors.leader(),
                TestActors.auditor(),
                TestActors.systemAdmin())) {
            assertThat(take(firm, "B204-1", office)).hasStatus(403);
            assertThat(upload(firm, "B204-1", file, "form.xlsx", "", office)).hasStatus(403);
            assertThat(upload(firm, "B204-1", file, "form.xlsx", "/check", office))
                    .hasStatus(403);
        }
        var stranger = desk.firm(GOLMUD).post();
        assertThat(take(firm, "B204-1", stranger)).hasStatus(404);
        assertThat(upload(firm, "B204-1", file, "form.xlsx", "", stranger)).hasStatus(404);
    }

    @Test
    void rowsAreChosenFromTheList() {
        var firm = desk.firm(GOLMUD);
        var file = edit(taken(firm, "205-1"), workbook -> {
            var sheet = workbook.getSheetAt(0);
            int spare = spare(sheet);
            sheet.getRow(spare).getCell(0).setCellValue("EN01 原煤");
            sheet.getRow(spare).getCell(3).setCellValue("１２，０００");
            sheet.getRow(spare + 1).getCell(0).setCellValue("EN99");
            sheet.getRow(spare + 2).getCell(3).setCellValue(5);
            sheet.getRow(spare + 3).getCell(0).setCellValue("EN01");
        });
        var tried = json(attempt(firm, "205-1", file, "form.xlsx"));
        Map<String, String> values = JsonPath.read(tried, "$.values");
        assertThat(values).containsValue("12000");
        assertThat(values.keySet()).anyMatch(cell -> cell.startsWith("EN01."));
        assertThat(found(tried).stream().map(said -> said.substring(0, said.indexOf(' '))))
                .contains("row-unknown", "row-codeless", "row-twice");
    }

    /// The whole road with files saved by another program.
    @Test
    void libreOfficeSavesItAndItIsFiled() {
        var libre = Office.libre();
        Assumptions.assumeTrue(libre.isPresent(), "skipped: LibreOffice is not installed (libreoffice-calc-nogui)");
        for (var through : List.of("xlsx", "ods")) {
            var firm = desk.firm(GOLMUD);
            var typed = edit(taken(firm, "B204-1"), workbook -> {
                Desk.typed().forEach((code, amount) -> {
                    if (code.startsWith("01")) {
                        cell(workbook, code).setCellValue("１" + amount.substring(1));
                    } else {
                        cell(workbook, code).setCellValue(new java.math.BigDecimal(amount).doubleValue());
                    }
                });
                cell(workbook, "01.month").setCellValue("1,000");
                cell(workbook, "01.cumulative").setCellValue("９，０００");
                cell(workbook, "03.month").setCellFormula("SUM(900,80)");
            });
            var saved = Office.savedBy(libre.get(), typed, "xlsx", through);
            var file = through.equals("ods") ? Office.savedBy(libre.get(), saved, "ods", "xlsx") : saved;
            var tried = json(attempt(firm, "B204-1", file, "form.xlsx"));
            Map<String, String> values = JsonPath.read(tried, "$.values");
            assertThat(values).as(through).containsEntry("03.month", "980").containsEntry("01.cumulative", "9000");
            assertThat(found(tried))
                    .as(through)
                    .contains("cell-formula HINT 03.month")
                    .noneMatch(said -> said.contains("BLOCKS"));
            var noted = noted(firm, "B204-1", file, "form.xlsx");
            var reopened = Office.savedBy(libre.get(), noted, "xlsx", "xlsx");
            assertThat(cell(Office.open(reopened), "03.month")
                            .getCellComment()
                            .getString()
                            .getString())
                    .as(through)
                    .contains("cell-formula");
            var submitted =
                    Acting.as(firm.post(), () -> filings.submit(firm.october(), 1, new TreeMap<>(values), Map.of()));
            assertThat(submitted.fresh()).isTrue();
            assertThat(desk.count("filing", firm)).isEqualTo(1);
        }
    }

    private static int spare(org.apache.poi.xssf.usermodel.XSSFSheet sheet) {
        return sheet.getDataValidations()
                .getFirst()
                .getRegions()
                .getCellRangeAddresses()[0]
                .getFirstRow();
    }

    private void refused(Desk.Firm firm, byte[] file, String name, String... rules) {
        for (var door : List.of("", "/check")) {
            var answer = upload(firm, "B204-1", file, name, door, firm.post());
            assertThat(answer).as(rules[0] + door).hasStatus(422);
            var body = body(answer);
            assertThat((String) JsonPath.read(body, "$.type")).isEqualTo("/problems/spreadsheet-refused");
            assertThat(JsonPath.<List<String>>read(body, "$.findings[*].ruleId"))
                    .containsExactlyInAnyOrder(rules);
        }
    }

    private static List<String> found(String tried) {
        List<Map<String, String>> findings = JsonPath.read(tried, "$.findings");
        return findings.stream()
                .map(found -> found.get("ruleId") + " " + found.get("severity") + " " + found.get("at"))
                .toList();
    }

    private byte[] taken(Desk.Firm firm, String form) {
        var answer = take(firm, form, firm.post());
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult take(Desk.Firm firm, String form, Actor actor) {
        return mvc.get()
                .uri(address(firm, form) + "/workbook.xlsx")
                .with(TestActors.as(actor))
                .exchange();
    }

    private MvcTestResult attempt(Desk.Firm firm, String form, byte[] file, String name) {
        return upload(firm, form, file, name, "", firm.post());
    }

    private byte[] noted(Desk.Firm firm, String form, byte[] file, String name) {
        var answer = upload(firm, form, file, name, "/check", firm.post());
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult upload(Desk.Firm firm, String form, byte[] file, String name, String door, Actor actor) {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                        address(firm, form) + "/workbook" + door)
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .with(TestActors.as(actor)));
    }

    private static String address(Desk.Firm firm, String form) {
        return "/api/filings/" + new FilingKey(firm.code(), FormCode.of(form), OCTOBER);
    }

    private static String json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
