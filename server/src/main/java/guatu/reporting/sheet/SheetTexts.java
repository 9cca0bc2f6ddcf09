package guatu.reporting.sheet;

import guatu.kernel.Finding;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What is said of spreadsheets, in both languages, from `messages/sheet.properties`.
public final class SheetTexts {

    private static final Properties ALL = load();

    private SheetTexts() {}

    /// A finding whose advice stands under the rule's name, its gaps filled in.
    public static Finding finding(
            String rule, Finding.Severity severity, String at, String met, String expected, Object... fill) {
        return new Finding(
                rule, severity, at, met, expected, text(rule + ".zh", fill), Optional.of(text(rule + ".en", fill)));
    }

    public static String text(String key, Object... fill) {
        var text = ALL.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("messages/sheet.properties lacks %s.".formatted(key));
        }
        for (int i = 0; i < fill.length; i++) {
            text = text.replace("{" + i + "}", fill[i].toString());
        }
        return text;
    }

    private static Properties load() {
        var texts = new Properties();
        try (var file = SheetTexts.class.getResourceAsStream("/messages/sheet.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
