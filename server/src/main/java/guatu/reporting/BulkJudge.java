package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Judges the rows of a bulk load by the checks of their forms that block, and works out their computed cells. What
/// other months and the register say is compared set-wise ([BulkCheckRepository]); here a row is judged by itself.
@Component
class BulkJudge {

    private final Forms forms;
    private final Contexts contexts;

    BulkJudge(Forms forms, Contexts contexts) {
        this.forms = forms;
        this.contexts = contexts;
    }

    private record Key(FormCode form, Period.Month month) {}

    /// The same rows, with the amounts that the system works out.
    List<BulkFiling> computed(List<BulkFiling> rows) {
        var known = new ConcurrentHashMap<Key, FilingContext>();
        return rows.stream()
                .map(row -> {
                    var context = context(row, known);
                    return fits(row, context) ? row.with(Computing.compute(row.values(), context)) : row;
                })
                .toList();
    }

    /// What blocks, row by row.
    List<Finding> broken(List<BulkFiling> rows, int before) {
        var known = new ConcurrentHashMap<Key, FilingContext>();
        rows.forEach(row -> context(row, known)); // bounds are read on this thread, which has the actor
        return IntStream.range(0, rows.size())
                .parallel()
                .boxed()
                .flatMap(i -> judged(rows.get(i), context(rows.get(i), known)).stream()
                        .map(found -> at("row %d: %s".formatted(before + i + 1, found.at()), found)))
                .toList();
    }

    private List<Finding> judged(BulkFiling row, FilingContext context) {
        var alone = new FilingContext(
                context.form(),
                context.lists(),
                context.month(),
                true,
                true,
                Optional.empty(),
                false,
                row.values(), // its own base: what it should be is compared set-wise
                Optional.empty(),
                context.bounds(),
                Map.of());
        if (!fits(row, context)) {
            return List.of(); // that its amounts do not fit the form is a finding of its own
        }
        return forms.rules(context.form()).check(row.values(), alone).stream()
                .filter(Finding::blocks)
                .toList();
    }

    private static boolean fits(BulkFiling row, FilingContext context) {
        return row.values().items().places() == context.form().cells().size();
    }

    private FilingContext context(BulkFiling row, Map<Key, FilingContext> known) {
        return known.computeIfAbsent(
                new Key(row.form(), row.month()),
                key -> contexts.alone(forms.get(key.form(), key.month()), key.month()));
    }

    private static Finding at(String place, Finding found) {
        return new Finding(
                found.ruleId(),
                found.severity(),
                place,
                found.met(),
                found.expected(),
                found.advice(),
                found.adviceEn());
    }
}
