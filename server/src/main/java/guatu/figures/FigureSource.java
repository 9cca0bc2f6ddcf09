package guatu.figures;

import guatu.kernel.IndicatorCode;
import guatu.kernel.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The port through which a room of facts answers for its indicators. Rooms of judgement do not call it: they ask
/// [Figures], which widens the scope for aggregates and suppresses what stands on too few enterprises.
public interface FigureSource {

    /// The indicators that this room computes.
    Set<IndicatorCode> indicators();

    /// Whether it computes an indicator that only the pack names.
    default boolean answers(IndicatorCode indicator) {
        return indicators().contains(indicator);
    }

    /// Answers one question, over everything that the transaction may see.
    Figure figure(FigureQuery query);

    /// Answers the same question over many periods, in one go.
    List<Figure> series(FigureQuery query, List<? extends Period> periods);

    /// Answers the same question for many scopes, in one go: the parts of a ranking or a map.
    List<Figure> across(FigureQuery query, List<FigureScope> scopes);

    /// Answers for many indicators and many scopes, a list of figures an indicator.
    default List<List<Figure>> table(List<IndicatorCode> codes, FigureQuery query, List<FigureScope> scopes) {
        return codes.stream().map(code -> across(query.of(code), scopes)).toList();
    }

    /// The enterprises behind a figure that the transaction may see.
    Members members(FigureQuery query, MemberPage page);

    /// What stands behind a figure, in one number and one hash: the enterprises with their revisions.
    Backing backing(FigureQuery query);

    /// The way from last year's figure to this one; empty where an indicator has none.
    Optional<Bridge> bridge(FigureQuery query);

    /// What would count but for one missing step, as far as the transaction may see.
    List<Almost> almost(FigureQuery query, int limit);

    /// A page of members.
    ///
    /// @param total how many the transaction may see
    record Members(List<Member> page, int total) {

        public Members {
            page = List.copyOf(page);
        }
    }

    /// How many enterprises stand behind a figure, and SHA-256 over them: one line each of number, month, revision and
    /// level, in that order.
    record Backing(int members, String sha256) {

        /// Nobody.
        public static final Backing NONE =
                new Backing(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
