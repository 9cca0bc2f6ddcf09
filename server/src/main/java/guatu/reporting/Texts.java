package guatu.reporting;

import guatu.kernel.Finding;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What the checks and offices say, in both languages, from `messages/reporting.properties` and
/// `messages/workflow.properties`.
final class Texts {

    private static final Properties ALL = load();

    private Texts() {}

    /// A finding with the advice of a rule's case, its gaps filled in.
    static Finding finding(
            String rule,
            String advice,
            Finding.Severity severity,
            String at,
            String met,
            String expected,
            Object... fill) {
        var key = rule + "." + advice;
        return new Finding(
                rule, severity, at, met, expected, text(key + ".zh", fill), Optional.of(text(key + ".en", fill)));
    }

    static String text(String key, Object... fill) {
        var text = ALL.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("messages/*.properties lack %s.".formatted(key));
        }
        for (int i = 0; i < fill.length; i++) {
            text = text.replace("{" + i + "}", fill[i].toString());
        }
        return text;
    }

    private static Properties load() {
        var texts = new Properties();
        for (var name : List.of("reporting", "workflow")) {
            try (var file = Texts.class.getResourceAsStream("/messages/" + name + ".properties")) {
                texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
