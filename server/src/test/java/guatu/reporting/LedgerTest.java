package guatu.reporting;

import static guatu.reporting.Desk.GOLMUD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Actor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// A firm's ledger by a mapping that it keeps; and two devices that type the same form.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PostgresConfiguration.class, Desk.class})
class LedgerTest {

    private static final String CSV = """
        某某公司科目余额表,,,
        科目编码,科目名称,期末余额,本年累计
        6001,主营业务收入,"120,000,600.00","900,000,000.00"
        6051,其他业务收入,"1,500.00","9,000.00"
        6402,其他业务成本,12万,--
        9001,重复,1,2
        9001,重复,3,4
        """;

    private static final String MAPPING = """
        {"sheet":"","headerRow":2,"labelColumn":"科目编码","lines":[
         {"label":"6001","column":"本年累计","cell":"12.cumulative","shift":3,"minus":false},
         {"label":"6051","column":"本年累计","cell":"12.cumulative","shift":3,"minus":false},
         {"label":"6001","column":"期末余额","cell":"13.cumulative","shift":3,"minus":false},
         {"label":"6402","column":"期末余额","cell":"14.cumulative","shift":3,"minus":false},
         {"label":"9001","column":"期末余额","cell":"16.cumulative","shift":0,"minus":false},
         {"label":"6403","column":"期末余额","cell":"15.cumulative","shift":3,"minus":false},
         {"label":"6001","column":"没有的列","cell":"17.cumulative","shift":3,"minus":false},
         {"label":"6001","column":"期末余额","cell":"12.base_cumulative","shift":3,"minus":false}]}\
        """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    @Test
    void aLedgerBecomesValuesWithTheirSources() throws IOException {
        var firm = desk.firm(GOLMUD);
        for (var file :
                List.of(CSV.getBytes(StandardCharsets.UTF_8), CSV.getBytes(Charset.forName("GB18030")), xlsx())) {
            var name = file[0] == 'P' ? "余额表.xlsx" : "余额表.csv";
            var tried = attempt(firm, firm.post(), file, name, MAPPING);
            assertThat(tried).as(name).hasStatusOk();
            Map<String, String> values = JsonPath.read(text(tried), "$.values");
            assertThat(values)
                    .as(name)
                    .containsOnly(Map.entry("12.cumulative", "900009"), Map.entry("13.cumulative", "120001"));
            assertThat(JsonPath.<List<String>>read(text(tried), "$.sources['12.cumulative']"))
                    .hasSize(2);
            List<Map<String, String>> findings = JsonPath.read(text(tried), "$.findings");
            assertThat(findings.stream().map(one -> one.get("ruleId") + " " + one.get("at")))
                    .contains(
                            "cell-unit 14.cumulative",
                            "ledger-twice 16.cumulative",
                            "ledger-row 15.cumulative",
                            "ledger-column 17.cumulative",
                            "ledger-cell 12.base_cumulative");
        }
        assertThat(desk.count("draft", firm)).as("trying writes nothing").isZero();
    }

    @Test
    void aMappingIsKeptForTheFirmAlone() {
        var firm = desk.firm(GOLMUD);
        assertThat(save(firm.post(), "用友余额表", MAPPING)).hasStatusOk();
        assertThat(save(firm.post(), "用友余额表", MAPPING)).hasStatusOk();
        assertThat((List<?>) JsonPath.read(text(list(firm.post())), "$")).hasSize(1);
        assertThat((List<?>) JsonPath.read(text(list(desk.firm(GOLMUD).post())), "$"))
                .isEmpty();
        assertThat(list(TestActors.county(GOLMUD))).hasStatus(403);
        assertThat(save(firm.post(), " ", MAPPING)).hasStatus(422);
        assertThat(save(firm.post(), "x", MAPPING.replace("\"headerRow\":2", "\"headerRow\":0")))
                .hasStatus(422);
        assertThat(mvc.delete()
                        .uri("/api/my/ledger-mappings/B203/{name}", "用友余额表")
                        .with(TestActors.as(firm.post())))
                .hasStatusOk();
        assertThat(mvc.delete()
                        .uri("/api/my/ledger-mappings/B203/{name}", "用友余额表")
                        .with(TestActors.as(firm.post())))
                .hasStatus(404);
    }

