package guatu.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// One plan, however it is filed, gives one draft.
class PlanFileTest {

    private final PlanCompiler compiler = PlanFixture.COMPILER;
    private final String json = DraftJson.write(PlanFixture.draft("mountain.txt"));

    private static String source() {
        return String.join("\n", PlanFixture.lines("mountain.txt"));
    }

    private String compiled(byte[] bytes, String name) {
        return DraftJson.write(compiler.compile(compiler.read(bytes, name)));
    }

    @Test
    void readsTextInAnyEncoding() {
        assertThat(compiled(source().getBytes(Charset.forName("GB18030")), "plan.txt"))
                .isEqualTo(json);
        assertThat(compiled(("\ufeff" + source()).getBytes(StandardCharsets.UTF_8), "plan.txt"))
                .isEqualTo(json);
        assertThat(compiled(("\ufeff" + source()).getBytes(StandardCharsets.UTF_16LE), "plan.txt"))
                .isEqualTo(json);
        assertThat(compiled(source().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "plan"))
                .isEqualTo(json);
    }

    @Test
    void readsAWebPage() {
        var page = new StringBuilder("<html><head><style>p{}</style></head><body><nav>首页 一、不读</nav>");
        PlanFixture.lines("mountain.txt")
                .forEach(line ->
                        page.append("<p>&emsp;&emsp;<span>").append(line).append("</span></p>\n"));
        page.append("<script>var a='二、不读';</script></body></html>");
        assertThat(compiled(page.toString().getBytes(StandardCharsets.UTF_8), "plan.html"))
                .isEqualTo(json);
    }

    @Test
    void readsAWordDocument() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            PlanFixture.lines("mountain.txt")
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
        }
        assertThat(compiled(bytes.toByteArray(), "plan.docx")).isEqualTo(json);
    }

    @Test
    void countsTheListsThatWordNumbers() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            var list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.ONE);
            level(list.addNewLvl(), 0, STNumberFormat.CHINESE_COUNTING, "%1、");
            level(list.addNewLvl(), 1, STNumberFormat.DECIMAL, "%2.");
            var numbering = document.createNumbering();
            var id = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
            for (String line : List.of("0目标", "1到2027年，产值达到100亿元。", "1企业达到30户。", "0任务", "1建成5个园区。")) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(id);
                paragraph.setNumILvl(BigInteger.valueOf(line.charAt(0) - '0'));
                paragraph.createRun().setText(line.substring(1));
            }
            document.write(bytes);
        }
        var draft = compiler.compile(compiler.read(bytes.toByteArray(), "plan.docx"));
        assertThat(draft.clauses()).extracting(Clause::id).containsExactly("1", "1.1", "1.2", "2", "2.1");
        assertThat(draft.clauses()).extracting(Clause::heading).contains("一、目标", "二、任务");
    }

    private static void level(CTLvl level, int depth, STNumberFormat.Enum format, String text) {
        level.setIlvl(BigInteger.valueOf(depth));
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }

    @Test
    void dropsWhatStandsOnEveryPageOfAPdf() throws IOException {
        byte[] pdf = pdf(
                List.of("PLAN OF INDUSTRY", "1. Aims", "Output of 800 enterprises.", "Page 1"),
                List.of("PLAN OF INDUSTRY", "2. Tasks", "Build all that is needed.", "Page 2"),
                List.of("PLAN OF INDUSTRY", "3. Means", "Spend what is given.", "Page 3"));
        var draft = compiler.compile(compiler.read(pdf, "plan.pdf"));
        assertThat(DraftJson.write(draft)).doesNotContain("INDUSTRY", "Page");
        assertThat(draft.clauses()).extracting(Clause::heading).contains("1. Aims", "2. Tasks", "3. Means");
    }

    @Test
    void readsThePdfsTextLayer() throws IOException {
        byte[] pdf =
                pdf(List.of("1. Aims", "Output of 800 enterprises in the year named above.", "2. Tasks", "Build."));
        var draft = compiler.compile(compiler.read(pdf, "plan.pdf"));
        assertThat(draft.clauses().stream().map(Clause::heading)).contains("1. Aims", "2. Tasks");
    }

    /// `mountain.pdf` is the text as a browser printed it: lines broken at the margin, first lines set in.
    @Test
    void joinsTheBrokenLinesOfAPrintedPdf() {
        assertThat(DraftJson.write(PlanFixture.draft("mountain.pdf"))).isEqualTo(json);
    }

    @Test
    void refusesAScannedPdf() throws IOException {
        byte[] pdf = pdf(List.of());
        assertThatExceptionOfType(PlanPdfScanned.class).isThrownBy(() -> compiler.read(pdf, "scan.pdf"));
    }

    @Test
    void joinsLinesThatAPageHasBroken() {
        var draft = PlanFixture.compiled("""
                一、主要目标
                到2027年，全省规模以上工业企业达到六千户，规上工业总产值达到1.5万
                亿元，规上工业增加值年均增长8%以上，制造业增加值占地区生产总值比
                重达到26%左右。
                — 3 —
                二、主要任务
                做好工作。
                """);
        assertThat(draft.targets()).extracting(TargetReading::plainValue).containsExactly("6000", "15000", "8", "26");
        assertThat(draft.clauses()).extracting(Clause::id).containsExactly("1", "2");
    }

    @Test
    void writesReadableFilesTheSameEachTime(@TempDir Path folder) throws IOException {
        var draft = PlanFixture.draft("plan-source.txt");
        DraftFiles.write(draft, folder);
        assertThat(folder).isDirectoryContaining("glob:**plan.yaml").isDirectoryContaining("glob:**clauses.md");
        assertThat(Files.readString(folder.resolve("targets.csv")))
                .startsWith("id,kind,clause,name,comparator,value,unit,period,base,within,source,from,to\n")
                .doesNotContain("\r")
                .contains("T001,target,1.3,全省规上工业企业,~,800,户,by 2025,,,");
        assertThat(Files.readString(folder.resolve("clauses.md")))
                .contains("### [2.4] «missing heading»", "> «missing» the text of this clause", "«guess: ");
        assertThat(DraftFiles.contents(draft))
                .isEqualTo(DraftFiles.contents(PlanFixture.shuffled("plan-source.txt", 5)));
    }

    @SafeVarargs
    private static byte[] pdf(List<String>... pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var lines : pages) {
                var page = new PDPage();
                document.addPage(page);
                write(document, page, lines);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void write(PDDocument document, PDPage page, List<String> lines) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            int y = 700;
            for (String line : lines) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, y);
                content.showText(line);
                content.endText();
                y -= 30;
            }
        }
    }
}
