package guatu.plan;

import guatu.kernel.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The file `clauses.md`: headings `## [1.3] (三)主要目标。`, below them `*English*` and `> note`, and sentences
/// `- [1.3-1] 到2025年…` with `  - EN:` and `  - note:` below.
final class ClauseText {

    private static final Pattern HEADING = Pattern.compile("(#{1,4}) \\[([0-9A-Z.]+)] ?(.*?)( ?«missing»)?");
    private static final Pattern SENTENCE = Pattern.compile("- \\[([0-9A-Z.]+-[0-9a-z]+)] (.+)");
    private static final Pattern GLOSS = Pattern.compile("  - EN: (.+)");
    private static final Pattern NOTE = Pattern.compile("  - note: (.+)");

    private final List<Finding> findings;
    private final List<PlanClause> clauses = new ArrayList<>();
    private final List<PlanSentence> sentences = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ClauseText(List<Finding> findings) {
        this.findings = findings;
    }

    /// Reads the text; a line that is none of these forms is a finding.
    static List<PlanClause> read(String text, String file, List<Finding> findings) {
        var reader = new ClauseText(findings);
        var lines = text.replaceAll("(?s)<!--.*?-->", "").lines().toList();
        int offset = (int) text.lines().count() - lines.size();
        for (int i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i), "%s:%d".formatted(file, i + 1 + offset));
        }
        reader.endClause();
        if (reader.clauses.isEmpty()) {
            findings.add(Finding.blocking("plan-pack", file, "no clause", "clauses with their sentences", "请补上条款"));
        }
        return List.copyOf(reader.clauses);
    }

    private void line(String line, String at) {
        var heading = HEADING.matcher(line);
        var sentence = SENTENCE.matcher(line);
        var gloss = GLOSS.matcher(line);
        var note = NOTE.matcher(line);
        if (heading.matches()) {
            endClause();
            boolean top = heading.group(2).equals("N") || heading.group(2).equals("0");
            unique(heading.group(2), at);
            clauses.add(new PlanClause(
                    heading.group(2),
                    top ? 0 : heading.group(1).length(),
                    heading.group(3).strip(),
                    "",
                    heading.group(4) != null,
                    "",
                    List.of()));
        } else if (sentence.matches() && !clauses.isEmpty()) {
            unique(sentence.group(1), at);
            sentences.add(new PlanSentence(sentence.group(1), sentence.group(2).strip(), "", ""));
        } else if (gloss.matches() && !sentences.isEmpty()) {
            var last = sentences.removeLast();
            sentences.add(new PlanSentence(last.id(), last.textZh(), gloss.group(1), last.note()));
        } else if (note.matches() && !sentences.isEmpty()) {
            var last = sentences.removeLast();
            sentences.add(new PlanSentence(last.id(), last.textZh(), last.textEn(), note.group(1)));
        } else {
            underHeading(line, at);
        }
    }

    /// `*English heading*`, `> note`, or nothing.
    private void underHeading(String line, String at) {
        boolean english = line.length() > 2 && line.startsWith("*") && line.endsWith("*");
        boolean note = line.startsWith("> ");
        if ((english || note) && !clauses.isEmpty() && sentences.isEmpty()) {
            var last = clauses.removeLast();
            clauses.add(new PlanClause(
                    last.id(),
                    last.level(),
                    last.headingZh(),
                    english ? line.substring(1, line.length() - 1) : last.headingEn(),
                    last.missing(),
                    note ? (last.note() + " " + line.substring(2)).strip() : last.note(),
                    List.of()));
        } else if (!line.isBlank()) {
            findings.add(Finding.blocking(
                    "plan-pack", at, line, "a heading, a sentence, its gloss or a note", "请按 clauses.md 的格式书写"));
        }
    }

    private void endClause() {
        if (!clauses.isEmpty()) {
            var last = clauses.removeLast();
            clauses.add(new PlanClause(
                    last.id(),
                    last.level(),
                    last.headingZh(),
                    last.headingEn(),
                    last.missing(),
                    last.note(),
                    sentences));
            sentences.clear();
        }
    }

    private void unique(String id, String at) {
        if (!ids.add(id)) {
            findings.add(Finding.blocking("plan-pack", at, id, "each id once", "编号重复，请改正"));
        }
    }
}
