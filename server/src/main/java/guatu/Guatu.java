package guatu;

import guatu.app.Terminal;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// Where the program begins.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // rooms may use the same names
@Modulithic(systemName = "Guatu", sharedModules = "kernel")
public class Guatu {

    /// Runs a command; `serve` keeps running.
    public static void main(String[] arguments) {
        int code = Terminal.run(Guatu.class, arguments);
        if (code >= 0) {
            System.exit(code);
        }
    }
}
