package guatu.conference.prints;

import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// The pages of a pdf as they fill up, in points. Widths are whole thousandths of a point: nothing is rounded along a
/// line.
final class PdfSheet {

    private static final int WIDTH = 595;
    private static final int HEIGHT = 842;
    private static final int LEFT = 79; // 28 mm
    private static final int RIGHT = 521; // 156 mm further
    private static final int TOP = 737; // 37 mm from the upper edge
    private static final int BOTTOM = 99; // 35 mm from the lower one
    private static final int FOOT = 71;
    private static final int THOUSAND = 1000;
    /// Marks that never begin a line: they hang on the line before.
    private static final String HANGING = "，。；：、）》”’！？〕】";

    /// What stays on one line: a number or a word, or a single letter.
    private static final Pattern PIECE = Pattern.compile("[0-9A-Za-z.:-]{1,24}|\n|.", Pattern.DOTALL);

    private final PDDocument document;
    private final PDFont font;
    private final Deque<PDPageContentStream> pages = new ArrayDeque<>();
    private final AtomicInteger y = new AtomicInteger(TOP);

    PdfSheet(PDDocument document) throws IOException {
        this.document = document;
        font = PaperFont.in(document);
        turn();
    }

    void close() throws IOException {
        pages.getLast().close();
    }

    void down(int points) {
        y.addAndGet(-points);
    }

    /// Turns the page where less than so much is left.
    void keep(int points) throws IOException {
        if (y.get() - points < BOTTOM) {
            close();
            turn();
        }
    }

    void centred(String text, PaperFont weight, int size, Color colour) throws IOException {
        show(text, weight, size, colour, LEFT + (RIGHT - LEFT - width(text, size) / THOUSAND) / 2);
    }

    void right(String text, PaperFont weight, int size, int from) throws IOException {
        show(text, weight, size, Color.BLACK, RIGHT - from - width(text, size) / THOUSAND);
    }

    void rule(Color colour, int thick) throws IOException {
        var page = pages.getLast();
        page.setStrokingColor(colour);
        page.setLineWidth(thick);
        page.moveTo(LEFT, y.get());
        page.lineTo(RIGHT, y.get());
        page.stroke();
    }

    /// A paragraph whose first line is indented; a label before it is bold.
    void paragraph(String label, String text, PaperFont weight, int size, int leading, int indent) throws IOException {
        int first = indent * size + width(label, size) / THOUSAND;
        boolean begins = true;
        for (var line : broken(text, size, first)) {
            keep(leading);
            down(leading);
            if (begins && !label.isEmpty()) {
                show(label, PaperFont.BOLD, size, Color.BLACK, LEFT + indent * size);
            }
            show(line, weight, size, Color.BLACK, begins ? LEFT + first : LEFT);
            begins = false;
        }
    }

    /// A table; its first row is the header.
    void table(List<List<String>> rows, int size, int leading) throws IOException {
        int columns = rows.getFirst().size();
        var widths = OfficialPaper.widths(rows).stream()
                .map(part -> (RIGHT - LEFT) * part / THOUSAND)
                .toList();
        down(leading);
        for (int row = 0; row < rows.size(); row++) {
            var weight = row == 0 ? PaperFont.BOLD : PaperFont.PLAIN;
            var cells = new ArrayList<List<String>>();
            for (int column = 0; column < columns; column++) {
                cells.add(broken(rows.get(row).get(column), size, 0, widths.get(column) - 6));
            }
            int tall = PdfPaper.most(cells) * leading + 6;
            keep(tall);
            int left = LEFT;
            for (int column = 0; column < columns; column++) {
                var page = pages.getLast();
                int wide = widths.get(column);
                int at = y.get();
                page.setStrokingColor(Color.BLACK);
                page.setLineWidth(1);
                page.addRect(left, at - tall, wide, tall);
                page.stroke();
                for (var line : cells.get(column)) {
                    down(leading);
                    show(line, weight, size, Color.BLACK, left + 3);
                }
                y.set(at);
                left += wide;
            }
            down(tall);
        }
    }

    List<String> broken(String text, int size, int first) throws IOException {
        return broken(text, size, first, RIGHT - LEFT);
    }

    private List<String> broken(String text, int size, int first, int wide) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = first * THOUSAND;
        var pieces = PIECE.matcher(printable(text));
        while (pieces.find()) {
            var piece = pieces.group();
            int needs = width(piece, size);
            boolean full = used + needs > wide * THOUSAND;
            if (piece.equals("\n") || (full && !HANGING.contains(piece) && !line.isEmpty())) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (!piece.equals("\n")) {
                line.append(piece);
                used += needs;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int width(String text, int size) throws IOException {
        int sum = 0;
        for (int point : printable(text).codePoints().toArray()) {
            sum += point == '\n' ? 0 : letter(point) * size;
        }
        return sum;
    }

    /// How wide a letter is, in thousandths of its size.
    private int letter(int point) throws IOException {
        return BigDecimal.valueOf(font.getStringWidth(shown(point))).intValue();
    }

    private void show(String text, PaperFont weight, int size, Color colour, int x) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        var shown = new StringBuilder();
        for (int point : printable(text).codePoints().toArray()) {
            shown.append(shown(point));
        }
        var page = pages.getLast();
        page.beginText();
        weight.on(page, size);
        page.setFont(font, size);
        page.setStrokingColor(colour);
        page.setNonStrokingColor(colour);
        page.newLineAtOffset(x, y.get());
        page.showText(shown.toString());
        page.endText();
    }

    /// A letter that the typeface lacks is shown as a box, and does not break the page.
    private String shown(int point) throws IOException {
        try {
            font.encode(Character.toString(point));
            return Character.toString(point);
        } catch (IllegalArgumentException lacking) {
            return "□";
        }
    }

    private static String printable(String text) {
        return text.codePoints()
                .map(point -> point != '\n' && Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// A new page with its number at the foot.
    private void turn() throws IOException {
        var sheet = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(sheet);
        pages.add(new PDPageContentStream(document, sheet));
        y.set(FOOT);
        centred("— " + pages.size() + " —", PaperFont.PLAIN, 14, Color.BLACK);
        y.set(TOP);
    }
}
