package guatu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.figures.FiguresPack;
import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// A province adds a form: a file beside the others, a line of `indicators.csv` and one of `parameters.csv`, and no
/// code. Whatever is wrong with it is told before anything is loaded; then firms file it, the county returns and
/// accepts it, and its total has a page.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=new-form")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Desk.class})
class NewFormTest {

    private static final String INDICATOR =
            "HIRED,新增用工人数,Hired,人,0,FLOW,企业按QH07表所报新增用工之和。,Hired as filed on QH07.,QH07 项目03,,HIRED v1,计入县级已接收的报表。,Counts filings from county acceptance.,QH07:03\n";
    private static final String PARAMETER = "Q11_MOST,50,%,2025-01-01,,新增用工占比上限,\"Hired over staff, most\",D,本省设定\n";

    @TempDir
    Path folder;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    FiguresPack figures;

    @Autowired
    List<PackPart> parts;

    @Autowired
    JsonMapper json;

    /// A copy of the pack with the new form, as a person makes it with an editor.
    @BeforeEach
    void edit() throws IOException {
        try (var files = Files.walk(Desk.PACK)) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve(Desk.PACK.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        form(sample());
        Files.writeString(folder.resolve("indicators.csv"), INDICATOR, StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("codes/parameters.csv"), PARAMETER, StandardOpenOption.APPEND);
    }

    @Test
    void aFormAddedByEditingFilesIsFiledReturnedAcceptedAndTotalled() {
        assertThat(check()).noneMatch(Finding::blocks);
        Acting.as(Actor.MACHINE, () -> {
            figures.load(folder);
            return figures;
        });
        desk.loadPack(folder);
        var firm = desk.firm(Desk.GOLMUD);
        var address = "/api/filings/%s/QH07/2025-10".formatted(firm.code());
        var page = get(address, firm.post());
        assertThat(page).bodyJson().extractingPath("$.form.items.length()").isEqualTo(10);

        var typed = new TreeMap<>(Map.of(
                "01.cumulative", "200", "02.cumulative", "201", "03.cumulative", "120", "05.cumulative", "18000"));
        assertThat(post(address + "/check", Map.of("values", typed), firm.post()))
                .bodyJson()
                .extractingPath("$.findings[*].severity")
                .asArray()
                .containsExactly("BLOCKS", "EXPLAIN", "HINT");
        assertThat(put(address + "/revisions/1", typed, Map.of(), firm.post())).hasStatus(422);
        typed.put("02.cumulative", "80");
        assertThat(put(address + "/revisions/1", typed, Map.of(), firm.post())).hasStatus(422);
        var why = Map.of("Q11", "二期投产，招工一百二十人");
        assertThat(put(address + "/revisions/1", typed, why, firm.post())).hasStatus(201);
        assertThat(get(address, firm.post()))
                .bodyJson()
                .extractingPath("$.values['10.cumulative']")
                .isEqualTo("90.00");

        var county = TestActors.county(Desk.GOLMUD);
        assertThat(post(address + "/revisions/1/return", Map.of("reason", "请附招工名册后重报"), county))
                .hasStatusOk();
        assertThat(put(address + "/revisions/2", typed, why, firm.post())).hasStatus(201);
        assertThat(post(address + "/revisions/2/acceptance", Map.of(), county)).hasStatusOk();
        assertThat(get("/api/figures/HIRED?region=630000&period=2025-C10", TestActors.province()))
                .bodyJson()
                .extractingPath("$.exact")
                .isEqualTo("120");
        assertThat(get("/api/figures/HIRED?region=632802&period=2025-C10", TestActors.province()))
                .bodyJson()
                .doesNotHavePath("$.exact");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: seasonal,            | name: staff,               | QH07.yaml:16     | staff     | 换一个
            unit: 千元, scale: 0}        | unit: 千圆, scale: 0}        | QH07.yaml:18     | 千圆      | 计量单位
            nameEn: Quits, unit        | nameEN: Quits, unit        | QH07.yaml:21     | no nameEn | 缺少 nameEn
            nameEn: Quits, unit        | nameEn: Quits, hint: x, unit | QH07.yaml:21   | hint      | 区分大小写
            computed: "pay / staff"    | computed: "pay / staf"     | QH07.yaml:23     | staf      | 是否应为 staff
            holds: seasonal <= staff   | holds: seasonal <= = staff | QH07.yaml:31     | seasonal  | 算式
            severity: EXPLAIN          | severity: ASK              | QH07.yaml:38     | ASK       | 改正
            bounds: {most: Q11_MOST}   | bounds: {most: Q11_MAX}    | QH07.yaml:41     | Q11_MAX   | codes/parameters.csv
            columns: [cumulative]}     | columns: [quarter]}        | QH07.yaml:31     | quarter   | 修改
            first: 2025-10             | first: 2025-08             | QH07.yaml:61     | 2025-08   | from
            legalUntil: 2026-12-31     | legalUntil: 2026-13-31     | QH07.yaml:7      | 2026-13-31 | 改正
            '  - {code: "05", name: pay' | '   - {code: "05", name: pay' | QH07.yaml:       | ''        | 缩进
            nameZh: 实发工资           | nameZh: 应付职工薪酬       | QH07.yaml:18     | 应付职工薪酬 | B203.yaml
            form: QH07                 | form: 205-2                | QH07.yaml:1      | 205-2     | 另一个
            """)
    void aMistakeIsRefusedWithFileLineAndAdvice(String right, String wrong, String at, String met, String advice)
            throws IOException {
        assertThat(sample()).contains(right);
        form(sample().replace(right, wrong));
        assertThat(check()).anySatisfy(finding -> {
            assertThat(finding.at()).startsWith("forms/" + at);
            assertThat(finding.met()).contains(met);
            assertThat(finding.advice()).contains(advice);
            assertThat(finding.expected()).isNotBlank();
        });
    }

    @Test
    void anIndicatorOfAnItemThatTheFormDoesNotHaveIsRefused() throws IOException {
        var file = folder.resolve("indicators.csv");
        Files.writeString(file, Files.readString(file).replace("QH07:03", "QH07:33"));
        assertThat(check()).anySatisfy(finding -> {
            assertThat(finding.at()).startsWith("indicators.csv:");
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.advice()).isNotBlank();
        });
    }

    /// The pack's own forms ask nothing twice; one that does is told of, in both files, and is no mistake.
    @Test
    void whatIsAskedTwiceIsToldOfWithBothPlaces() throws IOException {
        assertThat(check()).isEmpty();
        form(sample().replace("nameZh: 实发工资", "nameZh: 应付职工薪酬"));
        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.HINT);
            assertThat(finding.at()).isEqualTo("forms/QH07.yaml:18");
            assertThat(finding.expected()).contains("forms/B203.yaml:");
        });
        form(sample().replace("nameZh: 实发工资", "from: B203:26, nameZh: 应付职工薪酬"));
        assertThat(check()).isEmpty();
        form(sample().replace("nameZh: 实发工资", "from: B203:66, nameZh: 应付职工薪酬"));
        assertThat(check()).anyMatch(Finding::blocks);
    }

    /// Bounds are dated: what was usual until September is asked about from October on.
    @Test
    void aBoundChangesOnItsDate() throws IOException {
        var file = folder.resolve("codes/parameters.csv");
        var line = "E07_LOW,80,%,2020-01-01,,";
        assertThat(Files.readString(file)).contains(line);
        Files.writeString(file, Files.readString(file).replace(line, "E07_LOW,80,%,2020-01-01,2025-10-01,"));
        Files.writeString(
                file, "E07_LOW,85,%,2025-10-01,,产销率下限,\"Sales rate, lower bound\",D,本省设定\n", StandardOpenOption.APPEND);
        assertThat(check()).noneMatch(Finding::blocks);
        desk.loadPack(folder);
        assertThat(salesRateOf82("2025-09")).isEmpty();
        assertThat(salesRateOf82("2025-10")).containsExactly("85% … 120%");
    }

    private List<String> salesRateOf82(String month) {
        var firm = desk.firm(Desk.GOLMUD);
        var values = Desk.typed("03.month=820", "03.cumulative=8800", "04.month=0");
        var said = post(
                "/api/filings/%s/B204-1/%s/check".formatted(firm.code(), month), Map.of("values", values), firm.post());
        var findings = json.readTree(said.getResponse().getContentAsByteArray()).get("findings");
        return findings.valueStream()
                .filter(finding -> finding.get("ruleId").asString().equals("E07"))
                .map(finding -> finding.get("expected").asString())
                .toList();
    }

    /// What `plan check` prints.
    private List<Finding> check() {
        return parts.stream()
                .sorted(Comparator.comparingInt(PackPart::order))
                .flatMap(part -> part.check(folder).stream())
                .toList();
    }

    private void form(String text) throws IOException {
        Files.writeString(folder.resolve("forms/QH07.yaml"), text);
    }

    private static String sample() throws IOException {
        try (var file = Optional.ofNullable(NewFormTest.class.getResourceAsStream("/QH07.yaml"))
                .orElseThrow()) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(TestActors.as(actor)).exchange();
    }

    private MvcTestResult post(String address, Object body, Actor actor) {
        return exchange(HttpMethod.POST, address, body, actor);
    }

    private MvcTestResult put(String address, Map<String, String> values, Map<String, String> reasons, Actor actor) {
        return exchange(HttpMethod.PUT, address, Map.of("values", values, "reasons", reasons), actor);
    }

    private MvcTestResult exchange(HttpMethod method, String address, Object body, Actor actor) {
        return mvc.method(method)
                .uri(address)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }
}
