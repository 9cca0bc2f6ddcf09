package guatu.conference.prints;

import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int THOUSAND = 1000;
    /// Marks that never begin a line: they hang on the line before.
    private static final String HANGING = "，。；：、）》”’！？〕】";

    private final PDDocument document;
    private final Map<PaperFont, PDFont> fonts = new EnumMap<>(PaperFont.class);
    private PDPageContentStream page;
    private int y = TOP;
    private int number = 0;

    PdfSheet(PDDocument document) throws IOException {
        this.document = document;
        for (var font : PaperFont.values()) {
            fonts.put(font, font.in(document));
        }
        page = turned();
    }

    void close() throws IOException {
        page.close();
    }

    void down(int points) {
        y -= points;
    }

    /// Turns the page where less than so much is left.
    void keep(int points) throws IOException {
        if (y - points < BOTTOM) {
            page.close();
            page = turned();
        }
    }

    void centred(String text, PaperFont font, int size, Color colour) throws IOException {
        show(text, font, size, colour, LEFT + (RIGHT - LEFT - width(text, font, size) / THOUSAND) / 2);
    }

    void right(String text, PaperFont font, int size, int from) throws IOException {
        show(text, font, size, Color.BLACK, RIGHT - from - width(text, font, size) / THOUSAND);
    }

    void rule(Color colour, int thick) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(thick);
        page.moveTo(LEFT, y);
        page.lineTo(RIGHT, y);
        page.stroke();
    }

    /// A paragraph whose first line is indented; a label before it is bold.
    void paragraph(String label, String text, PaperFont font, int size, int leading, int indent) throws IOException {
        int first = indent * size + width(label, PaperFont.BOLD, size) / THOUSAND;
        boolean begins = true;
        for (var line : broken(text, font, size, first)) {
            keep(leading);
            y -= leading;
            if (begins && !label.isEmpty()) {
                show(label, PaperFont.BOLD, size, Color.BLACK, LEFT + indent * size);
            }
            show(line, font, size, Color.BLACK, begins ? LEFT + first : LEFT);
            begins = false;
        }
    }

    /// A table of equal columns; its first row is the header.
    void table(List<List<String>> rows, int size, int leading) throws IOException {
        int columns = rows.getFirst().size();
        int wide = (RIGHT - LEFT) / columns;
        y -= leading;
        for (int row = 0; row < rows.size(); row++) {
            var font = row == 0 ? PaperFont.BOLD : PaperFont.PLAIN;
            var cells = new ArrayList<List<String>>();
            for (var cell : rows.get(row)) {
                cells.add(broken(cell, font, size, 0, wide - 6));
            }
            int tall = PdfPaper.most(cells) * leading + 6;
            keep(tall);
            for (int column = 0; column < columns; column++) {
                page.setStrokingColor(Color.BLACK);
                page.setLineWidth(1);
                page.addRect(LEFT + column * wide, y - tall, wide, tall);
                page.stroke();
                int at = y;
                for (var line : cells.get(column)) {
                    y -= leading;
                    show(line, font, size, Color.BLACK, LEFT + column * wide + 3);
                }
                y = at;
            }
            y -= tall;
        }
    }

    List<String> broken(String text, PaperFont font, int size, int first) throws IOException {
        return broken(text, font, size, first, RIGHT - LEFT);
    }

    private List<String> broken(String text, PaperFont font, int size, int first, int wide) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = first * THOUSAND;
        for (int point : printable(text).codePoints().toArray()) {
            var letter = Character.toString(point);
            int needs = width(letter, font, size);
            boolean full = used + needs > wide * THOUSAND;
            if (point == '\n' || (full && !HANGING.contains(letter) && !line.isEmpty())) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (point != '\n') {
                line.append(letter);
                used += needs;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int width(String text, PaperFont font, int size) throws IOException {
        int sum = 0;
        for (int point : printable(text).codePoints().toArray()) {
            sum += point == '\n' ? 0 : letter(point, font) * size;
        }
        return sum;
    }

    /// How wide a letter is, in thousandths of its size.
    private int letter(int point, PaperFont font) throws IOException {
        return BigDecimal.valueOf(of(font).getStringWidth(shown(point, font))).intValue();
    }

    private void show(String text, PaperFont font, int size, Color colour, int x) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        var shown = new StringBuilder();
        for (int point : printable(text).codePoints().toArray()) {
            shown.append(shown(point, font));
        }
        page.beginText();
        page.setFont(of(font), size);
        page.setNonStrokingColor(colour);
        page.newLineAtOffset(x, y);
        page.showText(shown.toString());
        page.endText();
    }

    /// A letter that the typeface lacks is shown as a box, and does not break the page.
    private String shown(int point, PaperFont font) throws IOException {
        try {
            of(font).encode(Character.toString(point));
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

    private PDFont of(PaperFont font) {
        return Optional.ofNullable(fonts.get(font)).orElseThrow();
    }

    /// A new page with its number at the foot.
    private PDPageContentStream turned() throws IOException {
        var sheet = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        number++;
        y = 71;
        centred("— " + number + " —", PaperFont.PLAIN, 14, Color.BLACK);
        y = TOP;
        return page;
    }
}
