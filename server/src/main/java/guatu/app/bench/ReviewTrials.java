package guatu.app.bench;

import guatu.kernel.Finding;
import guatu.platform.PackTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs the review trial for each seed, on a year's first filing and on an ordinary month
/// (docs/review-queue.md). It
/// needs
/// no database: the queue's scoring is the one that the server uses.
public final class ReviewTrials {

    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2024, 2), YearMonth.of(2024, 10));

    private ReviewTrials() {}

    /// What is tried.
    ///
    /// @param firms about how many file
    /// @param errors planted in each month
    /// @param results where tables and drawings go
    public record Setup(int firms, int errors, List<Long> seeds, Path pack, Path results) {

        public Setup {
            seeds = List.copyOf(seeds);
        }
    }

    /// Prints the tables, and writes them and the drawings.
    public static void run(Setup setup) {
        var parameters = parameters(setup.pack());
        var trial = new ReviewTrial(code -> Optional.ofNullable(parameters.get(code))
                .orElseThrow(() -> new IllegalStateException("The pack has no parameter " + code)));
        var reports = MONTHS.stream().map(TrialReport::new).toList();
        for (long seed : setup.seeds()) {
            var province = TrialProvince.draw(setup.pack(), setup.firms(), seed);
            for (int i = 0; i < MONTHS.size(); i++) {
                var month = TrialProvince.of(province, setup.pack(), MONTHS.get(i));
                reports.get(i).add(seed, trial.run(month, seed, setup.errors()));
            }
        }
        write(setup.results(), reports);
    }

    private static void write(Path results, List<TrialReport> reports) {
        try {
            Files.createDirectories(results);
            var text = new StringBuilder();
            for (int i = 0; i < reports.size(); i++) {
                text.append(reports.get(i).table()).append('\n');
                reports.get(i).draw(results.resolve("review-queue-%s.svg".formatted(MONTHS.get(i))));
            }
            System.out.print(text);
            Files.writeString(results.resolve("review-queue.md"), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Map<String, BigDecimal> parameters(Path pack) {
        var values = new HashMap<String, BigDecimal>();
        PackTable.read(pack, "codes/parameters.csv", List.of("code", "value"), new ArrayList<Finding>())
                .rows()
                .forEach(row -> values.put(row.get("code"), new BigDecimal(row.get("value"))));
        return values;
    }
}
