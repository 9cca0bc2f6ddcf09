package guatu.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What nobody means to send and somebody will: by the place where it is sent.
final class HostileValues {

    private static final String LONG = "长".repeat(5_000);

    /// As they stand in an address, percent signs and all.
    static final List<String> IN_ADDRESSES = List.of(
            "",
            "%20",
            "-1",
            "99999999999999999999",
            "2025-13",
            "-999999999-01-01",
            "%00",
            "%ED%A0%80",
            "'%20or%201=1--",
            "..%2F..%2Fetc%2Fpasswd",
            "%25",
            URLEncoder.encode(LONG, StandardCharsets.UTF_8));

    /// As they stand in JSON.
    static final List<String> IN_BODIES = List.of(
            "null",
            "-1",
            "0",
            "1e400",
            "99999999999999999999",
            "0.5",
            "true",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"2025-13-45\"",
            "\"-999999999-01-01\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"x\":null}",
            "{\"\":\"\"}",
            "\"" + LONG + "\"");

    /// In place of a whole body.
    static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "1",
            "\"x\"",
            "{",
            "{\"x\":1}",
            "{\"x\":1,\"x\":1}",
            "[".repeat(5_000),
            "\u0000",
            "<x/>");

    private HostileValues() {}
}
