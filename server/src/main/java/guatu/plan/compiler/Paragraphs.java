package guatu.plan.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Turns lines into paragraphs: joins what a page's width has broken, drops page numbers and tables of contents.
final class Paragraphs {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－·\\s]*(第\\s*)?\\d{1,4}(\\s*页)?[-—–－·\\s]*");
    private static final Pattern CONTENTS_LINE =
            Pattern.compile(".*(\\.{3,}|…+|·{3,})\\s*\\d{1,4}|[^\\t]*\\t\\s*\\d{1,4}");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u3000]+");
    private static final String ENDS = "。！？；：!?;:";

    /// Only lines of about this width can have been broken by a page; longer ones are paragraphs.
    private static final int NARROWEST = 12;

    private static final int WIDEST = 90;

    private Paragraphs() {}

    static List<String> of(String text) {
        var lines = new ArrayList<String>();
        for (String line : text.split("\\R|\\f", -1)) {
            var clean = clean(line);
            if (!clean.isEmpty()
                    && !isPageNumber(clean)
                    && !CONTENTS_LINE.matcher(line.strip()).matches()
                    && !clean.replaceAll("[\\s\\u3000]", "").equals("目录")) {
                lines.add(clean);
            }
        }
        return join(lines);
    }

    /// Outer blanks go, and of inner ones all but the first.
    static String clean(String line) {
        String single = BLANK.matcher(line.replace("\u200b", "").replace("\ufeff", ""))
                .replaceAll(run -> run.group().substring(0, 1));
        int from = !single.isEmpty() && BLANK.matcher(single.substring(0, 1)).matches() ? 1 : 0;
        int to = single.length();
        if (to > from && BLANK.matcher(single.substring(to - 1)).matches()) {
            to--;
        }
        return single.substring(from, to);
    }

    static boolean isPageNumber(String line) {
        return PAGE_NUMBER.matcher(line).matches();
    }

    private static List<String> join(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (width > WIDEST || width < NARROWEST) {
            return lines;
        }
        var joined = new ArrayList<String>();
        boolean open = false;
        for (String line : lines) {
            boolean table = TableHead.isRow(line) || TableHead.of(line).isPresent();
            if (open && !table && Marker.at(line, 0).isEmpty()) {
                joined.set(joined.size() - 1, joined.getLast() + line);
            } else {
                joined.add(line);
            }
            // A full line without a full stop at its end goes on in the next.
            open = !table && line.length() >= width - 3 && ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
        }
        return joined;
    }
}
