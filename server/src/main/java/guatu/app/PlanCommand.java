package guatu.app;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plan …`: what can be done with a plan's text and a plan pack without a server.
@Command(name = "plan", description = "规划文本与规划包 / plan texts and plan packs", mixinStandardHelpOptions = true)
class PlanCommand {

    private final Class<?> application;

    PlanCommand(Class<?> application) {
        this.application = application;
    }

    @Command(name = "check", description = "检查规划包，逐条说明错误 / explain every mistake in a pack")
    int check(@Parameters(defaultValue = "plans/qinghai-2022-2025", paramLabel = "DIR") Path pack) {
        var parts = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(
                        "spring.flyway.enabled=false",
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                        "logging.threshold.console=ERROR");
        try (var context = parts.run()) {
            var findings = context.getBeansOfType(PackPart.class).values().stream()
                    .sorted(Comparator.comparingInt(PackPart::order))
                    .flatMap(part -> part.check(pack).stream())
                    .toList();
            Terminal.print(findings);
            boolean blocked = findings.stream().anyMatch(Finding::blocks);
            System.out.printf(blocked ? "  %d 处需要修改%n" : "  规划包可用（%d 条提示）%n", findings.size());
            return blocked ? 1 : 0;
        }
    }
}
