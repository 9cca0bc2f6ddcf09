package guatu.app;

import guatu.app.bench.Bench;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench`: measures a province of 2,000 firms and one of 60,000, beside hand-written SQL. Each has a server and data
/// of its own, away from the house's.
@Command(
        name = "bench",
        description = "性能测试，与手写 SQL 并列 / measure, beside hand-written SQL",
        subcommands = ReviewTrialCommand.class,
        mixinStandardHelpOptions = true)
class BenchCommand implements Callable<Integer> {

    private static final int QUICK = 100;

    private final Launch launch;

    @Option(
            names = "--firms",
            split = ",",
            defaultValue = "2000,60000",
            description = "企业户数 / how many firms (${DEFAULT-VALUE})")
    private List<Integer> firms = List.of();

    @Option(names = "--periods", defaultValue = "22", description = "报告期数 / whole months (${DEFAULT-VALUE})")
    private int periods;

    @Option(names = "--slices", defaultValue = "1000", description = "每种查询次数 / slices of a query (${DEFAULT-VALUE})")
    private int slices;

    @Option(names = "--quick", description = "每种查询只做 100 次 / only 100 slices")
    private boolean quick;

    @Option(names = "--keep", description = "保留数据，下次沿用 / keep the data for the next run")
    private boolean keep;

    @Option(names = "--data", defaultValue = ".guatu/bench", paramLabel = "DIR", description = "(${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Option(names = "--results", defaultValue = "bench/results", paramLabel = "DIR", description = "(${DEFAULT-VALUE})")
    private Path results = Path.of("");

    @Option(names = "--pack", defaultValue = "plans/qinghai-2022-2025", paramLabel = "DIR")
    private Path pack = Path.of("");

    BenchCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() throws IOException {
        for (int count : firms) {
            var home = data.resolve("firms-" + count).toAbsolutePath().normalize();
            if (!keep) {
                remove(home);
            }
            Files.createDirectories(home);
            measure(count, home);
            if (!keep) {
                remove(home);
            }
        }
        return 0;
    }

    private void measure(int count, Path home) throws IOException {
        System.out.printf("%n  %,d firms, %d months, data in %s%n", count, periods, home);
        var port = freePort();
        var copy = Bench.pack(pack.toAbsolutePath().normalize(), home);
        try (var connection = DatabaseConnection.exclusive(home);
                var server = start(connection, home, copy, port)) {
            SpringApplication.getShutdownHandlers().add(connection::close); // when it is cut off
            var environment = server.getEnvironment();
            Bench.run(
                    server,
                    new Bench.Setup(count, periods, quick ? QUICK : slices, port, home, copy, results),
                    List.of(
                            environment.getRequiredProperty("spring.flyway.url"),
                            environment.getProperty("spring.flyway.user", ""),
                            environment.getProperty("spring.flyway.password", "")));
        }
    }

    /// A server as `serve` starts it, but that it remembers no answers: what is timed is computed.
    private ConfigurableApplicationContext start(DatabaseConnection connection, Path home, Path copy, int port) {
        var properties = new HashMap<>(connection.properties());
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("guatu.demo", true);
        properties.put("guatu.load-demo", false);
        properties.put("guatu.pack", copy.toString());
        properties.put("guatu.figures.remembered", 1);
        return launch.server(home, properties);
    }

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    static void remove(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
