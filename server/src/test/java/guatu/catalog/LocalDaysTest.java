package guatu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// A prefecture may add local days; a look-up falls back from county to prefecture to province (mechanisms.md c0.1).
@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
class LocalDaysTest {

    private static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    private static final LocalDate FESTIVAL = LocalDate.of(2025, 7, 16); // a Wednesday

    @Autowired
    CatalogPack pack;

    @Autowired
    WorkingDays days;

    @BeforeEach
    void withAFestival(@TempDir Path copy) throws IOException {
        Files.createDirectories(copy.resolve("codes"));
        try (var files = Files.list(PACK.resolve("codes"))) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve("codes").resolve(file.getFileName()));
            }
        }
        Files.writeString(
                copy.resolve("codes/calendar.csv"),
                "2025-07-16,632800,false,那达慕\n2025-07-16,632821,true,照常上班\n",
                StandardOpenOption.APPEND);
        load(copy);
    }

    @AfterEach
    void without() {
        load(PACK);
    }

    @Test
    void aCountyHasItsOwnDaysThenItsPrefecturesThenTheProvinces() {
        assertThat(works("632800")).as("the prefecture's own").isFalse();
        assertThat(works("632801")).as("a county of it").isFalse();
        assertThat(works("632821")).as("a county that says otherwise").isTrue();
        assertThat(works("630000")).as("the province has no such day").isTrue();
        assertThat(works("630102")).as("nor has a county elsewhere").isTrue();
        assertThat(days.isWorkday(LocalDate.of(2025, 10, 1), RegionCode.of("632821")))
                .as("what only the province says holds everywhere")
                .isFalse();
        assertThat(days.plus(LocalDate.of(2025, 7, 15), 1, RegionCode.of("632801")))
                .isEqualTo(LocalDate.of(2025, 7, 17));
    }

    private boolean works(String region) {
        return days.isWorkday(FESTIVAL, RegionCode.of(region));
    }

    private void load(Path from) {
        Acting.as(Actor.MACHINE, () -> {
            pack.load(from);
            return true;
        });
    }
}
