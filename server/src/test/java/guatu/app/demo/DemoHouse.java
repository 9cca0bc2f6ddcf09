package guatu.app.demo;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.PackPart;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
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

    private static final int PERMILLE = Integer.getInteger("guatu.test.permille", 80);

    static final Extent EXTENT =
            PERMILLE == 1000 ? Extent.PROVINCE : new Extent(PERMILLE, 2022, YearMonth.of(2025, 10));

    private final List<PackPart> parts;
    private final DemoLoader loader;

    DemoHouse(List<PackPart> parts, DemoLoader loader) {
        this.parts = parts;
        this.loader = loader;
    }

    /// Not before: the rooms listen to each other only once the context stands.
    @EventListener(ApplicationReadyEvent.class)
    void load() {
        Acting.as(Actor.MACHINE, () -> {
            parts.stream().sorted(Comparator.comparingInt(PackPart::order)).forEach(part -> part.load(PACK));
            return parts;
        });
        loader.load(PACK, EXTENT, step -> {});
    }

    /// The months of the province that are filed, the first first.
    public static List<YearMonth> filed() {
        return EXTENT.filed();
    }
}
