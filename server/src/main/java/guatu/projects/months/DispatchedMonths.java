package guatu.projects.months;

import guatu.catalog.Parameters;
import guatu.kernel.Unreadable;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/// The months that are dispatched: those for which it is settled from which total on a project is.
@Component
public class DispatchedMonths {

    private static final String LEAST = "DISPATCH_TOTAL";

    private final Parameters parameters;

    DispatchedMonths(Parameters parameters) {
        this.parameters = parameters;
    }

    /// The least total investment of the projects that are dispatched in a month, 元.
    ///
    /// @throws Unreadable for a month before there was dispatch
    public long least(YearMonth month) {
        return parameters
                .find(LEAST, month.atEndOfMonth())
                .orElseThrow(() ->
                        new Unreadable("month", month.toString(), "a month since dispatch began", "该月尚未实行项目调度，请选较晚的月份"))
                .value()
                .longValueExact();
    }
}
