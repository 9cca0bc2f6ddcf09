package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the build prepared is taken by a start that decides every condition likewise, and by no other.
class PreparedStartTest {

    private static final Map<String, Object> DEMO =
            Map.of("guatu.demo", true, "guatu.pack", "plans/a", "guatu.database.log", "data/log");
    private static final Pattern CONDITION = Pattern.compile("@ConditionalOn\\w+\\((?:name = )?\"([a-z.-]+)\"");

    @Test
    void aDemoServerOnItsOwnDatabaseFits() {
        assertThat(PreparedStart.fits(DEMO)).isTrue();
    }

    @Test
    void noOtherStartDoes() {
        assertThat(PreparedStart.fits(with("guatu.demo", false)))
                .as("production")
                .isFalse();
        for (var needed : DEMO.keySet()) {
            var told = new HashMap<>(DEMO);
            told.remove(needed);
            assertThat(PreparedStart.fits(told)).as("without " + needed).isFalse();
        }
    }

    /// A condition on another property would be decided at the build, whatever a start is told.
    @Test
    void everyConditionOfTheRoomsIsLookedAt() throws IOException {
        var found = new TreeSet<String>();
        for (var file : sources()) {
            CONDITION.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(DEMO.keySet());
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Map<String, Object> with(String key, Object value) {
        var told = new HashMap<>(DEMO);
        told.put(key, value);
        return told;
    }
}
