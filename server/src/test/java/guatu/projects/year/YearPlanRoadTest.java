package guatu.projects.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The road of a yearly plan (mechanisms.md P3) is that of docs/rules/year-plan-steps.csv, and no other.
class YearPlanRoadTest {

    @Test
    void leadsWhereTheTableSaysAndNowhereElse() throws IOException {
        var table = new HashMap<String, String>();
        for (var line : Files.readAllLines(Path.of("../docs/rules/year-plan-steps.csv")).stream()
                .skip(1)
                .toList()) {
            var cells = line.split(",", -1);
            table.put(cells[0] + " " + cells[1], cells[2]);
        }
        for (var from : YearPlanState.values()) {
            for (var step : YearPlanStep.Kind.values()) {
                assertThat(from.after(step).map(Enum::name).orElse(""))
                        .as(from + " " + step)
                        .isEqualTo(table.getOrDefault(from + " " + step, ""));
            }
        }
        assertThat(table).hasSize(9);
    }

    @Test
    void aPlanHasFourParts() {
        assertThat(Stream.of(YearPlanLine.Part.values()).map(Enum::name))
                .containsExactlyInAnyOrder("NEW", "CONTINUING", "COMPLETING", "PRELIMINARY");
    }
}
