package guatu.conference.prints;

import guatu.conference.prints.OfficialPaper.Block;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;

/// An official paper as pdf, laid out as GB/T 9704—2012 has it: A4, a type area of 156 × 225 mm, 22 lines of 28
/// characters a page. Its typeface goes into the file.
public final class PdfPaper {

    private static final int LINE = 29;
    private static final int SIZE_3 = 16;
    private static final int SIZE_2 = 22;
    private static final int SIZE_4 = 14;
    private static final int CELL = 11;
    private static final int CELL_LINE = 16;

    private PdfPaper() {}

    /// The bytes of the file: the same for the same paper.
    public static byte[] of(OfficialPaper paper) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = new PdfSheet(document);
            head(sheet, paper);
            for (var block : paper.body()) {
                block(sheet, block);
            }
            tail(sheet, paper);
            sheet.close();
            properties(document, paper);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void head(PdfSheet sheet, OfficialPaper paper) throws IOException {
        int size = Math.min(40, 430 / Math.max(1, paper.head().length()));
        sheet.down(size + 10);
        sheet.centred(paper.head(), PaperFont.BOLD, size, Color.RED);
        sheet.down(2 * LINE);
        sheet.centred(paper.number(), PaperFont.PLAIN, SIZE_3, Color.BLACK);
        sheet.down(12);
        sheet.rule(Color.RED, 3);
        sheet.down(LINE + SIZE_2);
        for (var line : sheet.broken(paper.title(), SIZE_2, 0)) {
            sheet.centred(line, PaperFont.BOLD, SIZE_2, Color.BLACK);
            sheet.down(SIZE_2 + 10);
        }
        sheet.down(8);
    }

    private static void block(PdfSheet sheet, Block block) throws IOException {
        switch (block.kind()) {
            case TEXT -> sheet.paragraph("", block.text(), PaperFont.PLAIN, SIZE_3, LINE, 2);
            case HEADING -> sheet.paragraph("", block.text(), PaperFont.BOLD, SIZE_3, LINE, 2);
            case NAMED -> sheet.paragraph(block.name() + "：", block.text(), PaperFont.PLAIN, SIZE_3, LINE, 2);
            case TABLE -> sheet.table(block.rows(), CELL, CELL_LINE);
        }
    }

    private static void tail(PdfSheet sheet, OfficialPaper paper) throws IOException {
        sheet.keep(4 * LINE);
        sheet.down(LINE);
        sheet.right(paper.signed(), PaperFont.PLAIN, SIZE_3, 2 * SIZE_3);
        sheet.down(LINE);
        sheet.right(OfficialPaper.day(paper.day()), PaperFont.PLAIN, SIZE_3, 2 * SIZE_3);
        sheet.down(LINE);
        if (!paper.copies().isEmpty()) {
            sheet.keep(3 * LINE);
            sheet.rule(Color.BLACK, 1);
            sheet.down(LINE);
            sheet.paragraph("", "抄送：" + paper.copies(), PaperFont.PLAIN, SIZE_4, LINE - 4, 1);
            sheet.rule(Color.BLACK, 1);
        }
    }

    /// Day and identity follow from the paper, never from a clock.
    private static void properties(PDDocument document, OfficialPaper paper) {
        var information = document.getDocumentInformation();
        information.setTitle(paper.title());
        information.setAuthor(paper.signed());
        information.setCreationDate(at(paper.day()));
        information.setModificationDate(at(paper.day()));
        var sum = new CRC32();
        sum.update((paper.number() + paper.title() + paper.day()).getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(sum.getValue());
    }

    private static Calendar at(LocalDate day) {
        var calendar = Calendar.getInstance(TimeZone.getTimeZone("GMT"), java.util.Locale.ROOT);
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return calendar;
    }

    /// How many lines a cell of a table takes.
    static int most(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }
}
