package guatu.projects.counts;

import guatu.kernel.Quantity;
import guatu.kernel.Rate;
import guatu.kernel.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Rates of a year's plan, and of contracts signed, each from the members of its numerator and denominator.
/// Preliminary-only projects leave the
/// denominator.
final class Rates {

    private static final int HUNDRED = 100;

    private Rates() {}

    /// What a rate needs to know of a project in a plan.
    ///
    /// @param part of the plan: NEW, CONTINUING, COMPLETING or PRELIMINARY; empty for one that is not in it
    /// @param started whether its permanent works have begun
    /// @param startedInYear whether they began in the year: the cohort of the production rate
    /// @param resumed whether a month of this year with investment is confirmed
    /// @param entered whether statistics took it in
    /// @param producedInYear whether production began in the year: the cohort of the full-effect rate
    /// @param effective whether it has reached what was promised (S7)
    /// @param plan of the year, 元
    /// @param done confirmed this year, 元
    /// @param signedInYear whether its contract was signed in the year: the cohort of the fulfilment rate
    /// @param fulfilled whether its company was registered or money was spent
    /// @param due by its contract to date, 元
    /// @param arrived since its beginning, 元
    record Fact(
            long id,
            String code,
            String nameZh,
            String part,
            boolean started,
            boolean startedInYear,
            boolean resumed,
            boolean entered,
            boolean completed,
            boolean producing,
            boolean producedInYear,
            boolean effective,
            long plan,
            long done,
            boolean signedInYear,
            boolean fulfilled,
            long due,
            long arrived) {

        /// Whether it is in the plan; others are counted by their contracts alone.
        boolean planned() {
            return !part.isEmpty();
        }

        boolean is(String of) {
            return part.equals(of);
        }

        boolean preliminary() {
            return is("PRELIMINARY");
        }

        boolean startedOrResumed() {
            return is("NEW") ? started : resumed;
        }
    }

    /// A rate with its members. For a rate of money the sums stand in place of the numbers of members.
    record Counted(String code, List<Fact> in, List<Fact> of, long numerator, long denominator) {

        /// In percent, half up; empty where nothing is planned.
        Optional<BigDecimal> percent() {
            return Rate.of(Quantity.of(numerator, Unit.PIECE), Quantity.of(denominator, Unit.PIECE))
                    .map(Rate::percent);
        }
    }

    static Counted of(String code, List<Fact> all) {
        var facts = all.stream().filter(Fact::planned).toList();
        return switch (code) {
            case "FULFIL" -> members(code, all, Fact::signedInYear, Fact::fulfilled);
            case "FUNDS" ->
                money(code, all.stream().filter(fact -> fact.due() > 0).toList(), Fact::arrived, Fact::due);
            case "START" -> members(code, facts, fact -> fact.is("NEW"), Fact::started);
            case "START_RESUME" -> members(code, facts, fact -> !fact.preliminary(), Fact::startedOrResumed);
            case "STAT_ENTRY" -> members(code, facts, Fact::started, Fact::entered);
            case "COMPLETION" -> members(code, facts, fact -> fact.is("COMPLETING"), Fact::completed);
            case "PRODUCTION" -> members(code, facts, Fact::startedInYear, Fact::producing);
            case "EFFECT" -> members(code, facts, Fact::producedInYear, Fact::effective);
            case "INVESTMENT" ->
                money(code, facts.stream().filter(fact -> !fact.preliminary()).toList(), Fact::done, Fact::plan);
            default -> throw new IllegalArgumentException("No rate " + code);
        };
    }

    private static Counted money(
            String code, List<Fact> of, ToLongFunction<Fact> numerator, ToLongFunction<Fact> denominator) {
        var in = of.stream().filter(fact -> numerator.applyAsLong(fact) > 0).toList();
        return new Counted(
                code,
                in,
                of,
                of.stream().mapToLong(numerator).sum(),
                of.stream().mapToLong(denominator).sum());
    }

    private static Counted members(
            String code, List<Fact> facts, Predicate<Fact> denominator, Predicate<Fact> numerator) {
        var of = facts.stream().filter(denominator).toList();
        var in = of.stream().filter(numerator).toList();
        return new Counted(code, in, of, in.size(), of.size());
    }

    /// What a rate is, printed with so many places: half up.
    static BigDecimal printed(long numerator, long denominator, int places) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(HUNDRED))
                .divide(BigDecimal.valueOf(denominator), places, RoundingMode.HALF_UP);
    }

    /// What the last three years need at least so that they are twice the first two (GII_DOUBLE).
    static BigDecimal doubled(List<BigDecimal> firstYears) {
        return firstYears.stream().reduce(BigDecimal.ZERO, BigDecimal::add).multiply(BigDecimal.TWO);
    }
}
