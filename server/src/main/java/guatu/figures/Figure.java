package guatu.figures;

import guatu.kernel.KnownTime;
import guatu.kernel.Quantity;
import guatu.kernel.Rate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answer to a [FigureQuery]: never typed in, never a stored quotient.
///
/// @param query what was asked
/// @param state whether there is a value, and if not why not
/// @param value the value in the indicator's unit; for a ratio its percent, from `parts`
/// @param parts numerator and denominator, base, or the counted kinds: named quantities that add or divide to the value
/// @param base the same enterprises' amount of the year before, as filed this year (可比口径)
/// @param growth over that base
/// @param coverage who stands behind it
/// @param ruleVersion the counting rule, such as `GROSS_OUTPUT v1`; the door puts it on
public record Figure(
        FigureQuery query,
        State state,
        Optional<Quantity> value,
        List<Part> parts,
        Optional<Quantity> base,
        Optional<Rate> growth,
        Coverage coverage,
        String ruleVersion) {

    /// Why a figure has a value or has none.
    public enum State {
        /// Computed from what counts.
        COMPUTED,
        /// Nothing collects it yet.
        NOT_COLLECTED,
        /// Collected, but nothing counts for the period.
        NO_FILINGS,
        /// Fewer enterprises than may be shown outside the line of authority (settled.md 16).
        SUPPRESSED,
        /// A coefficient or a base that it needs is missing.
        UNKNOWN
    }

    /// A named quantity behind the value.
    ///
    /// @param code stable name, such as `numerator`, `covered`
    public record Part(String code, String nameZh, String nameEn, Quantity quantity) {}

    /// Who stands behind a figure.
    ///
    /// @param received enterprises whose filing counts
    /// @param expected enterprises on the roster that should have filed
    /// @param byLevel acceptance level (1 county, 2 prefecture, 3 province) → enterprises
    public record Coverage(int received, int expected, Map<Integer, Integer> byLevel) {

        public static final Coverage NOBODY = new Coverage(0, 0, Map.of());

        public Coverage {
            byLevel = Map.copyOf(byLevel);
        }
    }

    public Figure {
        parts = List.copyOf(parts);
    }

    /// A figure that has not been stamped with its rule yet.
    public Figure(
            FigureQuery query,
            State state,
            Optional<Quantity> value,
            List<Part> parts,
            Optional<Quantity> base,
            Optional<Rate> growth,
            Coverage coverage) {
        this(query, state, value, parts, base, growth, coverage, "");
    }

    /// A figure without a value.
    public static Figure without(FigureQuery query, State state) {
        return without(query, state, Coverage.NOBODY);
    }

    /// A figure without a value, and who stands behind it all the same.
    public static Figure without(FigureQuery query, State state, Coverage coverage) {
        return new Figure(query, state, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), coverage);
    }

    /// The same, stamped with the rule that it was counted by.
    Figure under(String rule) {
        return new Figure(query, state, value, parts, base, growth, coverage, rule);
    }

    /// The same as an answer to the question with its known time resolved.
    Figure knownAt(KnownTime time) {
        return new Figure(query.knownAt(time), state, value, parts, base, growth, coverage, ruleVersion);
    }

    /// The same without anything that tells an amount: what stands on too few enterprises.
    public Figure suppressed() {
        return new Figure(
                query,
                State.SUPPRESSED,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                coverage,
                ruleVersion);
    }

    /// Whether it has a value.
    public boolean computed() {
        return state == State.COMPUTED;
    }
}
