package guatu.app.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A browser's part of HTTP, as a post of the demo: its cookies, its CSRF token, forms with a file.
final class Visitor {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final String EDGE = "edge-of-a-part-7d1c";

    private final int port;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /// What the server said.
    static final class Answer {

        private final int status;
        private final byte[] bytes;

        Answer(int status, byte[] bytes) {
            this.status = status;
            this.bytes = bytes;
        }

        int status() {
            return status;
        }

        byte[] bytes() {
            return bytes;
        }

        String text() {
            return new String(bytes, UTF_8);
        }

        boolean succeeded() {
            return status >= 200 && status <= 299;
        }

        /// Whether it says neither yes nor no.
        boolean broken() {
            return status >= 500;
        }
    }

    private Visitor(int port) {
        this.port = port;
    }

    /// @throws IOException when nobody answers
    static Visitor enter(int port, String post) throws IOException {
        var visitor = new Visitor(port);
        visitor.get("/api/session");
        var entered = visitor.send("POST", "/api/session/demo", Map.of("post", post));
        if (!entered.succeeded()) {
            throw new IOException("%s: %d %s".formatted(post, entered.status(), entered.text()));
        }
        return visitor;
    }

    Answer get(String path) throws IOException {
        return call(HttpRequest.newBuilder(at(path)).GET());
    }

    Answer send(String method, String path, Map<String, ?> body) throws IOException {
        return call(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    /// Attaches a file to a subject of evidence.
    Answer attach(String kind, String key, String name, byte[] bytes) throws IOException {
        var form = new ByteArrayOutputStream();
        for (var field : Map.of("kind", kind, "key", key, "label", name).entrySet()) {
            form.write("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(EDGE, field.getKey(), field.getValue())
                    .getBytes(UTF_8));
        }
        form.write("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(EDGE, name)
                .getBytes(UTF_8));
        form.write(bytes);
        form.write("\r\n--%s--\r\n".formatted(EDGE).getBytes(UTF_8));
        return call(HttpRequest.newBuilder(at("/api/evidence"))
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    private Answer call(HttpRequest.Builder request) throws IOException {
        request.timeout(Duration.ofSeconds(30)).header("Accept", "application/json");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
            request.header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
