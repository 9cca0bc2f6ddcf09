package guatu.projects.board;

import guatu.kernel.KnownTime;
import guatu.projects.lights.LampColour;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The lights of some projects at the end of a month, as known now: what is asked costs by what is named, not by all.
@Service
public class ProjectLights {

    private final Board board;

    ProjectLights(Board board) {
        this.board = board;
    }

    /// A project's light.
    ///
    /// @param hatched whether an approved excuse covers what is shown
    public record Light(LampColour colour, boolean hatched) {}

    /// By project; one that is not dispatched is absent.
    public Map<Long, Light> of(YearMonth month, List<Long> projects) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        return board.rows(month, KnownTime.NOW.value(), projects).stream()
                .collect(Collectors.toMap(
                        row -> row.facts().id(),
                        row -> new Light(row.lamps().overall(), row.lamps().hatched())));
    }
}
