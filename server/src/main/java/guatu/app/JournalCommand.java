package guatu.app;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.journal.JournalVerification;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `journal …`: the proof that nobody has tampered with the journal, for whoever does not trust the server's own page.
@Command(name = "journal", description = "操作日志 / the journal", mixinStandardHelpOptions = true)
class JournalCommand {

    private final Launch launch;

    JournalCommand(Launch launch) {
        this.launch = launch;
    }

    /// Walks the chain; beside a running server too. Ends with 0 when it holds, with 1 when it does not.
    @Command(name = "verify", description = "核验日志的散列链 / check the hash chain of the journal")
    int verify(@Option(names = "--data", defaultValue = "data", paramLabel = "DIR") Path data) {
        var home = data.toAbsolutePath().normalize();
        try (var connection = DatabaseConnection.beside(home);
                var context = launch.tool(connection.properties())) {
            var found = Acting.as(Actor.MACHINE, context.getBean(JournalVerification.class)::verify);
            System.out.printf(
                    "  %d 条目，%d 次封存，%d 条待封存；链头 %s；链外存证 %s%n",
                    found.entries(),
                    found.seals(),
                    found.unsealed(),
                    found.head().orElse("—"),
                    found.headFile());
            found.damages()
                    .forEach(damage ->
                            System.out.printf("  [%s] %s / %s%n", damage.kind(), damage.textZh(), damage.textEn()));
            System.out.println(
                    found.holds() ? "  日志完好 / the journal holds" : "  日志已被改动 / the journal was tampered with");
            return found.holds() ? 0 : 1;
        }
    }
}
