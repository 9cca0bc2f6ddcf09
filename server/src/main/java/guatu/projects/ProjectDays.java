package guatu.projects;

import guatu.catalog.Parameters;
import guatu.catalog.Regions;
import guatu.catalog.WorkingDays;
import guatu.projects.ProjectListRepository.Days;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The days from which sleep and the watch of documents are judged, by the clock and the pack.
@Component
class ProjectDays {

    private final Parameters parameters;
    private final WorkingDays days;
    private final Regions regions;
    private final Clock clock;

    ProjectDays(Parameters parameters, WorkingDays days, Regions regions, Clock clock) {
        this.parameters = parameters;
        this.days = days;
        this.regions = regions;
        this.clock = clock;
    }

    Days now() {
        var today = LocalDate.now(clock);
        return new Days(
                today,
                today.minusDays(whole("PROJECT_CONFIRM_EARLY", today)),
                today.minusDays(whole("PROJECT_CONFIRM_WORK", today)),
                days.plus(
                        today,
                        whole("PROJECT_WATCH_FIRST", today),
                        regions.province().code()));
    }

    private int whole(String code, LocalDate day) {
        return parameters.get(code, day).value().intValueExact();
    }
}
