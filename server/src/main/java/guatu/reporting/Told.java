package guatu.reporting;

import guatu.kernel.Finding;
import guatu.reporting.pack.FormFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is told of a form's file: each mistake with its line, what was expected, and what to do.
final class Told {

    static final String RULE = "form-file";

    private static final String MEND = "请修改规划包中的报表文件";
    private static final int NEAR = 2; // so many letters are a slip of the hand

    private final FormFiles.Read read;
    private final List<Finding> findings = new ArrayList<>();

    Told(FormFiles.Read read) {
        this.read = read;
    }

    void wrong(String line, String met, String expected) {
        wrong(line, met, expected, MEND);
    }

    /// @param line text of the line, the first of which is pointed to
    void wrong(String line, String met, String expected, String advice) {
        findings.add(Finding.blocking(RULE, read.at(line), met, expected, advice));
    }

    int size() {
        return findings.size();
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    /// The word that was meant, perhaps: the nearest that there is.
    static Optional<String> meant(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(written, word) <= NEAR)
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /// How many letters are to be put in, taken out or changed.
    private static int distance(String from, String to) {
        var before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[to.length()];
    }
}
