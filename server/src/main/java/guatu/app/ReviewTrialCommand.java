package guatu.app;

import guatu.app.bench.ReviewTrials;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench review`: how much planted error the review queue removes, beside size alone and rules in filing order.
@Command(
        name = "review",
        description = "审核队列试验 / trial of the review queue on planted errors",
        mixinStandardHelpOptions = true)
class ReviewTrialCommand implements Callable<Integer> {

    @Option(
            names = "--seeds",
            split = ",",
            defaultValue = "${env:GUATU_SEED:-201,202,203,204,205}",
            description = "种子，也可由环境变量 GUATU_SEED 给出 / seeds, or GUATU_SEED (${DEFAULT-VALUE})")
    private List<Long> seeds = List.of();

    @Option(
            names = "--firms",
            defaultValue = "63500",
            description = "企业户数（约，略多于应报数）/ about how many firms, some more than file (${DEFAULT-VALUE})")
    private int firms;

    @Option(names = "--errors", defaultValue = "2000", description = "差错数 / errors planted (${DEFAULT-VALUE})")
    private int errors;

    @Option(names = "--results", defaultValue = "bench/results", paramLabel = "DIR", description = "(${DEFAULT-VALUE})")
    private Path results = Path.of("");

    @Option(names = "--pack", defaultValue = "plans/qinghai-2022-2025", paramLabel = "DIR")
    private Path pack = Path.of("");

    @Override
    public Integer call() {
        ReviewTrials.run(new ReviewTrials.Setup(firms, errors, seeds, pack, results));
        return 0;
    }
}
