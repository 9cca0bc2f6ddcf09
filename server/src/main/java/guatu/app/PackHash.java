package guatu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/// The fingerprint of a pack: of all its files.
final class PackHash {

    private PackHash() {}

    static String of(Path pack) {
        if (!Files.isDirectory(pack)) {
            throw new CannotStart("规划包 %s 不存在。请用 --pack 指定规划包目录。".formatted(pack));
        }
        try (var walk = Files.walk(pack)) {
            var files = new TreeMap<String, byte[]>();
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                files.put(pack.relativize(file).toString(), Files.readAllBytes(file));
            }
            return Fingerprint.of(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
