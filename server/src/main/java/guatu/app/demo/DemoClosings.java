package guatu.app.demo;

import guatu.kernel.Period;
import guatu.reporting.Forms;
import guatu.reporting.Periods;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/// Closes the months that the province has accepted whole.
@Component
class DemoClosings {

    private final Periods periods;
    private final Forms forms;
    private final Clock clock;

    DemoClosings(Periods periods, Forms forms, Clock clock) {
        this.periods = periods;
        this.forms = forms;
        this.clock = clock;
    }

    void close(List<YearMonth> months) {
        months.stream()
                .map(Period.Month::new)
                .filter(this::over)
                .forEach(month -> periods.close(DemoSource.FORM, month));
    }

    private boolean over(Period.Month month) {
        return forms.window(DemoSource.FORM, month)
                .filter(window -> window.provinceUntil().isBefore(clock.instant()))
                .isPresent();
    }
}
