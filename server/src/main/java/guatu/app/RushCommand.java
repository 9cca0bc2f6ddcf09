package guatu.app;

import guatu.app.bench.Rush;
import guatu.app.demo.DemoDoor;
import guatu.app.demo.DemoLoader;
import guatu.app.demo.Extent;
import guatu.reporting.BulkFiling;
import guatu.reporting.BulkFilings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench rush`: a province's firms file in the last ten minutes before the deadline while the server is killed twice.
@Command(
        name = "rush",
        description = "截止前集中报送 / the rush before a deadline, with two kill -9",
        mixinStandardHelpOptions = true)
class RushCommand implements Callable<Integer> {

    /// Twenty months before the one that is filed give history and last year's amounts to the checks.
    private static final int BASE_YEAR = 2023;

    private final Launch launch;

    @Option(names = "--firms", defaultValue = "60000", description = "企业户数 / how many firms (${DEFAULT-VALUE})")
    private int firms;

    @Option(
            names = "--rushes",
            split = ",",
            defaultValue = "1000,10000",
            description = "各轮报送户数 / firms that file, run by run (${DEFAULT-VALUE})")
    private List<Integer> rushes = List.of();

    @Option(names = "--minutes", defaultValue = "10", description = "每轮分钟数 / minutes of a run (${DEFAULT-VALUE})")
    private int minutes;

    @Option(
            names = "--flat-out",
            defaultValue = "4000",
            description = "全速报送户数 / firms that file flat out (${DEFAULT-VALUE})")
    private int flatOut;

    @Option(
            names = "--data",
            defaultValue = ".guatu/bench/rush",
            paramLabel = "DIR",
            description = "(${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Option(names = "--results", defaultValue = "bench/results", paramLabel = "DIR", description = "(${DEFAULT-VALUE})")
    private Path results = Path.of("");

    @Option(names = "--pack", defaultValue = "plans/qinghai-2022-2025", paramLabel = "DIR")
    private Path pack = Path.of("");

    RushCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() throws IOException {
        var home = data.toAbsolutePath().normalize();
        if (Files.exists(home)) {
            throw new CannotStart("%s 已存在。截止前集中报送要从未报的数据开始，请先移走或用 --data 指定别处。".formatted(home));
        }
        Files.createDirectories(home);
        var month = Extent.PROVINCE.last();
        load(home, month);
        var setup = new Rush.Setup(
                month,
                rushes,
                flatOut,
                Duration.ofMinutes(minutes),
                BenchCommand.freePort(),
                home,
                pack.toAbsolutePath().normalize(),
                results);
        return Rush.run(setup, () -> owner(home)) ? 0 : 1;
    }

    private void load(Path home, YearMonth open) throws IOException {
        try (var connection = DatabaseConnection.exclusive(home)) {
            SpringApplication.getShutdownHandlers().add(connection::close); // when it is cut off
            var properties = new HashMap<>(connection.properties());
            properties.put("server.port", BenchCommand.freePort());
            properties.put("server.address", "127.0.0.1");
            properties.put("guatu.demo", true);
            properties.put("guatu.load-demo", false);
            properties.put("guatu.pack", pack.toAbsolutePath().normalize().toString());
            try (var server = launch.server(home, properties)) {
                var filings = server.getBean(BulkFilings.class);
                var extent = new Extent(Extent.bench(firms).permille(), BASE_YEAR, open);
                server.getBean(DemoLoader.class).load(pack, extent, allBut(open, filings), Progress::say);
            }
        }
    }

    /// The demo's history, with the month that is going to be filed left open.
    private static DemoDoor allBut(YearMonth open, BulkFilings filings) {
        return new DemoDoor() {
            @Override
            public boolean closes(YearMonth month) {
                return month.isBefore(open);
            }

            @Override
            public void file(YearMonth month, Iterator<BulkFiling> rows) {
                if (month.isBefore(open)) {
                    filings.load(rows);
                }
            }
        };
    }

    private static List<String> owner(Path home) {
        try (var connection = DatabaseConnection.beside(home)) {
            var properties = connection.properties();
            return List.of(
                    Objects.toString(properties.get("spring.flyway.url")),
                    Objects.toString(properties.getOrDefault("spring.flyway.user", "")),
                    Objects.toString(properties.getOrDefault("spring.flyway.password", "")));
        }
    }
}
