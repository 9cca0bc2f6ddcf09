package guatu.conference.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guatu.conference.prints.OfficialPaper.Block;
import guatu.reporting.workbook.Office;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// Official papers: the same bytes every time, all of their text, and an office program that opens them.
class PapersTest {

    private static final OfficialPaper PAPER = new OfficialPaper(
            "青海省重大工业项目厅际联席会议纪要",
            "演示联纪〔2025〕3号",
            "关于研究解决格尔木盐湖提锂项目用地等问题的会议纪要",
            List.of(
                    Block.text("2025年11月5日，第三次全体会议在省政府办公楼召开，审议了 2 项议题。" + "会议强调按期办结。".repeat(60)),
                    Block.heading("一、关于用地问题"),
                    Block.text("会议决定：同意。由省自然资源厅牵头办理。"),
                    Block.named("出席", "省政府·召集人，省自然资源厅·联络处"),
                    Block.table(List.of(
                            List.of("事项", "牵头单位", "时限"),
                            List.of("完成用地报批组卷并上报省政府审批后组织实施", "省自然资源厅", "2025-11-25"),
                            List.of("𠮷字不在字库", "国网青海省电力公司", "2025-12-01")))),
            "联席会议办公室",
            LocalDate.of(2025, 11, 10),
            "省发展改革委，省财政厅");

    @Test
    void theSamePaperGivesTheSameBytes() throws InterruptedException {
        var docx = DocxPaper.of(PAPER);
        var pdf = PdfPaper.of(PAPER);
        Thread.sleep(2100); // longer than the clock of a zip is exact
        assertThat(DocxPaper.of(PAPER)).isEqualTo(docx);
        assertThat(PdfPaper.of(PAPER)).isEqualTo(pdf);
    }

    @Test
    void everyEntryOfTheDocxIsOfTheDayOfIssue() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(DocxPaper.of(PAPER)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().toLocalDate())
                        .as(entry.getName())
                        .isEqualTo(PAPER.day());
            }
        }
    }

    @Test
    void theDocxHoldsAllOfIt() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(DocxPaper.of(PAPER)))) {
            var text = new StringBuilder();
            document.getParagraphs().forEach(line -> text.append(line.getText()).append('\n'));
            assertThat(text)
                    .contains(PAPER.head(), PAPER.number(), PAPER.title(), "一、关于用地问题", "2025年11月10日", "抄送：省发展改革委");
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("省自然资源厅");
        }
    }

    @Test
    void thePdfHoldsAllOfItAndItsTypeface() throws IOException {
        try (var document = Loader.loadPDF(PdfPaper.of(PAPER))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains(PAPER.number(), PAPER.title(), "一、关于用地问题", "2025年11月10日", "抄送：省发展改革委", "—2—", "□字不在字库");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void counts() {
        assertThat(List.of(1, 9, 10, 11, 20, 21, 99).stream().map(OfficialPaper::ordinal))
                .containsExactly("一", "九", "十", "十一", "二十", "二十一", "九十九");
    }

    @Test
    void libreOfficeOpensTheDocx() throws IOException {
        var libre = Office.libre();
        boolean writer = Files.exists(Path.of("/usr/lib/libreoffice/program/libswlo.so"));
        assumeTrue(libre.isPresent() && writer, "LibreOffice Writer is not installed (libreoffice-writer-nogui)");
        var pdf = Office.savedBy(libre.orElseThrow(), DocxPaper.of(PAPER), "docx", "pdf");
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains(PAPER.head(), PAPER.number(), PAPER.title(), "省自然资源厅", "抄送：");
        }
    }
}
