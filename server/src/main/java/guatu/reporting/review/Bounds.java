package guatu.reporting.review;

import guatu.catalog.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/// The dated parameters of the review, at the day by which a month is judged. What each means stands in
/// `docs/review-queue.md` and, with its source, in the pack's `codes/parameters.csv`.
///
/// @param quiet spreads below which a deviation says nothing, in thousandths
/// @param loud spreads from which it is certain, in thousandths
/// @param floor least spread of growth over the year before, millionths
/// @param ratioFloor least spread of output per power, millionths
/// @param salesFloor least spread of the sales rate, millionths
/// @param classFloor least spread of output per power within a class, millionths
/// @param own filings from which on a firm is compared with itself, before with its class
/// @param prior filings of its own that a firm needs to weigh as much as its class
/// @param least suspicion in thousandths below which nothing is said
/// @param standstill power below this share of what the output needs is a standstill, millionths
/// @param unitTolerance how far from the exact power of ten a slip of unit may lie, logarithm in millionths
/// @param errorOdds log odds against any given mistake, millionths
/// @param classOdds log odds against a wrong class of old, millionths
/// @param movedOdds log odds against a wrong class where it has just been changed, millionths
/// @param peers fewest firms behind anything that is said of a class
/// @param stop share of the possible error of a 大类 after which reviewing may stop, in thousandths
public record Bounds(
        long quiet,
        long loud,
        long floor,
        long ratioFloor,
        long salesFloor,
        long classFloor,
        int own,
        int prior,
        int least,
        long standstill,
        long unitTolerance,
        long errorOdds,
        long classOdds,
        long movedOdds,
        int peers,
        long stop) {

    static Bounds of(Parameters parameters, LocalDate day) {
        return of(code -> parameters.get(code, day).value());
    }

    /// Reads each parameter by its code.
    public static Bounds of(Function<String, BigDecimal> parameters) {
        return new Bounds(
                scaled(parameters, "REVIEW_QUIET", 3),
                scaled(parameters, "REVIEW_LOUD", 3),
                scaled(parameters, "REVIEW_GROWTH_FLOOR", 4),
                scaled(parameters, "REVIEW_RATIO_FLOOR", 4),
                scaled(parameters, "REVIEW_SALES_FLOOR", 4),
                scaled(parameters, "REVIEW_CLASS_FLOOR", 4),
                Math.toIntExact(scaled(parameters, "REVIEW_OWN_FILINGS", 0)),
                Math.toIntExact(scaled(parameters, "REVIEW_PRIOR_FILINGS", 0)),
                Math.toIntExact(scaled(parameters, "REVIEW_LEAST_SUSPICION", 1)),
                scaled(parameters, "REVIEW_STANDSTILL", 4),
                scaled(parameters, "REVIEW_UNIT_TOLERANCE", 4),
                odds(parameters, "REVIEW_ONE_ERROR_IN"),
                odds(parameters, "REVIEW_ONE_CLASS_IN"),
                odds(parameters, "REVIEW_ONE_MOVE_IN"),
                Math.toIntExact(scaled(parameters, "REVIEW_PEERS", 0)),
                scaled(parameters, "REVIEW_STOP", 1));
    }

    /// How certain a deviation makes, in thousandths: nothing up to [#quiet], everything from [#loud], evenly
    /// between.
    int ramp(long z) {
        return Math.toIntExact(Math.clamp((Math.abs(z) - quiet) * 1000 / (loud - quiet), 0, 1000));
    }

    private static long scaled(Function<String, BigDecimal> parameters, String code, int digits) {
        return parameters.apply(code).movePointRight(digits).longValueExact();
    }

    private static long odds(Function<String, BigDecimal> parameters, String code) {
        return Logs.ratio(parameters.apply(code).longValueExact(), 1);
    }
}
