package guatu.app.bench;

import guatu.app.bench.Caller.Answer;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A firm's post in the last minutes before a deadline: it signs in, opens the form, types (a dry run), and files.
/// Where
/// the server is gone or says 503 it tries again with the same body, as the page does.
final class RushFirm implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String REASON = "演示：本月按计划停产检修，附检修单据，产量随之下降";
    private static final List<String> OWN = List.of("month", "cumulative");

    private final int port;
    private final String code;
    private final String address;
    private final List<Attempt> attempts = new ArrayList<>();
    private final AtomicReference<Optional<Caller>> caller = new AtomicReference<>(Optional.empty());
    private final AtomicReference<String> body = new AtomicReference<>("");

    /// What a firm asked of the server.
    enum Kind {
        ENTER,
        OPEN,
        CHECK,
        FILE
    }

    /// One request, in nanoseconds of this machine's clock.
    ///
    /// @param answered with a success; else it was tried again
    record Attempt(Kind kind, long began, long ended, boolean answered) {

        long micros() {
            return (ended - began) / 1000;
        }
    }

    /// @param month such as `2025-10`
    RushFirm(int port, String code, String form, String month) {
        this.port = port;
        this.code = code;
        this.address = "/api/filings/%s/%s/%s".formatted(code, form, month);
    }

    String code() {
        return code;
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /// Signs in, opens the form and checks a filing like last year's month.
    ///
    /// @return whether no check blocks it
    boolean prepare() {
        insist(Kind.ENTER, "GET", "/api/session", "");
        insist(
                Kind.ENTER,
                "POST",
                "/api/session/demo",
                json(Map.of("post", "enterprise-" + code.toLowerCase(java.util.Locale.ROOT))));
        var values = values(read(insist(Kind.OPEN, "GET", address, "")));
        var checked = read(insist(Kind.CHECK, "POST", address + "/check", json(Map.of("values", values))));
        var reasons = new LinkedHashMap<String, String>();
        for (var finding : checked.get("findings")) {
            var severity = finding.get("severity").asString();
            if (severity.equals("BLOCKS")) {
                return false;
            }
            if (severity.equals("EXPLAIN")) {
                reasons.put(finding.get("ruleId").asString(), REASON);
            }
        }
        body.set(json(Map.of("values", values, "reasons", reasons)));
        return true;
    }

    /// Files.
    ///
    /// @return the receipt
    String file() {
        return read(insist(Kind.FILE, "PUT", address + "/revisions/1", body.get()))
                .get("receipt")
                .asString();
    }

    /// On a new connection, as a browser opens one when the server has closed the one that lay idle.
    RushFirm reopened() {
        caller.get().ifPresent(Caller::reconnect);
        return this;
    }

    /// A month like that of last year, added to what was filed before it; all of it in the firm's own class.
    private static Map<String, String> values(JsonNode page) {
        var values = new LinkedHashMap<String, String>();
        page.get("values")
                .properties()
                .forEach(cell -> values.put(cell.getKey(), cell.getValue().asString()));
        for (var item : page.get("form").get("items")) {
            var name = item.get("code").asString();
            var month = new BigDecimal(values.getOrDefault(name + ".base_month", "0"));
            var before = new BigDecimal(
                    page.get("lastMonth").path(name + ".cumulative").asString("0"));
            values.put(name + ".month", month.toPlainString());
            values.put(name + ".cumulative", before.add(month).toPlainString());
        }
        var industry = page.get("enterprise").path("industry").path("code").asString("");
        if (!industry.isEmpty()) {
            OWN.forEach(column -> values.put(industry + "." + column, values.getOrDefault("01." + column, "0")));
        }
        return values;
    }

    private Answer insist(Kind kind, String method, String path, String body) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            long began = System.nanoTime();
            var answer = once(method, path, body);
            boolean done = answer.filter(Answer::succeeded).isPresent();
            attempts.add(new Attempt(kind, began, System.nanoTime(), done));
            if (done) {
                return answer.orElseThrow();
            }
            if (answer.filter(said -> said.status() < 500).isPresent()) {
                throw new IllegalStateException("%s %s: %s".formatted(method, path, answer));
            }
            RushServer.pause(AGAIN.plusMillis(ThreadLocalRandom.current().nextLong(AGAIN.toMillis())));
        }
        throw new IllegalStateException("%s %s: no answer within %s".formatted(method, path, PATIENCE));
    }

    /// Nothing where the connection broke.
    private Optional<Answer> once(String method, String path, String body) {
        try {
            if (caller.get().isEmpty()) {
                caller.set(Optional.of(new Caller(port)));
            }
            return Optional.of(caller.get().orElseThrow().call(method, path, body));
        } catch (UncheckedIOException gone) {
            try {
                if (caller.get().isPresent()) {
                    caller.get().orElseThrow().reconnect();
                }
            } catch (UncheckedIOException stillGone) {
                // the next try finds out
            }
            return Optional.empty();
        }
    }

    private static JsonNode read(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    @Override
    public void close() {
        caller.get().ifPresent(Caller::close);
    }
}
