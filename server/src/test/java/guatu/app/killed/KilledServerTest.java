package guatu.app.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.app.KilledServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// kill -9 in the middle of opinions, uploads and the closing of months: nothing that was answered is lost, nothing is
/// half done. The server and PostgreSQL are killed in turn. `-Dguatu.kills=20` kills more often,
/// `-Dguatu.kills.seed=…` at other moments.
class KilledServerTest {

    private static final int KILLS = Integer.getInteger("guatu.kills", 3);
    private static final long SEED = Long.getLong("guatu.kills.seed", 20_251_105L);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int MORE = 12;
    private static final int MORE_MILLIS = 300;

    @Test
    @Timeout(value = 30, unit = java.util.concurrent.TimeUnit.MINUTES)
    void whatWasAnsweredIsThereOnceAndNothingIsHalfDone(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home)
            throws Exception {
        var random = new Random(SEED);
        try (var server = new KilledServer(home, KILLS)) {
            say("first start %d ms".formatted(server.start().toMillis()));
            var opinions = new Opinions(server);
            var uploads = new Uploads(server);
            var months = new Months(server);
            var all = List.<KilledWork>of(opinions, uploads, months);
            int cutOff = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                boolean database = kill % 2 == 0;
                cutOff += cutOffBy(server, all, random, database);
                var up = server.start();
                for (var work : all) {
                    work.tryAgain();
                    work.check();
                    assertThat(work.refused()).isEmpty();
                }
                say("kill %d of %s, up again in %d ms: %s; %s; %s"
                        .formatted(
                                kill,
                                database ? "PostgreSQL" : "the server",
                                up.toMillis(),
                                opinions.told(),
                                uploads.told(),
                                months.told()));
            }
            uploads.readBack(20);
            months.readBack();
            assertThat(cutOff).as("the kills came in the middle").isPositive();
            theJournalHolds(server);
        }
    }

    /// Lets all work until each has had some answers, kills, and tells how many were cut off in the middle of a call.
    private static int cutOffBy(KilledServer server, List<KilledWork> all, Random random, boolean database)
            throws Exception {
        var goesOn = new AtomicBoolean(true);
        var cutOff = new AtomicInteger();
        try (var hands = Executors.newFixedThreadPool(
                all.stream().mapToInt(KilledWork::hands).sum())) {
            var running = all.stream()
                    .flatMap(work -> IntStream.range(0, work.hands())
                            .mapToObj(hand -> hands.submit(working(work, hand, goesOn, cutOff))))
                    .toList();
            someAnswers(all, random);
            if (database) {
                server.killDatabase();
                Thread.sleep(200); // the server goes on without it
            }
            server.kill();
            goesOn.set(false);
            for (var one : running) {
                one.get();
            }
        }
        return cutOff.get();
    }

    /// So many answers more to each, and some way into the next: on a slow machine as on a fast one.
    private static void someAnswers(List<KilledWork> all, Random random) throws InterruptedException {
        var enough = all.stream()
                .map(work -> work.answered() + 2 + random.nextInt(MORE))
                .toList();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until
                && IntStream.range(0, all.size()).anyMatch(at -> all.get(at).answered() < enough.get(at))) {
            Thread.sleep(10);
        }
        Thread.sleep(random.nextInt(MORE_MILLIS));
    }

    private static Callable<Boolean> working(KilledWork work, int hand, AtomicBoolean goesOn, AtomicInteger cutOff) {
        return () -> {
            try {
                work.work(hand, goesOn::get);
            } catch (IOException nobodyAnswers) {
                cutOff.incrementAndGet();
            }
            return true;
        };
    }

    private static void theJournalHolds(KilledServer server) throws IOException {
        var found = Visitor.enter(server.port(), "auditor").get("/api/journal/verification");
        assertThat((Boolean) JsonPath.read(found.text(), "$.holds"))
                .as(found.text())
                .isTrue();
    }

    private static void say(String what) {
        System.out.println("killed: " + what);
    }
}
