package guatu.kernel;

import java.util.Optional;

/// One thing that is the matter with an input: what was met, what was expected, and what to do.
///
/// @param ruleId the rule that speaks, such as `E06`; `docs/rules` and `docs/problems` explain it
/// @param severity whether it blocks, wants a reason, or only hints
/// @param at where: a cell (`03.month`), a field (`creditCode`), a file and line (`targets.csv:12`)
/// @param met the value met, as it came
/// @param expected the value or range expected, in words
/// @param advice what to do next, in Chinese
/// @param adviceEn the same in English, where the rule has it
public record Finding(
        String ruleId,
        Severity severity,
        String at,
        String met,
        String expected,
        String advice,
        Optional<String> adviceEn) {

    /// How much a finding weighs.
    public enum Severity {
        /// Must be mended before anything is written.
        BLOCKS,
        /// Stands only with a reason that a person wrote.
        EXPLAIN,
        /// Good to know.
        HINT
    }

    private static final int LONGEST_ECHO = 120;

    /// Keeps the echo of what was met short and printable, however long or broken the input was.
    public Finding {
        met = echo(met);
    }

    /// A finding whose advice is in one language.
    public Finding(String ruleId, Severity severity, String at, String met, String expected, String advice) {
        this(ruleId, severity, at, met, expected, advice, Optional.empty());
    }

    /// A finding that blocks.
    public static Finding blocking(String ruleId, String at, String met, String expected, String advice) {
        return new Finding(ruleId, Severity.BLOCKS, at, met, expected, advice);
    }

    /// Whether nothing may be written while it stands.
    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }

    /// A text as it may be shown back: short, without control characters and lone surrogates.
    public static String echo(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_ECHO)
                .map(point -> Character.isISOControl(point) || isSurrogate(point) ? '\uFFFD' : point)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST_ECHO
                ? shown.append('…').toString()
                : shown.toString();
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
