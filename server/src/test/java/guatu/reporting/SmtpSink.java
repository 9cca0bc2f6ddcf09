package guatu.reporting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An SMTP server on the loopback that takes every letter and keeps it.
final class SmtpSink {

    private final ServerSocket door;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    private record Letter(String to, String text) {}

    private SmtpSink(ServerSocket door) {
        this.door = door;
    }

    static SmtpSink open() {
        try {
            var sink = new SmtpSink(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().daemon().name("smtp-sink").start(sink::serve);
            return sink;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /// The letters to an address, as they came.
    List<String> of(String address) {
        return letters.stream()
                .filter(letter -> letter.to().equals(address))
                .map(Letter::text)
                .toList();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                talk(caller);
            } catch (IOException gone) {
                // the caller has gone; the next one may come
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 sink");
        var to = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT TO:")) {
                to = line.replaceFirst("^RCPT TO:\\s*<([^>]*)>.*$", "$1");
            }
            if (line.equals("DATA")) {
                say(caller, "354 go on");
                var text = new StringBuilder();
                for (line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                    text.append(line).append('\n');
                }
                letters.add(new Letter(to, text.toString()));
            }
            say(caller, line != null && line.equals("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
