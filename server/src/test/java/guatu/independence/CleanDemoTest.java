package guatu.independence;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Machine;
import guatu.app.demo.OverTheDemo;
import guatu.catalog.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The false-alarm rate of heaps and digits over the demo province, in which nobody cheats. The whole of it:
/// `-Dguatu.test.permille=1000`.
@OverTheDemo
class CleanDemoTest {

    @Autowired
    IndependenceRepository repository;

    @Autowired
    Parameters parameters;

    @Autowired
    Machine machine;

    @Test
    void theHonestDemoGivesFewSignals() throws IOException {
        var limits = Acting.as(Actor.MACHINE, () -> new Bounds(parameters).on(LocalDate.of(2025, 11, 5)));
        int months = 0;
        int tests = 0;
        int heaps = 0;
        int digits = 0;
        int filings = 0;
        for (var month = LocalDate.of(2023, 2, 1);
                month.isBefore(LocalDate.of(2025, 11, 1));
                month = month.plusMonths(1)) {
            var at = month;
            var filed = machine.run(() -> repository.filed(at));
            if (filed.isEmpty()) {
                continue;
            }
            months++;
            filings += filed.size();
            heaps += AmountSignals.aboveTargets(filed, limits, Map.of(), Map.of())
                    .size();
            digits += AmountSignals.digits(filed, limits, Map.of(), Map.of()).size();
            tests += 1
                    + (int) filed.stream()
                            .map(AmountSignals.Filed::region)
                            .distinct()
                            .count();
        }
        var text =
                "%d months, %d filings, %d groups (counties and the whole): %d heaps above targets, %d digit signals%n"
                        .formatted(months, filings, tests, heaps, digits);
        Files.createDirectories(Path.of("target/independence"));
        Files.writeString(Path.of("target/independence/demo.txt"), text);
        assertThat(months).isGreaterThan(20);
        assertThat(heaps).as(text).isLessThanOrEqualTo(Math.max(2, tests / 100));
        assertThat(digits).as(text).isLessThanOrEqualTo(Math.max(2, tests / 100));
    }
}
