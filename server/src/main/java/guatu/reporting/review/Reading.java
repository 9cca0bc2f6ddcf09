package guatu.reporting.review;

import guatu.access.Acting;
import guatu.catalog.Parameters;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.review.ReviewRepository.Cells;
import guatu.reporting.review.ReviewRepository.Filed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads filings with their histories and puts what is usual in each class beside them. What is usual is
/// computed over
/// the whole province and names no firm (settled.md 16); a post's own filings are read under its own policies.
@Service
class Reading {

    /// Months that scoring looks back: the last filings and last December.
    static final int BACK = 12;

    /// What is usual is computed anew when so much of a month has been filed since, in hundredths.
    private static final long STALE = 1;

    private final ReviewRepository repository;
    private final Parameters parameters;
    private final TransactionTemplate apart;
    private final Map<Of, Kept> kept = new ConcurrentHashMap<>();

    Reading(ReviewRepository repository, Parameters parameters, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.parameters = parameters;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    private record Of(FormCode form, Period.Month month) {}

    private record Kept(Norms norms, long filings) {}

    /// A filing with its score.
    record Scored(Filed filed, History history, Score score) {}

    Bounds bounds(Period.Month month) {
        return Bounds.of(parameters, month.end());
    }

    Norms norms(FormCode form, Period.Month month) {
        return Acting.aggregating(() -> Objects.requireNonNull(apart.execute(status -> fresh(form, month))));
    }

    private Norms fresh(FormCode form, Period.Month month) {
        var of = new Of(form, month);
        long filings = repository.filings(form, month);
        var known = kept.get(of);
        if (known != null && Math.abs(filings - known.filings()) * 100 <= known.filings() * STALE) {
            return known.norms();
        }
        var cells = repository.cells(form, month);
        var choice = Choice.all(form, month);
        var histories = histories(choice, repository.filed(choice, cells), cells);
        var norms = Norms.of(histories, bounds(month));
        kept.put(of, new Kept(norms, filings));
        return norms;
    }

    /// In the order of filing; call within a transaction of the acting post.
    List<Scored> scored(Choice choice) {
        var norms = norms(choice.form(), choice.month());
        var scorer = new Scorer(norms, bounds(choice.month()));
        var cells = repository.cells(choice.form(), choice.month());
        var filed = repository.filed(choice, cells);
        var byFirm = histories(choice, filed, cells).stream()
                .collect(Collectors.toMap(History::enterprise, history -> history));
        return filed.stream()
                .map(one -> {
                    var history = Objects.requireNonNull(byFirm.get(one.enterprise()));
                    return new Scored(one, history, scorer.score(history));
                })
                .toList();
    }

    /// What counts of more months than scoring needs, for the drawing.
    List<Row> past(Choice choice, int months) {
        var cells = repository.cells(choice.form(), choice.month());
        return repository.past(choice, months, cells).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    Map<Measure, Integer> scales(Choice choice) {
        return repository.cells(choice.form(), choice.month()).scales();
    }

    private List<History> histories(Choice choice, List<Filed> filed, Cells cells) {
        var past = repository.past(choice, BACK, cells);
        return filed.stream()
                .map(one -> new History(
                        one.enterprise(),
                        one.row(),
                        past.getOrDefault(one.enterprise().value(), List.of())))
                .toList();
    }
}
