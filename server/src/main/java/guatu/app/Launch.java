package guatu.app;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Starts the rooms from the command line. What a command tells them wins over what the environment does.
final class Launch {

    private final Class<?> application;

    Launch(Class<?> application) {
        this.application = application;
    }

    /// All rooms, serving HTTP.
    ///
    /// @param home the data directory, where the log is written
    ConfigurableApplicationContext server(Path home, Map<String, ?> told) {
        return with(told)
                .properties(
                        "logging.file.name=" + home.resolve("guatu.log"),
                        "logging.threshold.console=OFF",
                        "spring.main.banner-mode=off")
                .run();
    }

    /// Only what a command asks for, on a database as it stands.
    ConfigurableApplicationContext tool(Map<String, ?> told) {
        return with(told)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("spring.flyway.enabled=false", "logging.threshold.console=OFF")
                .run();
    }

    private SpringApplicationBuilder with(Map<String, ?> told) {
        var properties = Map.<String, Object>copyOf(told);
        return new SpringApplicationBuilder(application)
                .main(PreparedStart.class) // its name is the name of what was prepared
                .logStartupInfo(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", properties)));
    }
}
