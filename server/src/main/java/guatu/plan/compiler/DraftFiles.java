package guatu.plan.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a draft as the files of a plan pack: readable, one fact a line, LF, in a stable order.
public final class DraftFiles {

    /// Marks the one cell that may begin with `=`.
    private static final String COMPARES = "\u0000";

    private DraftFiles() {}

    /// Writes `plan.yaml`, `clauses.md` and `targets.csv`; nothing is written before all of them are made.
    public static void write(PlanDraft draft, Path folder) {
        var files = new TreeMap<>(contents(draft));
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files by name.
    public static Map<String, String> contents(PlanDraft draft) {
        return Map.of("plan.yaml", plan(draft), "clauses.md", clauses(draft), "targets.csv", targets(draft));
    }

    private static String plan(PlanDraft draft) {
        var yaml = new StringBuilder();
        yaml.append("# Drafted by the plan compiler; a person checks it before it is in force.\n");
        yaml.append("title: ").append(quoted(draft.title())).append('\n');
        yaml.append("document: ").append(quoted(draft.document())).append('\n');
        yaml.append("dates: ").append(list(draft.dates())).append('\n');
        yaml.append("missing: ").append(list(draft.missing())).append('\n');
        yaml.append("droppedDuplicates: ").append(draft.droppedDuplicates()).append('\n');
        return yaml.toString();
    }

    private static String list(List<String> values) {
        return values.stream().map(DraftFiles::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String clauses(PlanDraft draft) {
        var page = new StringBuilder("# ").append(draft.title()).append('\n');
        for (var clause : draft.clauses()) {
            String heading = clause.missingHeading() ? "«missing heading»" : clause.heading();
            page.append('\n')
                    .append("#".repeat(Math.min(6, clause.level() + 1 + (clause.level() == 0 ? 1 : 0))))
                    .append(" [")
                    .append(clause.id())
                    .append("] ")
                    .append(heading)
                    .append('\n');
            if (draft.missing().contains(clause.id()) && !clause.missingHeading()) {
                page.append("\n> «missing» the text of this clause\n");
            }
            int number = 0;
            for (var sentence : clause.sentences()) {
                page.append(number == 0 ? "\n" : "")
                        .append("- **[%s-%d]** %s".formatted(clause.id(), ++number, sentence.text()))
                        .append(
                                sentence.guess().isEmpty()
                                        ? ""
                                        : " «guess: " + String.join(", ", sentence.guess()) + "»")
                        .append('\n');
            }
        }
        return page.toString();
    }

    private static String targets(PlanDraft draft) {
        var csv = new StringBuilder("id,kind,clause,name,comparator,value,unit,period,base,within,source,from,to\n");
        int number = 0;
        for (var t : draft.targets()) {
            csv.append(Stream.of(
                                    "T%03d".formatted(++number),
                                    t.kind().toString(),
                                    t.clause(),
                                    t.name(),
                                    COMPARES + t.comparator(),
                                    t.plainValue(),
                                    t.unit(),
                                    t.period().map(Object::toString).orElse(""),
                                    t.base().orElse(""),
                                    t.within().orElse(""),
                                    t.source(),
                                    Integer.toString(t.from()),
                                    Integer.toString(t.to()))
                            .map(DraftFiles::cell)
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    /// A cell that begins like a formula is kept from being one: spreadsheets would run it.
    private static String cell(String text) {
        if (text.startsWith(COMPARES)) {
            return text.substring(COMPARES.length());
        }
        String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.contains(",") || safe.contains("\"") || safe.contains("\n")
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
