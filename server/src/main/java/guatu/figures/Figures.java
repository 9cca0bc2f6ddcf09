package guatu.figures;

import guatu.access.Acting;
import guatu.kernel.IndicatorCode;
import guatu.kernel.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door to every figure: finds the room of facts that computes an indicator, and asks it over everything, whoever
/// asks, in a transaction of its own (settled.md 16). What nothing computes is NOT_COLLECTED.
///
/// Do not call it inside a transaction: it would take a second connection while holding the first.
@Service
public class Figures {

    private final Indicators indicators;
    private final Suppression suppression;
    private final Map<IndicatorCode, FigureSource> sources = new HashMap<>();

    Figures(Indicators indicators, Suppression suppression, List<FigureSource> sources) {
        this.indicators = indicators;
        this.suppression = suppression;
        for (var source : sources) {
            for (var code : source.indicators()) {
                if (this.sources.put(code, source) != null) {
                    throw new IllegalStateException("Two rooms compute %s.".formatted(code));
                }
            }
        }
    }

    /// Answers one question.
    public Figure figure(FigureQuery query) {
        return find(query)
                .map(source -> suppression.alone(Acting.aggregating(() -> source.figure(query))))
                .orElseGet(() -> notCollected(query));
    }

    /// Answers the same question over many periods.
    public List<Figure> series(FigureQuery query, List<? extends Period> periods) {
        return find(query)
                .map(source -> Acting.aggregating(() -> source.series(query, periods)).stream()
                        .map(suppression::alone)
                        .toList())
                .orElseGet(() -> periods.stream()
                        .map(query::over)
                        .map(this::notCollected)
                        .toList());
    }

    /// Answers the same question for many scopes: a map, a ranking. Where one of them is suppressed, so is a second,
    /// for
    /// the total less the others would tell it.
    public List<Figure> across(FigureQuery query, List<FigureScope> scopes) {
        return find(query)
                .map(source -> suppression.together(Acting.aggregating(() -> source.across(query, scopes))))
                .orElseGet(() -> scopes.stream()
                        .map(query::about)
                        .map(this::notCollected)
                        .toList());
    }

    /// The enterprises behind a figure that the asker may see.
    public Members members(FigureQuery query, MemberPage page) {
        return find(query).map(source -> members(source, query, page)).orElseGet(() -> new Members(List.of(), 0, 0));
    }

    /// The way from last year's figure to this one; empty where the indicator has none.
    public Optional<Bridge> bridge(FigureQuery query) {
        return find(query)
                .flatMap(source -> Acting.aggregating(() -> source.bridge(query)))
                .map(bridge -> suppression.bridge(query, bridge));
    }

    /// What would count but for one missing step, as far as the asker may see.
    public List<Almost> almost(FigureQuery query, int limit) {
        return find(query).map(source -> source.almost(query, limit)).orElseGet(List::of);
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
        return sources.containsKey(code);
    }

    /// What others have published on a target.
    public List<Published> published(String target) {
        return indicators.published(target);
    }

    /// What stands behind a figure, whoever asks: for its certificate.
    FigureSource.Backing backing(FigureQuery query) {
        return find(query)
                .map(source -> Acting.aggregating(() -> source.backing(query)))
                .orElse(FigureSource.Backing.NONE);
    }

    private static Members members(FigureSource source, FigureQuery query, MemberPage page) {
        var seen = source.members(query, page);
        int all = Acting.aggregating(() -> source.backing(query)).members();
        return new Members(seen.page(), seen.total(), Math.max(0, all - seen.total()));
    }

    private Optional<FigureSource> find(FigureQuery query) {
        return Optional.ofNullable(sources.get(query.indicator()));
    }

    private Figure notCollected(FigureQuery query) {
        var rule = indicators.get(query.indicator()).ruleVersion();
        return Figure.without(query, Figure.State.NOT_COLLECTED, rule);
    }
}
