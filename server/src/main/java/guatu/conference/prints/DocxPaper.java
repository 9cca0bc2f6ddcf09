package guatu.conference.prints;

import guatu.conference.prints.OfficialPaper.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// An official paper as docx: A4, a type area of 156 × 225 mm, body in 仿宋 of size 3 (16 pt), 28 pt a line.
///
/// Source: GB/T 9704—2012, 5 and 7. Fonts are named, not embedded: the office has them.
public final class DocxPaper {

    private static final String TITLE = "方正小标宋简体";
    private static final String BODY = "仿宋_GB2312";
    private static final String HEADING = "黑体";
    private static final String RED = "FF0000";
    private static final int SIZE_3 = 16;
    private static final int SIZE_2 = 22;
    private static final int SIZE_4 = 14;
    private static final int LINE_POINTS = 28;
    private static final int TWIPS_OF_POINT = 20;
    private static final int TYPE_AREA_MM = 156;

    private DocxPaper() {}

    /// The bytes of the file: the same for the same paper.
    public static byte[] of(OfficialPaper paper) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            page(document);
            head(document, paper);
            paper.body().forEach(block -> block(document, block));
            tail(document, paper);
            properties(document, paper);
            document.write(bytes);
            return settled(bytes.toByteArray(), paper.day());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(mm(210));
        size.setH(mm(297));
        var margin = section.addNewPgMar();
        margin.setTop(mm(37));
        margin.setBottom(mm(35));
        margin.setLeft(mm(28));
        margin.setRight(mm(26));
        margin.setHeader(mm(15));
        margin.setFooter(mm(25));
        var footer = document.createFooter(HeaderFooterType.DEFAULT);
        var line = footer.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        run(line, "— ", "宋体", SIZE_4);
        field(line);
        run(line, " —", "宋体", SIZE_4);
    }

    private static void field(XWPFParagraph line) {
        var begin = run(line, "", "宋体", SIZE_4);
        begin.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        begin.getCTR().addNewInstrText().setStringValue("PAGE");
        begin.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static void head(XWPFDocument document, OfficialPaper paper) {
        var head = document.createParagraph();
        head.setAlignment(ParagraphAlignment.CENTER);
        int size = Math.min(40, 440 / Math.max(1, paper.head().length()));
        run(head, paper.head(), TITLE, size).setColor(RED);
        var number = line(document, ParagraphAlignment.CENTER, 0);
        run(number, paper.number(), BODY, SIZE_3);
        number.setBorderBottom(Borders.SINGLE);
        var border = number.getCTP().getPPr().getPBdr().getBottom();
        border.setColor(RED);
        border.setSz(BigInteger.valueOf(12));
        var title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingBefore(LINE_POINTS * TWIPS_OF_POINT);
        title.setSpacingAfter(LINE_POINTS * TWIPS_OF_POINT / 2);
        run(title, paper.title(), TITLE, SIZE_2);
    }

    private static void block(XWPFDocument document, Block block) {
        switch (block.kind()) {
            case TEXT -> run(line(document, ParagraphAlignment.BOTH, 2), block.text(), BODY, SIZE_3);
            case HEADING -> run(line(document, ParagraphAlignment.BOTH, 2), block.text(), HEADING, SIZE_3);
            case NAMED -> {
                var line = line(document, ParagraphAlignment.BOTH, 2);
                run(line, block.name() + "：", HEADING, SIZE_3);
                run(line, block.text(), BODY, SIZE_3);
            }
            case TABLE -> table(document, block.rows());
        }
    }

    private static void table(XWPFDocument document, List<List<String>> rows) {
        int columns = rows.getFirst().size();
        var table = document.createTable(rows.size(), columns);
        table.setWidth("100%");
        var widths = OfficialPaper.widths(rows);
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < rows.size(); row++) {
            table.getRow(row).setCantSplitRow(true);
            for (int column = 0; column < columns; column++) {
                var cell = table.getRow(row).getCell(column);
                cell.setWidth(mm(TYPE_AREA_MM * widths.get(column) / 1000).toString());
                run(cell.getParagraphs().getFirst(), rows.get(row).get(column), row == 0 ? HEADING : BODY, 12);
            }
        }
    }

    private static void tail(XWPFDocument document, OfficialPaper paper) {
        var signed = line(document, ParagraphAlignment.RIGHT, 0);
        signed.setSpacingBefore(LINE_POINTS * TWIPS_OF_POINT);
        run(signed, paper.signed() + "　　", BODY, SIZE_3);
        run(line(document, ParagraphAlignment.RIGHT, 0), OfficialPaper.day(paper.day()) + "　　", BODY, SIZE_3);
        if (!paper.copies().isEmpty()) {
            var copies = line(document, ParagraphAlignment.BOTH, 0);
            copies.setBorderTop(Borders.SINGLE);
            copies.setBorderBottom(Borders.SINGLE);
            run(copies, "抄送：" + paper.copies(), BODY, SIZE_4);
        }
    }

    private static XWPFParagraph line(XWPFDocument document, ParagraphAlignment alignment, int indent) {
        var line = document.createParagraph();
        line.setAlignment(alignment);
        line.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        if (indent > 0) {
            line.setIndentationFirstLine(indent * SIZE_3 * TWIPS_OF_POINT);
        }
        return line;
    }

    private static XWPFRun run(XWPFParagraph line, String text, String font, int size) {
        var run = line.createRun();
        run.setText(text);
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        return run;
    }

    private static void properties(XWPFDocument document, OfficialPaper paper) {
        var core = document.getProperties().getCoreProperties();
        var day = Optional.of(Date.from(paper.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreated(day);
        core.setModified(day);
        core.setTitle(paper.title());
        core.setCreator(paper.signed());
        core.setLastModifiedByUser(paper.signed());
    }

    /// The same package with the day of the paper as the time of every entry.
    static byte[] settled(byte[] file, LocalDate day) throws IOException {
        var bytes = new ByteArrayOutputStream(file.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var settled = new ZipEntry(entry.getName());
                settled.setTimeLocal(day.atStartOfDay());
                out.putNextEntry(settled);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static BigInteger mm(int millimetres) {
        return BigInteger.valueOf(millimetres * 1440L * 10 / 254);
    }
}
