package guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// `docs/rules/mechanisms-tests.md` and `docs/rules/planted.md` name tests that there are: lists of what holds what
/// cannot rot.
class MechanismsTest {

    private static final Path RULES = Path.of("../docs/rules");
    private static final Path TESTS = Path.of("src/test/java");
    private static final List<String> SECTIONS = List.of("c0.1", "c0.2", "P2", "P3", "P5", "P7");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern METHOD = Pattern.compile("(\\w+)#(\\w+)");
    private static final Pattern ROW = Pattern.compile("([\\w-]+\\.csv): (.+)");
    private static final Pattern BROWSER = Pattern.compile("(web/[\\w/.-]+): (.+)");

    @Test
    void everySentenceHasItsTest() throws IOException {
        var missing = new ArrayList<String>();
        var sections = new ArrayList<String>();
        for (var line : Files.readAllLines(RULES.resolve("mechanisms-tests.md"))) {
            if (line.startsWith("## ")) {
                sections.add(line.substring(3).split(" ", 2)[0]);
            } else if (line.startsWith("| ") && !line.startsWith("| se")) {
                missing.addAll(lacking(cells(line).get(1), line));
            }
        }
        assertThat(missing).isEmpty();
        assertThat(sections).isEqualTo(SECTIONS);
    }

    @Test
    void everyPlantedDefectNamesTheTestThatCaughtIt() throws IOException {
        var missing = new ArrayList<String>();
        for (var line : Files.readAllLines(RULES.resolve("planted.md"))) {
            if (line.startsWith("| ") && !line.startsWith("| guard")) {
                missing.addAll(lacking(cells(line).getLast(), line));
            }
        }
        assertThat(missing).isEmpty();
    }

    /// What of the holders in a cell is not there; none at all is also a lack.
    private static List<String> lacking(String cell, String line) throws IOException {
        var lacking = new ArrayList<String>();
        int found = 0;
        for (var quoted :
                QUOTED.matcher(cell).results().map(one -> one.group(1)).toList()) {
            found++;
            var row = ROW.matcher(quoted);
            var browser = BROWSER.matcher(quoted);
            var method = METHOD.matcher(quoted);
            boolean there = row.matches()
                    ? row(row.group(1), row.group(2))
                    : browser.matches()
                            ? Files.readString(Path.of("..").resolve(browser.group(1)))
                                    .contains("'" + browser.group(2) + "'")
                            : method.matches() && test(method.group(1), method.group(2));
            if (!there) {
                lacking.add(quoted);
            }
        }
        if (found == 0) {
            lacking.add("nothing holds: " + line);
        }
        return lacking;
    }

    private static boolean row(String table, String beginning) throws IOException {
        var path = RULES.resolve(table);
        return Files.exists(path) && Files.readAllLines(path).stream().anyMatch(line -> line.startsWith(beginning));
    }

    private static boolean test(String name, String method) throws IOException {
        var classes = classes().getOrDefault(name, List.of());
        return classes.size() == 1
                && Arrays.stream(classes.getFirst().getDeclaredMethods())
                        .anyMatch(one -> one.getName().equals(method) && isTest(one));
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(RepeatedTest.class)
                || method.isAnnotationPresent(ParameterizedTest.class);
    }

    /// The test classes by their simple names, none of them initialised.
    private static Map<String, List<Class<?>>> classes() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(file -> TESTS.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.'))
                    .<Class<?>>map(MechanismsTest::load)
                    .collect(Collectors.groupingBy(Class::getSimpleName));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, MechanismsTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
