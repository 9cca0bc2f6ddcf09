package guatu.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// A browser's part of HTTP/1.1 on one kept connection: cookies, the CSRF token, a body of known length or in chunks.
/// So little of it that what is timed is the server. It asks for no compression.
final class Caller implements AutoCloseable {

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final AtomicReference<Wire> wire;

    Caller(int port) {
        this.port = port;
        this.wire = new AtomicReference<>(Wire.open(port));
    }

    private record Wire(Socket socket, InputStream in) {

        static Wire open(int port) {
            try {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                return new Wire(socket, new BufferedInputStream(socket.getInputStream(), 1 << 16));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    /// Enters a demo post.
    Caller enter(String post) {
        get("/api/session");
        send("POST", "/api/session/demo", "{\"post\":\"" + post + "\"}");
        return this;
    }

    String get(String path) {
        return send("GET", path, "");
    }

    String post(String path) {
        return send("POST", path, "");
    }

    /// @return the body of the answer
    /// @throws IllegalStateException when it is not a success
    String send(String method, String path, String body) {
        var answer = call(method, path, body);
        if (!answer.succeeded()) {
            throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.status(), answer.body()));
        }
        return answer.body();
    }

    /// What the server said.
    record Answer(int status, String body) {

        boolean succeeded() {
            return status >= 200 && status <= 299;
        }
    }

    /// @return any answer, also a refusal
    /// @throws UncheckedIOException when there is none
    Answer call(String method, String path, String body) {
        try {
            var bytes = body.getBytes(UTF_8);
            var head = new StringBuilder(256).append(method).append(' ').append(path);
            head.append(" HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n");
            if (!cookies.isEmpty()) {
                head.append("Cookie: ")
                        .append(cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")))
                        .append("\r\n");
            }
            if (!method.equals("GET")) {
                head.append("X-XSRF-TOKEN: ").append(cookies.getOrDefault("XSRF-TOKEN", ""));
                head.append("\r\nContent-Type: application/json\r\nContent-Length: ")
                        .append(bytes.length)
                        .append("\r\n");
            }
            var out = new ByteArrayOutputStream(head.length() + bytes.length + 2);
            out.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
            out.writeBytes(bytes);
            wire.get().socket().getOutputStream().write(out.toByteArray());
            return read();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Answer read() throws IOException {
        var in = wire.get().in();
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "set-cookie" -> keep(value);
                default -> {}
            }
        }
        var body = new String(chunked ? chunks(in) : in.readNBytes(length), UTF_8);
        if (last) {
            close();
            wire.set(Wire.open(port));
        }
        return new Answer(status, body);
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server hung up.");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /// Opens the connection anew, with the same session: after the server was gone.
    ///
    /// @throws UncheckedIOException when nobody listens
    void reconnect() {
        close();
        wire.set(Wire.open(port));
    }

    @Override
    public void close() {
        try {
            wire.get().socket().close();
        } catch (IOException gone) {
            // it was closed at the other end
        }
    }
}
