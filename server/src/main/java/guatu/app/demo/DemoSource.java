package guatu.app.demo;

import guatu.app.demo.DemoFiling.Window;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.FilingWindow;
import guatu.reporting.Forms;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Draws a province with the filing windows of the pack, up to the hour of the clock.
@Component
class DemoSource {

    static final FormCode FORM = FormCode.of("B204-1");

    private final Forms forms;
    private final Clock clock;

    DemoSource(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    DemoProvince draw(Path pack, Extent extent, long seed) {
        Map<YearMonth, Window> windows = new ConcurrentHashMap<>();
        return DemoProvince.draw(
                pack,
                extent,
                seed,
                month -> windows.computeIfAbsent(month, this::window),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private Window window(YearMonth month) {
        return forms.window(FORM, new Period.Month(month))
                .map(DemoSource::window)
                .orElseThrow(() -> new IllegalStateException("Form %s has no window for %s.".formatted(FORM, month)));
    }

    private static Window window(FilingWindow window) {
        return new Window(
                window.opensAt(),
                window.firmUntil(),
                window.countyUntil(),
                window.prefectureUntil(),
                window.provinceUntil());
    }
}
