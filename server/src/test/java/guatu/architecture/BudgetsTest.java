package guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Beauty is lost in the largest file first: no file grows past its budget (style.md B.3).
class BudgetsTest {

    private static final int JAVA_LINES = 400;
    private static final int COMPONENT_LINES = 200;
    private static final int COMPOSABLE_LINES = 150;

    @Test
    void noJavaFileIsTooLong() {
        assertThat(longerThan(JAVA_LINES, Path.of("src"), ".java")).isEmpty();
    }

    @Test
    void noComponentIsTooLong() {
        assertThat(longerThan(COMPONENT_LINES, Path.of("../web/src"), ".vue")).isEmpty();
    }

    @Test
    void noComposableIsTooLong() {
        assertThat(longerThan(COMPOSABLE_LINES, Path.of("../web/src"), ".ts").stream()
                        .filter(found -> found.matches(".*/use[A-Z].*"))
                        .toList())
                .isEmpty();
    }

    private static List<String> longerThan(int lines, Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> linesOf(file) > lines)
                    .map(file -> "%s: %d lines".formatted(file, linesOf(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long linesOf(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
