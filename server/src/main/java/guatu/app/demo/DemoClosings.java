package guatu.app.demo;

import guatu.kernel.FormCode;
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

    void close(List<YearMonth> months, boolean annexes) {
        close(DemoSource.FORM, months);
        if (annexes) {
            var with = months.stream()
                    .filter(month -> !month.isBefore(DemoAnnexes.FIRST) && !month.isAfter(DemoAnnexes.LAST))
                    .toList();
            DemoAnnexes.all().forEach(form -> close(form, with));
        }
    }

    private void close(FormCode form, List<YearMonth> months) {
        months.stream()
                .map(Period.Month::new)
                .filter(month -> over(form, month))
                .forEach(month -> periods.close(form, month));
    }

    private boolean over(FormCode form, Period.Month month) {
        return forms.window(form, month)
                .filter(window -> window.provinceUntil().isBefore(clock.instant()))
                .isPresent();
    }
}
