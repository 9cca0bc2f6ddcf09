package guatu.projects.board;

import guatu.kernel.KnownTime;
import guatu.projects.lights.LampColour;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The light of every dispatched project at the end of a month, as known at a time.
@Service
public class BoardLights {

    private final Board board;
    private final JudgedMonths judged;

    BoardLights(Board board, JudgedMonths judged) {
        this.board = board;
        this.judged = judged;
    }

    /// A project's light.
    ///
    /// @param hatched whether an approved excuse covers what is shown
    public record Light(long project, LampColour colour, boolean hatched) {}

    public List<Light> of(YearMonth month, long known) {
        var rows = known == KnownTime.NOW.value()
                ? judged.of(month)
                : board.rows(month, known, LampViews.EVERYWHERE, 0, Optional.empty());
        return rows.stream()
                .map(row -> new Light(
                        row.facts().id(), row.lamps().overall(), row.lamps().hatched()))
                .toList();
    }
}
