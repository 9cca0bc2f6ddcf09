package guatu.app;

import guatu.app.bench.ProjectBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench projects`: measures lists, lights, inbox, wall chart and a leader's home over many projects, beside
/// hand-written SQL, on a server and data of its own.
@Command(
        name = "projects",
        description = "重大项目性能测试 / measure major projects, beside hand-written SQL",
        mixinStandardHelpOptions = true)
class ProjectBenchCommand implements Callable<Integer> {

    private final Launch launch;

    @Option(names = "--projects", defaultValue = "20000", description = "项目数 / how many (${DEFAULT-VALUE})")
    private int projects;

    @Option(names = "--cases", defaultValue = "1000", description = "事项数 / how many cases (${DEFAULT-VALUE})")
    private int cases;

    @Option(names = "--slices", defaultValue = "300", description = "每种查询次数 / slices of a query (${DEFAULT-VALUE})")
    private int slices;

    @Option(names = "--keep", description = "保留数据，下次沿用 / keep the data for the next run")
    private boolean keep;

    @Option(names = "--data", defaultValue = ".guatu/bench", paramLabel = "DIR", description = "(${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Option(names = "--results", defaultValue = "bench/results", paramLabel = "DIR", description = "(${DEFAULT-VALUE})")
    private Path results = Path.of("");

    @Option(names = "--pack", defaultValue = "plans/qinghai-2022-2025", paramLabel = "DIR")
    private Path pack = Path.of("");

    ProjectBenchCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() throws IOException {
        var home = data.resolve("projects-" + projects).toAbsolutePath().normalize();
        if (!keep) {
            BenchCommand.remove(home);
        }
        Files.createDirectories(home);
        int port = BenchCommand.freePort();
        var own = pack.toAbsolutePath().normalize();
        System.out.printf("%n  %,d projects, data in %s%n", projects, home);
        try (var connection = DatabaseConnection.exclusive(home);
                var server = start(connection, home, own, port)) {
            SpringApplication.getShutdownHandlers().add(connection::close); // when it is cut off
            var environment = server.getEnvironment();
            ProjectBench.run(
                    server,
                    new ProjectBench.Setup(projects, cases, slices, port, home, own, results),
                    List.of(
                            environment.getRequiredProperty("spring.flyway.url"),
                            environment.getProperty("spring.flyway.user", ""),
                            environment.getProperty("spring.flyway.password", "")));
        }
        if (!keep) {
            BenchCommand.remove(home);
        }
        return 0;
    }

    private ConfigurableApplicationContext start(DatabaseConnection connection, Path home, Path own, int port) {
        var properties = new HashMap<>(connection.properties());
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("guatu.demo", true);
        properties.put("guatu.load-demo", false);
        properties.put("guatu.pack", own.toString());
        return launch.server(home, properties);
    }
}
