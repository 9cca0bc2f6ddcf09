package guatu.app;

import ch.qos.logback.classic.Level;
import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of the jar. The launcher `guatu` builds and calls it.
@Command(
        name = "guatu",
        mixinStandardHelpOptions = true,
        subcommands = CommandLine.HelpCommand.class,
        description = "挂图 / Guatu: the system with which a province runs its industrial plan")
public class Terminal {

    /// Runs a command. A refusal is printed with its findings and ends with 2, a defect with its trace and 1.
    ///
    /// @param application the class that Spring starts from
    /// @return the exit code; negative when a server keeps running
    public static int run(Class<?> application, String... arguments) {
        quiet();
        var launch = new Launch(application);
        var line = new CommandLine(new Terminal())
                .addSubcommand(new ServeCommand(launch))
                .addSubcommand(new PlanCommand(launch))
                .addSubcommand(new JournalCommand(launch))
                .addSubcommand(new CommandLine(new BenchCommand(launch))
                        .addSubcommand(new RushCommand(launch))
                        .addSubcommand(new ProjectBenchCommand(launch)));
        line.setExecutionExceptionHandler((thrown, command, result) -> switch (thrown) {
            case CannotStart cannot -> refused(String.valueOf(cannot.getMessage()));
            case Refusal refusal -> {
                System.err.println("\n  " + refusal.getMessage());
                print(refusal.findings());
                yield 2;
            }
            case BeansException failed -> refused(StartFailure.explain(failed));
            default -> throw thrown;
        });
        return line.execute(arguments);
    }

    private static int refused(String why) {
        System.err.println("\n  无法启动：" + why);
        return 2;
    }

    /// Libraries that log before Spring has configured logging keep still.
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    static void print(List<Finding> findings) {
        for (var finding : findings) {
            System.err.printf(
                    "  [%s] %s：%s；应为 %s。%s%n",
                    finding.ruleId(), finding.at(), finding.met(), finding.expected(), finding.advice());
        }
    }
}
