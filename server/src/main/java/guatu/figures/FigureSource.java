package guatu.figures;

import guatu.kernel.IndicatorCode;
import guatu.kernel.Period;
import java.util.List;
import java.util.Set;

/// The port through which a room of facts answers for its indicators.
public interface FigureSource {

    /// The indicators that this room computes.
    Set<IndicatorCode> indicators();

    /// Answers one question. Aggregates are over everything, whoever asks; what stands on too few enterprises outside
    /// the
    /// asker's scope comes back suppressed.
    Figure figure(FigureQuery query);

    /// Answers the same question over many periods, in one go.
    List<Figure> series(FigureQuery query, List<? extends Period> periods);

    /// Answers the same question for many scopes, in one go: the parts of a ranking or a map.
    List<Figure> across(FigureQuery query, List<FigureScope> scopes);

    /// The enterprises behind a figure that the asker may see, largest first, and how many there are.
    Members members(FigureQuery query, int offset, int limit);

    /// A page of members.
    ///
    /// @param total how many the asker may see
    /// @param hidden how many more stand behind the figure outside the asker's scope
    record Members(List<Member> page, int total, int hidden) {

        public Members {
            page = List.copyOf(page);
        }
    }
}
