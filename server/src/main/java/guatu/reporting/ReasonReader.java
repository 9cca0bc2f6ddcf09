package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;
import static guatu.kernel.Finding.Severity.EXPLAIN;

import guatu.kernel.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Judges the words with which a firm explains findings, and an office its return: long enough, and more than a
/// phrase that says nothing. It judges form, not truth.
final class ReasonReader {

    static final int LONGEST = 500;

    private final List<String> empty;
    private final int least;

    /// @param empty phrases that say nothing, the longest first
    /// @param least fewest characters, without spaces and punctuation
    ReasonReader(List<String> empty, int least) {
        this.empty = empty.stream().map(ReasonReader::bare).toList();
        this.least = least;
    }

    /// Whatever is wrong with the reasons; a finding that wants one and has none blocks.
    List<Finding> judge(FormEdition form, List<Finding> findings, Map<String, @Nullable String> reasons) {
        var wrong = new ArrayList<Finding>();
        for (var rule : reasons.keySet()) {
            if (!form.checks(rule) && !rule.equals(Filings.CORRECTION)) {
                wrong.add(Texts.finding("reason", "unknown", BLOCKS, at(rule), rule, "E01 …", Finding.echo(rule)));
            }
        }
        for (var rule : rulesToExplain(findings)) {
            wrong.addAll(judge(at(rule), reasons.get(rule)));
        }
        return wrong;
    }

    /// Whatever is wrong with one reason.
    List<Finding> judge(String at, @Nullable String reason) {
        var text = reason == null ? "" : reason;
        if (unprintable(text)) {
            return List.of(Texts.finding("reason", "unprintable", BLOCKS, at, text, "text"));
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            return List.of(
                    Texts.finding("reason", "long", BLOCKS, at, length + " characters", "≤ " + LONGEST, LONGEST));
        }
        var bare = bare(text);
        if (saysNothing(bare)) {
            return List.of(Texts.finding("reason", "empty", BLOCKS, at, text, "what happened"));
        }
        if (bare.codePointCount(0, bare.length()) < least
                || bare.codePoints().distinct().count() < 4) {
            return List.of(Texts.finding("reason", "missing", BLOCKS, at, text, "≥ " + least + " characters", least));
        }
        return List.of();
    }

    private static Set<String> rulesToExplain(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == EXPLAIN)
                .map(Finding::ruleId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What is left without the empty phrases is too little to say anything.
    private boolean saysNothing(String bare) {
        var left = bare;
        for (var phrase : empty) {
            left = left.replace(phrase, "");
        }
        return !left.equals(bare) && left.codePointCount(0, left.length()) < least / 2;
    }

    static boolean unprintable(String text) {
        return text.codePoints()
                .anyMatch(point -> point == 0
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        || (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t'));
    }

    private static String bare(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String at(String rule) {
        return "reasons." + Finding.echo(rule);
    }
}
