package guatu.app.demo;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.PackPart;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/// Loads the pack and the demo province into the context of a test, once.
///
/// A part of it by default, to be quick: `-Dguatu.test.permille=1000` loads the whole.
@TestComponent
public class DemoHouse {

    /// The pack that is loaded.
    public static final Path PACK = Path.of("../plans/qinghai-2022-2025");

    private static final YearMonth LAST = YearMonth.of(2025, 10);

    private final List<PackPart> parts;
    private final DemoLoader loader;
    private final Extent extent;

    DemoHouse(
            List<PackPart> parts,
            DemoLoader loader,
            @Value("${guatu.test.permille:80}") int permille,
            @Value("${guatu.test.base-year:2022}") int baseYear) {
        this.parts = parts;
        this.loader = loader;
        this.extent = permille == 1000 ? Extent.PROVINCE : new Extent(permille, baseYear, LAST);
    }

    /// Not before: the rooms listen to each other only once the context stands.
    @EventListener(ApplicationReadyEvent.class)
    void load() {
        Acting.as(Actor.MACHINE, () -> {
            parts.stream().sorted(Comparator.comparingInt(PackPart::order)).forEach(part -> part.load(PACK));
            return parts;
        });
        loader.load(PACK, extent, step -> {});
    }

    Extent extent() {
        return extent;
    }
}
