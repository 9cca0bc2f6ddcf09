package guatu.app.bench;

import guatu.app.bench.RushFirm.Attempt;
import guatu.app.bench.RushFirm.Kind;
import guatu.app.bench.RushServer.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the rush came to, as it is printed and written to `rush.md`.
final class RushReport {

    private static final Map<Kind, String> ASKED = new EnumMap<>(Map.of(
            Kind.ENTER, "sign in (two requests)",
            Kind.OPEN, "open the form",
            Kind.CHECK, "dry run of all checks",
            Kind.FILE, "file, with all checks"));

    private static final int FILE_P95 = 300_000;

    private final StringBuilder text = new StringBuilder();

    synchronized void say(String line) {
        System.out.println("  " + line);
        text.append(line).append('\n');
    }

    void failure(String code, RuntimeException failed) {
        say("- %s failed: %s".formatted(code, failed.getMessage()));
    }

    /// A rush: what each kind of request took where no restart touched it, and what the restarts did.
    ///
    /// @param wall microseconds
    void rush(int firms, int blocked, long wall, List<Attempt> attempts, List<Window> windows) {
        say("");
        say("## %,d firms in %d s".formatted(firms, wall / 1_000_000));
        say("");
        say("| what | n | p50 ms | p95 ms | max ms | target | |");
        say("|---|---|---|---|---|---|---|");
        for (var kind : Kind.values()) {
            var times = clocked(attempts.stream()
                    .filter(attempt -> attempt.kind() == kind && !touched(attempt, windows))
                    .toList());
            var target = kind == Kind.FILE ? "p95 < 300" : "";
            var verdict = kind == Kind.FILE ? times.percentile(95) < FILE_P95 ? "met" : "missed" : "";
            say("| %s | %,d | %s | %s | %s | %s | %s |"
                    .formatted(
                            ASKED.get(kind),
                            times.runs(),
                            Target.millis(times.percentile(50)),
                            Target.millis(times.percentile(95)),
                            Target.millis(times.most()),
                            target,
                            verdict));
        }
        say("");
        say("- kill -9 twice; windows until it answered again: %s s"
                .formatted(windows.stream()
                        .map(window -> Target.millis((window.to() - window.from()) / 1_000_000))
                        .collect(Collectors.joining(", "))));
        say("- requests touched by a window: %,d; tried again: %,d, of which outside a window: %,d"
                .formatted(
                        attempts.stream().filter(one -> touched(one, windows)).count(),
                        attempts.stream().filter(one -> !one.answered()).count(),
                        attempts.stream()
                                .filter(one -> !one.answered() && !touched(one, windows))
                                .count()));
        say("- firms whose filing like last year's a check blocked, or that failed: %d".formatted(blocked));
    }

    void flatOut(int clients, Clocked own, Clocked hand) {
        say("");
        say("## As fast as it goes, %d clients".formatted(clients));
        say("");
        say("| what | n | p50 ms | p95 ms | per s | PostgreSQL and client CPU ms |");
        say("|---|---|---|---|---|---|");
        say(row("file over HTTP, with all checks", own));
        say(row("the same rows, one statement and commit each, by hand", hand));
        say("");
        long ratio = hand.perSecond() * 100 / Math.max(1, own.perSecond());
        say("- by hand %d.%02d times as many a second".formatted(ratio / 100, ratio % 100));
    }

    private static String row(String what, Clocked clocked) {
        return "| %s | %,d | %s | %s | %,d | %s |"
                .formatted(
                        what,
                        clocked.runs(),
                        Target.millis(clocked.percentile(50)),
                        Target.millis(clocked.percentile(95)),
                        clocked.perSecond(),
                        Target.millis(clocked.cpuEach()));
    }

    private static boolean touched(Attempt attempt, List<Window> windows) {
        return windows.stream().anyMatch(window -> window.touches(attempt.began(), attempt.ended()));
    }

    private static Clocked clocked(List<Attempt> attempts) {
        return new Clocked(attempts.stream().map(Attempt::micros).sorted().toList(), 0, 0);
    }

    void write(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".md"), text.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
