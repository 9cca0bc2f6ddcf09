package guatu.app.bench;

import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What firms and offices do most, done once over HTTP while the start-up cache is trained: the cache keeps what the
/// machine has learned of it (JEP 515), so that the first who come after a start wait less. Right after a kill -9
/// before
/// a deadline these are many.
public final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final String FORM = "B204-1";
    private static final int ROUNDS = 10;
    private static final List<String> READS = List.of(
            "/api/wall",
            "/api/plan/targets",
            "/api/filings?form=B204-1&month=%1$s",
            "/api/filings/summary?form=B204-1&month=%1$s",
            "/api/board?form=B204-1&month=%1$s",
            "/api/review/queue?form=B204-1&month=%1$s",
            "/api/figures/GROSS_OUTPUT?region=630000&period=%1$s",
            "/api/figures/GROSS_OUTPUT/members?region=630000&period=%1$s",
            "/api/figures/GROSS_OUTPUT/breakdown?by=prefecture&period=%1$s",
            "/api/figures/GROSS_OUTPUT/series?region=630000&kind=month&from=2025-02&to=%1$s");

    private Rehearsal() {}

    /// Plays every firm that has something to file, and each office's reading.
    ///
    /// @param month that a small demo has left open, such as `2025-10`
    public static void run(int port, YearMonth month) {
        int filed = 0;
        try (var province = new Caller(port).enter("province-operations")) {
            var firms = JsonMapper.shared()
                    .readTree(province.get("/api/enterprises?size=100"))
                    .get("items");
            for (var firm : firms) {
                filed += plays(port, firm, month) ? 1 : 0;
            }
            for (int round = 0; round < ROUNDS; round++) {
                READS.forEach(address -> province.call("GET", address.formatted(month), ""));
            }
        }
        LOG.info("Rehearsed: {} filings.", filed);
    }

    /// A firm that has nothing to file this month, or whose filing a check blocks, plays no part.
    private static boolean plays(int port, JsonNode firm, YearMonth month) {
        var code = firm.get("creditCode").asString();
        try (var post = new RushFirm(port, code, FORM, month.toString());
                var county = new Caller(port)
                        .enter("county-" + firm.get("region").get("code").asString())) {
            boolean passes = true;
            for (int round = 0; round < ROUNDS; round++) {
                passes = post.prepare();
            }
            if (!passes) {
                return false;
            }
            post.file();
            county.post("/api/filings/%s/%s/%s/revisions/1/acceptance".formatted(code, FORM, month));
            return true;
        } catch (IllegalStateException | UncheckedIOException refused) {
            return false;
        }
    }
}
