package guatu.plan.compiler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the lines of a pdf with where they begin and end on the page, and makes paragraphs of them.
///
/// A line that reaches the right margin goes on in the next, unless that one is set in.
final class PdfLines extends PDFTextStripper {

    /// A line, its ends and the height of its letters in tenths of a point.
    private record Line(String text, int left, int right, int size) {}

    private static final String STOPS = "。！？；：.:;";
    private static final int PERCENT = 100;

    /// So many lines in a hundred may reach over the margin: headers, formulas.
    private static final int OVER = 10;

    /// On so many pages a line at the edge is a running head.
    private static final int REPEATS = 3;

    private final List<Line> lines = new ArrayList<>();
    /// How many lines there are up to the end of each page.
    private final List<Integer> pageEnds = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();

    PdfLines() {
        setSortByPosition(true);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        text.append(words);
        letters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        close();
    }

    @Override
    protected void writePageEnd() throws IOException {
        close();
        pageEnds.add(lines.size());
        super.writePageEnd();
    }

    private void close() {
        // Justified print sets wide characters apart; between them a blank is layout.
        String words = text.toString()
                .replaceAll("(?<=[^\\x00-\\x7f]) (?=[^\\x00-\\x7f])", "")
                .strip();
        var printed = letters.stream().filter(l -> !l.getUnicode().isBlank()).toList();
        if (!words.isEmpty() && !printed.isEmpty() && !Paragraphs.isPageNumber(words)) {
            lines.add(new Line(
                    words,
                    tenths(printed.getFirst().getXDirAdj()),
                    tenths(printed.getLast().getXDirAdj() + printed.getLast().getWidthDirAdj()),
                    tenths(printed.getFirst().getFontSizeInPt())));
        }
        text.setLength(0);
        letters.clear();
    }

    private static int tenths(float points) {
        return Math.round(points * 10);
    }

    /// The first and the last line of a page that come again on other pages are the page's, not the text's.
    private List<Line> withoutRunningHeads() {
        var edges = new HashSet<Integer>();
        int start = 0;
        for (int end : pageEnds) {
            if (end > start) {
                edges.add(start);
                edges.add(end - 1);
            }
            start = end;
        }
        var often = new HashMap<String, Integer>();
        edges.forEach(i -> often.merge(bare(lines.get(i)), 1, Integer::sum));
        return IntStream.range(0, lines.size())
                .filter(i -> !edges.contains(i) || often.getOrDefault(bare(lines.get(i)), 0) < REPEATS)
                .mapToObj(lines::get)
                .toList();
    }

    private static String bare(Line line) {
        return line.text().replaceAll("[\\d\\s—-]", "");
    }

    String paragraphs() {
        return joined(withoutRunningHeads());
    }

    private static String joined(List<Line> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        int left = rank(lines.stream().map(Line::left).toList(), OVER);
        int right = rank(lines.stream().map(Line::right).toList(), PERCENT - OVER);
        var out = new StringBuilder(lines.getFirst().text());
        for (int i = 1; i < lines.size(); i++) {
            var before = lines.get(i - 1);
            var line = lines.get(i);
            boolean full = before.right() >= right - 2 * before.size();
            boolean setIn = line.left() >= left + line.size();
            boolean numbered = Marker.at(line.text(), 0).isPresent() && STOPS.indexOf(lastOf(before.text())) >= 0;
            out.append(full && !setIn && !numbered ? "" : "\n").append(line.text());
        }
        return out.toString();
    }

    private static char lastOf(String text) {
        return text.charAt(text.length() - 1);
    }

    private static int rank(List<Integer> places, int percent) {
        var sorted = places.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / PERCENT));
    }
}
