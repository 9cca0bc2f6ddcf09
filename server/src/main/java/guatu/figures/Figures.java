package guatu.figures;

import guatu.access.Acting;
import guatu.figures.Figure.State;
import guatu.figures.FigureSource.Backing;
import guatu.journal.Journal;
import guatu.kernel.IndicatorCode;
import guatu.kernel.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to every figure: finds the room of facts that computes an indicator, and asks it over everything, whoever
/// asks, in a transaction of its own (settled.md 16). What nothing computes is NOT_COLLECTED.
///
/// Do not call it inside a transaction: it would take a second connection while holding the first.
@Service
public class Figures {

    private final Indicators indicators;
    private final Suppression suppression;
    private final Journal journal;
    private final Answers answers;
    private final TransactionTemplate apart;
    private final TransactionTemplate own;
    private final Map<IndicatorCode, FigureSource> sources = new HashMap<>();
    private final List<FigureSource> rooms;

    Figures(
            Indicators indicators,
            Suppression suppression,
            Journal journal,
            Answers answers,
            PlatformTransactionManager transactions,
            List<FigureSource> sources) {
        this.indicators = indicators;
        this.suppression = suppression;
        this.journal = journal;
        this.answers = answers;
        this.own = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
        this.rooms = List.copyOf(sources);
        for (var source : sources) {
            for (var code : source.indicators()) {
                if (this.sources.put(code, source) != null) {
                    throw new IllegalStateException("Two rooms compute %s.".formatted(code));
                }
            }
        }
    }

    /// Answers all questions of one page as of one last known time, which is looked up once.
    public <T> T together(Supplier<T> page) {
        return answers.together(page);
    }

    /// Answers one question.
    public Figure figure(FigureQuery query) {
        return suppression.alone(whole(query));
    }

    /// Answers the same question over many periods.
    public List<Figure> series(FigureQuery query, List<? extends Period> periods) {
        var found = find(query)
                .map(source -> one(query, periods, () -> source.series(query, periods)))
                .orElseGet(() -> notCollected(periods, query::over));
        return suppression.each(stamped(query, found));
    }

    /// Answers the same question for many scopes: a map, a ranking. Where one of them is suppressed, so is a second,
    /// for
    /// the total less the others would tell it.
    public List<Figure> across(FigureQuery query, List<FigureScope> scopes) {
        var found = find(query)
                .map(source -> one(query, scopes, () -> source.across(query, scopes)))
                .orElseGet(() -> notCollected(scopes, query::about));
        return suppression.together(stamped(query, found));
    }

    /// Answers for many indicators and many scopes at once, a list of figures an indicator; those of one room are read
    /// in
    /// one scan.
    public Map<IndicatorCode, List<Figure>> table(
            List<IndicatorCode> codes, FigureQuery query, List<FigureScope> scopes) {
        return together(() -> tables(codes, query, scopes));
    }

    private Map<IndicatorCode, List<Figure>> tables(
            List<IndicatorCode> codes, FigureQuery query, List<FigureScope> scopes) {
        var table = new HashMap<IndicatorCode, List<Figure>>();
        for (var source : codes.stream()
                .flatMap(code -> find(query.of(code)).stream())
                .distinct()
                .toList()) {
            var of = codes.stream()
                    .filter(code -> find(code).filter(source::equals).isPresent())
                    .toList();
            var rows = answers.of(query, List.of(of, scopes), () -> source.table(of, query, scopes), this::everything);
            for (int i = 0; i < of.size(); i++) {
                table.put(of.get(i), suppression.together(stamped(query.of(of.get(i)), rows.get(i))));
            }
        }
        codes.forEach(code -> table.computeIfAbsent(code, none -> across(query.of(none), scopes)));
        return table;
    }

    /// The enterprises behind a figure that the asker may see. The reading goes to the journal.
    public Members members(FigureQuery query, MemberPage page) {
        int all = whole(query).coverage().received();
        return find(query)
                .map(source -> written("FIGURE_MEMBERS_READ", query, () -> source.members(query, page)))
                .map(seen -> new Members(seen.page(), seen.total(), Math.max(0, all - seen.total())))
                .orElseGet(() -> new Members(List.of(), 0, 0));
    }

    /// The way from last year's figure to this one; empty where the indicator has none.
    public Optional<Bridge> bridge(FigureQuery query) {
        return find(query)
                .flatMap(source -> everything(() -> source.bridge(query)))
                .map(bridge -> suppression.bridge(query, bridge));
    }

    /// What would count but for one missing step, as far as the asker may see. The reading goes to the journal.
    public List<Almost> almost(FigureQuery query, int limit) {
        return find(query)
                .map(source -> written("FIGURE_ALMOST_READ", query, () -> source.almost(query, limit)))
                .orElseGet(List::of);
    }

    /// An indicator of the pack.
    ///
    /// @throws IndicatorNotFound when the pack has none
    public Indicator indicator(IndicatorCode code) {
        return indicators.get(code);
    }

    /// All indicators, in the order of the pack.
    public List<Indicator> indicators() {
        return indicators.list();
    }

    /// Whether a room of facts computes it.
    public boolean collected(IndicatorCode code) {
        return find(code).isPresent();
    }

    /// What others have published on a target.
    public List<Published> published(String target) {
        return indicators.published(target);
    }

    /// The figure before anything is withheld.
    Figure whole(FigureQuery query) {
        var found = find(query)
                .map(source -> one(query, List.of(), () -> List.of(source.figure(query)))
                        .getFirst())
                .orElseGet(() -> Figure.without(query, State.NOT_COLLECTED));
        return found.under(rule(query));
    }

    /// The same within the transaction that is under way, which must see everything.
    Figure within(FigureQuery query) {
        return find(query)
                .map(source -> source.figure(query))
                .orElseGet(() -> Figure.without(query, State.NOT_COLLECTED))
                .under(rule(query));
    }

    /// What stands behind a figure, within the transaction that is under way.
    Backing backingWithin(FigureQuery query) {
        return find(query).map(source -> source.backing(query)).orElse(Backing.NONE);
    }

    private List<Figure> one(FigureQuery query, List<?> beside, Supplier<List<Figure>> reading) {
        return answers.of(query, beside, () -> List.of(reading.get()), this::everything)
                .getFirst();
    }

    private <T> T everything(Supplier<T> reading) {
        return Acting.aggregating(() -> Objects.requireNonNull(apart.execute(status -> reading.get())));
    }

    private <T> T written(String action, FigureQuery query, Supplier<T> reading) {
        return Objects.requireNonNull(own.execute(status -> {
            var found = reading.get();
            journal.record(Acting.current().who(), action, "figure", query.text(), Map.of());
            return found;
        }));
    }

    private Optional<FigureSource> find(FigureQuery query) {
        return find(query.indicator());
    }

    private Optional<FigureSource> find(IndicatorCode code) {
        return Optional.ofNullable(sources.get(code))
                .or(() -> rooms.stream().filter(room -> room.answers(code)).findFirst());
    }

    private String rule(FigureQuery query) {
        return indicators.get(query.indicator()).ruleVersion();
    }

    private List<Figure> stamped(FigureQuery query, List<Figure> figures) {
        var rule = rule(query);
        return figures.stream().map(figure -> figure.under(rule)).toList();
    }

    private static <T> List<Figure> notCollected(List<? extends T> of, Function<T, FigureQuery> question) {
        return of.stream()
                .map(one -> Figure.without(question.apply(one), State.NOT_COLLECTED))
                .toList();
    }
}