    @Test
    void onlyTheFirmTriesALedger() {
        var firm = desk.firm(GOLMUD);
        var file = CSV.getBytes(StandardCharsets.UTF_8);
        for (var office : List.of(TestActors.county(GOLMUD), TestActors.province(), TestActors.leader())) {
            assertThat(attempt(firm, office, file, "a.csv", MAPPING)).hasStatus(403);
        }
        assertThat(attempt(firm, desk.firm(GOLMUD).post(), file, "a.csv", MAPPING))
                .hasStatus(404);
        for (var broken : List.of("", "null", "[]", "{\"sheet\":null}", "{", "x".repeat(5000))) {
            assertThat(attempt(firm, firm.post(), file, "a.csv", broken))
                    .as(broken)
                    .hasStatus(422);
        }
        assertThat(attempt(firm, firm.post(), new byte[] {'M', 'Z'}, "a.csv", MAPPING))
                .hasStatus(422);
    }

    @Test
    void aSecondDeviceDoesNotOverwriteTheFirst() {
        var firm = desk.firm(GOLMUD);
        var first = draft(firm, "1", 0);
        assertThat(first).hasStatusOk();
        int version = JsonPath.read(text(first), "$.version");
        assertThat(draft(firm, "2", 0))
                .as("the other device had seen none")
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/draft-conflict");
        var next = draft(firm, "3", version);
        assertThat(next).hasStatusOk();
        assertThat(draft(firm, "4", version)).hasStatus(409);
        var kept = mvc.get()
                .uri("/api/filings/" + firm.october())
                .with(TestActors.as(firm.post()))
                .exchange();
        assertThat((String) JsonPath.read(text(kept), "$.draft.values['01.month']"))
                .isEqualTo("3");
        assertThat((Integer) JsonPath.read(text(kept), "$.draft.version")).isGreaterThan(version);
        assertThat(draft(firm, "5", -1))
                .as("a program that says nothing replaces it")
                .hasStatusOk();
    }

    private MvcTestResult draft(Desk.Firm firm, String value, int basedOn) {
        return mvc.put()
                .uri("/api/filings/" + firm.october() + "/draft" + (basedOn < 0 ? "" : "?basedOn=" + basedOn))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"values\":{\"01.month\":\"%s\"},\"reasons\":{}}".formatted(value))
                .with(TestActors.as(firm.post()))
                .exchange();
    }

    private MvcTestResult attempt(Desk.Firm firm, Actor actor, byte[] file, String name, String mapping) {
        return mvc.perform(MockMvcRequestBuilders.multipart("/api/filings/" + firm.code() + "/B203/2025-10/ledger")
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("mapping", mapping)
                .with(TestActors.as(actor)));
    }

    private MvcTestResult save(Actor actor, String name, String mapping) {
        return mvc.put()
                .uri("/api/my/ledger-mappings/B203/{name}", name)
                .contentType(MediaType.APPLICATION_JSON)
                .content(mapping)
                .with(TestActors.as(actor))
                .exchange();
    }

    private MvcTestResult list(Actor actor) {
        return mvc.get()
                .uri("/api/my/ledger-mappings/B203")
                .with(TestActors.as(actor))
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /// The same ledger as a workbook: codes as numbers, amounts as numbers.
    private static byte[] xlsx() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("余额");
            var lines = CSV.replaceAll("\"([\\d.]+),([\\d]+),?([\\d.]*)\"", "$1$2$3")
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                var row = sheet.createRow(i);
                var cells = lines.get(i).split(",", -1);
                for (int j = 0; j < cells.length; j++) {
                    if (cells[j].matches("\\d+(\\.\\d+)?")) {
                        row.createCell(j).setCellValue(new java.math.BigDecimal(cells[j]).doubleValue());
                    } else {
                        row.createCell(j).setCellValue(cells[j]);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
