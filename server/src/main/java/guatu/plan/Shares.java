package guatu.plan;

import guatu.catalog.Parameters;
import guatu.figures.Figure;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.Figures;
import guatu.kernel.Period;
import guatu.kernel.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// How much of a full year January to a month makes: the mean over those of the last three years whose figures are
/// known
/// on the same scope; where none is, the month over twelve (settled.md 7).
@Component
class Shares {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

    private final Figures figures;
    private final Parameters parameters;

    Shares(Figures figures, Parameters parameters) {
        this.figures = figures;
        this.parameters = parameters;
    }

    /// The month over twelve.
    static BigDecimal linear(int month) {
        return BigDecimal.valueOf(month).divide(BigDecimal.valueOf(12), EXACT_ENOUGH);
    }

    /// The share of each scope up to the period's month.
    Map<FigureScope, BigDecimal> across(FigureQuery query, List<FigureScope> scopes, Period.Cumulative period) {
        var known = new HashMap<FigureScope, List<BigDecimal>>();
        if (period.number() < 12) {
            for (int year = period.year() - 1; year >= period.year() - years(period.year()); year--) {
                var parts = figures.across(query.over(new Period.Cumulative(year, period.number())), scopes);
                var wholes = figures.across(query.over(new Period.Year(year)), scopes);
                for (int i = 0; i < scopes.size(); i++) {
                    var scope = scopes.get(i);
                    share(parts.get(i), wholes.get(i))
                            .ifPresent(share -> known.computeIfAbsent(scope, any -> new ArrayList<>())
                                    .add(share));
                }
            }
        }
        var shares = new HashMap<FigureScope, BigDecimal>();
        scopes.forEach(scope -> shares.put(scope, mean(known.getOrDefault(scope, List.of()), period.number())));
        return shares;
    }

    /// The share of one scope for every last month from February to December.
    Map<Integer, BigDecimal> everyMonth(FigureQuery query, int year) {
        int years = years(year);
        var periods = IntStream.rangeClosed(year - years, year - 1)
                .boxed()
                .flatMap(past -> IntStream.rangeClosed(2, 12).mapToObj(month -> new Period.Cumulative(past, month)))
                .toList();
        var found = figures.series(query, periods);
        var shares = new TreeMap<Integer, BigDecimal>();
        for (int month = 2; month <= 12; month++) {
            var known = new ArrayList<BigDecimal>();
            for (int past = 0; past < years; past++) {
                share(found.get(past * 11 + month - 2), found.get(past * 11 + 10))
                        .ifPresent(known::add);
            }
            shares.put(month, mean(known, month));
        }
        return shares;
    }

    private int years(int year) {
        return parameters
                .get("TRAJECTORY_SHARE_YEARS", LocalDate.of(year, 1, 1))
                .value()
                .intValueExact();
    }

    private static Optional<BigDecimal> share(Figure part, Figure whole) {
        return whole.value()
                .map(Quantity::amount)
                .filter(amount -> amount.signum() > 0)
                .flatMap(amount -> part.value().map(value -> value.amount().divide(amount, EXACT_ENOUGH)));
    }

    private static BigDecimal mean(List<BigDecimal> known, int month) {
        if (known.isEmpty() || month == 12) {
            return linear(month);
        }
        return known.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(known.size()), EXACT_ENOUGH);
    }
}
