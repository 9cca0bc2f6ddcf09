package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.Guatu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class MigrationsTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Guatu.class);

    @Test
    void lowerFloorsMigrateFirst() {
        for (var module : MODULES) {
            int place = Migrations.ROOMS.indexOf(name(module));
            if (place >= 0 && !name(module).equals("app")) {
                assertThat(module.getDirectDependencies(MODULES).stream()
                                .map(dependency -> name(dependency.getTargetModule()))
                                .map(Migrations.ROOMS::indexOf)
                                .filter(index -> index > place)
                                .toList())
                        .as(name(module))
                        .isEmpty();
            }
        }
    }

    @Test
    void everyFolderOfMigrationsIsRun() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<String> found =
                    folders.map(folder -> folder.getFileName().toString()).toList();
            assertThat(Migrations.ROOMS).containsAll(found);
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
