package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// The steps of the main axis are those of docs/rules/project-stages.csv, and no others.
class StageAxisTest {

    @Test
    void leadsWhereTheTableSays() throws IOException {
        var allowed = new HashSet<String>();
        for (var line : Files.readAllLines(Path.of("../docs/rules/project-stages.csv")).stream()
                .skip(1)
                .toList()) {
            var cells = line.split(",", -1);
            allowed.add(cells[0] + cells[1]);
        }
        for (var from : Stage.values()) {
            for (var to : Stage.values()) {
                assertThat(from.leadsTo(to)).as(from + " → " + to).isEqualTo(allowed.contains(from.name() + to));
            }
        }
    }
}
