package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private record Line(EnterpriseId enterprise, FormCode form, Period.Month month) {}

    /// The same rows, with the amounts that the system works out. A form that reckons with another one finds it in the
    /// same batch, before it or after, as its last revision there; else as it is on record.
    List<BulkFiling> computed(List<BulkFiling> rows) {
        var known = new ConcurrentHashMap<Key, FilingContext>();
        var alone = new HashMap<Line, FilingValues>();
        rows.stream()
                .filter(row -> context(row, known).form().uses().isEmpty())
                .map(row -> computed(row, context(row, known)))
                .forEach(row -> alone.put(line(row), row.values()));
        var filed = new HashMap<Key, Set<EnterpriseId>>();
        return rows.stream()
                .map(row -> computed(row, beside(row, context(row, known), alone, filed)))
                .toList();
    }

    private static BulkFiling computed(BulkFiling row, FilingContext context) {
        return fits(row, context) && context.form().computes()
                ? row.with(Computing.compute(row.values(), context))
                : row;
    }

    private static Line line(BulkFiling row) {
        return new Line(row.enterprise(), row.form(), row.month());
    }

    private FilingContext beside(
            BulkFiling row, FilingContext context, Map<Line, FilingValues> batch, Map<Key, Set<EnterpriseId>> filed) {
        if (context.form().uses().isEmpty() || !context.form().computes()) {
            return context;
        }
        var others = new HashMap<String, FilingContext.Other>();
        context.form().uses().forEach((name, code) -> {
            var other = Optional.ofNullable(batch.get(new Line(row.enterprise(), code, row.month())))
                    .or(() -> contexts.onRecord(row.enterprise(), code, row.month(), filed(code, row.month(), filed)));
            other.ifPresent(values -> others.put(name, new FilingContext.Other(forms.get(code, row.month()), values)));
        });
        return context.with(others);
    }

    private Set<EnterpriseId> filed(FormCode form, Period.Month month, Map<Key, Set<EnterpriseId>> known) {
        return known.computeIfAbsent(new Key(form, month), key -> contexts.filers(form, month));
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
