package guatu.projects.board;

import guatu.projects.lights.LampColour;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The light of every dispatched project at the end of a month, as known at a time.
@Service
public class BoardLights {

    private final Board board;

    BoardLights(Board board) {
        this.board = board;
    }

    /// A project's light.
    ///
    /// @param hatched whether an approved excuse covers what is shown
    public record Light(long project, LampColour colour, boolean hatched) {}

    public List<Light> of(YearMonth month, long known) {
        return board.rows(month, known, LampViews.EVERYWHERE, 0, Optional.empty()).stream()
                .map(row -> new Light(
                        row.facts().id(), row.lamps().overall(), row.lamps().hatched()))
                .toList();
    }
}
