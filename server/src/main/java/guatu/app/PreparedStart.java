package guatu.app;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/// The start of a demo server on the embedded database, prepared at the build: `process-aot` runs this class, and
/// Spring writes its beans and proxies down, so that a start neither looks for the ones nor makes the others.
/// Conditions are decided there and then: a start that would decide them otherwise, as outside demo mode, is another.
final class PreparedStart {

    private PreparedStart() {}

    /// @param arguments the class that Spring starts from, told by the build: this room does not know it
    static void main(String[] arguments) throws ClassNotFoundException {
        new Launch(Class.forName(arguments[0]))
                .server(Path.of("target"), Map.of("guatu.demo", true, "guatu.pack", "-", "guatu.database.log", "-"));
    }

    /// Takes what was prepared, where this start is the one and the build has prepared it.
    static void take(Map<String, ?> told) {
        if (fits(told)
                && ClassUtils.isPresent(PreparedStart.class.getName() + "__ApplicationContextInitializer", null)) {
            SpringProperties.setFlag("spring.aot.enabled");
        }
    }

    /// Whether a start would decide every condition as the build did. Outside demo mode it would not: what guards a
    /// server there was left out.
    static boolean fits(Map<String, ?> told) {
        return Boolean.TRUE.equals(told.get("guatu.demo"))
                && told.containsKey("guatu.pack")
                && told.containsKey("guatu.database.log");
    }
}
