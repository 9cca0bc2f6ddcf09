package guatu.plan.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Turns lines into paragraphs: joins what a page's width has broken, drops page numbers and tables of contents.
final class Paragraphs {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－·\\s]*(第\\s*)?\\d{1,4}(\\s*页)?[-—–－·\\s]*");
    private static final Pattern CONTENTS_LINE = Pattern.compile(".*(\\.{3,}|…+|·{3,}|\\t)\\s*\\d{1,4}");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]+");
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
                    && !PAGE_NUMBER.matcher(clean).matches()
                    && !CONTENTS_LINE.matcher(line.strip()).matches()
                    && !clean.equals("目录")) {
                lines.add(clean);
            }
        }
        return join(lines);
    }

    /// Outer blanks go, inner ones too where they stand between two wide characters: print layout, not text.
    static String clean(String line) {
        var parts = BLANK.split(line.replace('\u00a0', ' ').strip());
        var out = new StringBuilder();
        for (String part : parts) {
            if (part.isEmpty()) {
                continue;
            }
            boolean latin = !out.isEmpty() && out.charAt(out.length() - 1) < 0x2000 && part.charAt(0) < 0x2000;
            out.append(latin ? " " : "").append(part);
        }
        return out.toString();
    }

    private static List<String> join(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (width > WIDEST || width < NARROWEST) {
            return lines;
        }
        var joined = new ArrayList<String>();
        boolean open = false;
        for (String line : lines) {
            if (open && Marker.at(line, 0).isEmpty()) {
                joined.set(joined.size() - 1, joined.getLast() + line);
            } else {
                joined.add(line);
            }
            // A full line without a full stop at its end goes on in the next.
            open = line.length() >= width - 3 && ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
        }
        return joined;
    }
}
