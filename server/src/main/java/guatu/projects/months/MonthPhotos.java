package guatu.projects.months;

import guatu.evidence.PhotoExpectation;
import guatu.evidence.PhotoExpectations;
import guatu.projects.ProjectId;
import guatu.projects.ProjectSites;
import guatu.projects.Projects;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What photos of a project's month are to show: that month, on the project's site.
@Component
class MonthPhotos implements PhotoExpectations {

    private final Projects projects;

    MonthPhotos(Projects projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return MonthEvidence.KIND;
    }

    @Override
    public PhotoExpectation of(String key) {
        int slash = key.indexOf('/');
        long id = Long.parseLong(key.substring(0, slash));
        return ProjectSites.expectation(
                id, projects.get(new ProjectId(id)).point(), Optional.of(YearMonth.parse(key.substring(slash + 1))));
    }
}
