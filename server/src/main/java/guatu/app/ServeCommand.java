package guatu.app;

import guatu.app.bench.Rehearsal;
import guatu.app.demo.DemoLoader;
import guatu.app.demo.Extent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `serve`: the database, the migrations, the pack, the demo, the server.
@Command(name = "serve", description = "启动数据库与服务 / start the database and the server")
class ServeCommand implements Callable<Integer> {

    private final Launch launch;

    @Option(names = "--port", defaultValue = "8630", description = "HTTP 端口 / port (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "监听地址 / address to listen on (${DEFAULT-VALUE})")
    private String address = "";

    @Option(names = "--data", defaultValue = "data", description = "数据目录 / data directory (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--pack",
            defaultValue = "plans/qinghai-2022-2025",
            description = "规划包 / plan pack (${DEFAULT-VALUE})")
    private Path pack = Path.of("");

    @Option(names = "--no-demo", description = "不载入演示数据 / without the demo province")
    private boolean withoutDemo;

    @Option(names = "--rehearse", hidden = true, description = "stop after a rehearsal: trains the AOT cache")
    private boolean rehearse;

    ServeCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() throws IOException {
        refuseTakenPort();
        var home = data.toAbsolutePath().normalize();
        var connection = DatabaseConnection.exclusive(home);
        SpringApplication.getShutdownHandlers().add(connection::close);
        var properties = new HashMap<>(connection.properties());
        properties.put("server.port", port);
        properties.put("server.address", address);
        properties.put("guatu.demo", !withoutDemo);
        properties.put("guatu.load-demo", !rehearse);
        properties.put("guatu.pack", pack.toAbsolutePath().normalize().toString());
        PreparedStart.take(properties);
        var context = launch.server(home, properties);
        System.out.printf("%n  挂图已就绪：  http://%s:%d/%n%n", address, port);
        context.getBean(DemoNotice.class).print();
        if (rehearse) {
            context.getBean(DemoLoader.class).load(pack, REHEARSED, Progress::say);
            Rehearsal.run(port, REHEARSED.last());
            return SpringApplication.exit(context);
        }
        return RUNNING;
    }

    /// A small province with a year of history; its last month is open.
    private static final Extent REHEARSED = new Extent(60, 2023, YearMonth.of(2025, 10));

    /// The exit code that means: keep the process, the server's threads carry it.
    static final int RUNNING = -1;

    private void refuseTakenPort() throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (java.net.BindException taken) {
            throw new CannotStart("端口 %d 已被占用（%s）。请停止占用它的程序，或用 --port 指定另一端口。".formatted(port, taken.getMessage()));
        }
    }
}
