package guatu.reporting;

import static guatu.kernel.Finding.Severity.EXPLAIN;
import static guatu.reporting.HardRules.OUTPUT;
import static guatu.reporting.HardRules.POWER;
import static guatu.reporting.HardRules.SALES;
import static guatu.reporting.HardRules.shown;

import guatu.kernel.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The checks that ask: what they find stands only with a reason that the firm wrote. Their bounds are dated
/// parameters.
final class ReasonRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> SLIPS = List.of("E14.tenfold", "E14.thousandfold", "E14.thousandth");

    private ReasonRules() {}

    /// E07. Sales over output, in percent, of the month and of the year to date; silent where output is not
    /// positive.
    static List<Finding> salesRate(Amounts amounts, FilingContext context) {
        var findings = new ArrayList<Finding>();
        var low = context.bound("E07.low");
        var high = context.bound("E07.high");
        for (var column : List.of(Column.MONTH, Column.CUMULATIVE)) {
            var cell = context.form().cell(SALES, column);
            percent(
                            amounts.at(cell.place()),
                            amounts.at(context.form().cell(OUTPUT, column).place()))
                    .filter(rate -> outside(rate, low, high))
                    .ifPresent(rate -> findings.add(Texts.finding(
                            "E07",
                            "rate",
                            EXPLAIN,
                            cell.code(),
                            rate + "%",
                            range(low, high),
                            plain(low),
                            plain(high))));
        }
        return findings;
    }

    /// E09. Gross output against the same month of last year, and against last month.
    static List<Finding> growth(Amounts amounts, FilingContext context) {
        var findings = new ArrayList<Finding>();
        var form = context.form();
        var cell = form.cell(OUTPUT, context.february() ? Column.CUMULATIVE : Column.MONTH);
        var now = amounts.at(cell.place());
        var lastYear =
                context.base().at(form.cell(OUTPUT, cell.column().ofLastYear()).place());
        growthFinding(cell, now, lastYear, context, "growth").ifPresent(findings::add);
        if (!context.february()) {
            var lastMonth = context.previous().map(all -> all.at(cell.place())).orElse(OptionalLong.empty());
            growthFinding(cell, now, lastMonth, context, "month").ifPresent(findings::add);
        }
        return findings;
    }

    /// E12. Output without electricity, or electricity without output.
    static List<Finding> outputAndPower(Amounts amounts, FilingContext context) {
        var column = context.february() ? Column.CUMULATIVE : Column.MONTH;
        var outputCell = context.form().cell(OUTPUT, column);
        var powerCell = context.form().cell(POWER, column);
        var output = amounts.at(outputCell.place());
        var power = amounts.at(powerCell.place());
        if (output.isEmpty() || power.isEmpty()) {
            return List.of();
        }
        if (output.getAsLong() > 0 && power.getAsLong() == 0) {
            return List.of(Texts.finding("E12", "power", EXPLAIN, powerCell.code(), "0", "> 0"));
        }
        if (output.getAsLong() == 0 && power.getAsLong() > 0) {
            return List.of(Texts.finding("E12", "output", EXPLAIN, outputCell.code(), "0", "> 0"));
        }
        return List.of();
    }

    /// E14. About ten times, a thousand times or a thousandth of last month; of last year's where there is no
    /// last month.
    static List<Finding> slipOfUnit(Amounts amounts, FilingContext context) {
        var findings = new ArrayList<Finding>();
        for (var item : context.form().items()) {
            var cell = context.form().cell(item, context.february() ? Column.CUMULATIVE : Column.MONTH);
            var baseCell = context.form().cell(item, cell.column().ofLastYear());
            var lastMonth = context.february()
                    ? OptionalLong.empty()
                    : context.previous().map(all -> all.at(cell.place())).orElse(OptionalLong.empty());
            boolean ofMonth = lastMonth.isPresent();
            var before = ofMonth ? lastMonth : context.base().at(baseCell.place());
            var now = amounts.at(cell.place());
            if (now.isPresent() && before.isPresent()) {
                slip(cell, now.getAsLong(), before.getAsLong(), ofMonth, context)
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> slip(FormCell cell, long now, long before, boolean month, FilingContext context) {
        if (now <= 0 || before <= 0) {
            return Optional.empty();
        }
        var tolerance = context.bound("E14.tolerance");
        return SLIPS.stream()
                .map(context::bound)
                .filter(factor -> near(now, factor.multiply(BigDecimal.valueOf(before)), tolerance))
                .findFirst()
                .map(factor -> Texts.finding(
                        "E14",
                        month ? "lastMonth" : "lastYear",
                        EXPLAIN,
                        cell.code(),
                        shown(cell, now),
                        "≈ " + shown(cell, before),
                        plain(factor),
                        shown(cell, before)));
    }

    private static boolean near(long now, BigDecimal expected, BigDecimal tolerancePercent) {
        var distance = BigDecimal.valueOf(now).subtract(expected).abs().multiply(HUNDRED);
        return distance.compareTo(expected.multiply(tolerancePercent)) <= 0;
    }

    private static Optional<Finding> growthFinding(
            FormCell cell, OptionalLong now, OptionalLong before, FilingContext context, String over) {
        var low = context.bound("E09." + over + "Low");
        var high = context.bound("E09." + over + "High");
        if (now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        var change = OptionalLong.of(now.getAsLong() - before.getAsLong());
        return percent(change, before)
                .filter(growth -> outside(growth, low, high))
                .map(growth -> Texts.finding(
                        "E09", over, EXPLAIN, cell.code(), growth + "%", range(low, high), plain(low), plain(high)));
    }

    /// To one decimal more than the bounds have, so that what is shown decides.
    private static Optional<BigDecimal> percent(OptionalLong numerator, OptionalLong denominator) {
        if (numerator.isEmpty() || denominator.isEmpty() || denominator.getAsLong() <= 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(numerator.getAsLong())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator.getAsLong()), 2, RoundingMode.HALF_UP));
    }

    private static boolean outside(BigDecimal value, BigDecimal low, BigDecimal high) {
        return value.compareTo(low) < 0 || value.compareTo(high) > 0;
    }

    private static String range(BigDecimal low, BigDecimal high) {
        return "%s%% … %s%%".formatted(plain(low), plain(high));
    }

    private static String plain(BigDecimal bound) {
        return bound.stripTrailingZeros().toPlainString();
    }
}
