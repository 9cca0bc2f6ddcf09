package guatu.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The pack of the bench: a copy of the plan's pack whose form has one item more, so that a filing holds twenty amounts
/// as in the storage study (five items with month, year to date, and both of last year).
final class BenchPack {

    /// The places of a filing.
    static final int PLACES = 20;

    private static final String ITEM = """
              - {code: "06", name: water, nameZh: 用水量（基准测试）, nameEn: "Water used (bench)", unit: 万千瓦时, scale: 2}
            """;

    private BenchPack() {}

    static Path copy(Path pack, Path home) {
        var copy = home.resolve("pack").resolve(pack.getFileName());
        try (var files = Files.walk(pack)) {
            for (var file : files.toList()) {
                var to = copy.resolve(pack.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else if (!Files.exists(to)) {
                    Files.copy(file, to);
                }
            }
            var form = copy.resolve("forms/B204-1.yaml");
            var text = Files.readString(form);
            if (!text.contains(ITEM)) {
                Files.writeString(form, text.replace("\ntables:\n", "\n" + ITEM + "tables:\n"));
            }
            return copy;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
