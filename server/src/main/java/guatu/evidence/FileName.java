package guatu.evidence;

import java.text.Normalizer;

/// Names of files and labels as people give them, made fit to be kept and shown: no path, no controls, nothing that
/// turns the direction of writing and so hides how a name ends.
final class FileName {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LABEL = 100;

    private FileName() {}

    /// The last part of a path, at most 120 characters, its end kept.
    static String of(String given) {
        var clean = clean(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
        if (clean.isEmpty()) {
            return "file";
        }
        int length = clean.codePointCount(0, clean.length());
        return length <= LONGEST_NAME ? clean : clean.substring(clean.offsetByCodePoints(0, length - LONGEST_NAME));
    }

    /// At most 100 characters.
    static String label(String given) {
        var clean = clean(given);
        return clean.codePointCount(0, clean.length()) <= LONGEST_LABEL
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_LABEL));
    }

    /// Whether a text holds what cannot be kept or seen.
    static boolean unprintable(String text) {
        return text.codePoints().anyMatch(point -> point != '\n' && hidden(point));
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> !hidden(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
