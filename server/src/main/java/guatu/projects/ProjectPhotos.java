package guatu.projects;

import guatu.evidence.PhotoExpectation;
import guatu.evidence.PhotoExpectations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What photos among a project's papers are to show. Those of a visit show its site; a scan of a paper shows a desk,
/// and is asked for no place.
@Component
class ProjectPhotos implements PhotoExpectations {

    private final Projects projects;

    ProjectPhotos(Projects projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return ProjectEvidence.KIND;
    }

    @Override
    public PhotoExpectation of(String key) {
        int slash = key.indexOf('/');
        long id = Long.parseLong(slash < 0 ? key : key.substring(0, slash));
        boolean visit = key.startsWith(ProjectEvidence.VISIT, slash + 1);
        return ProjectSites.expectation(
                id, visit ? projects.get(new ProjectId(id)).point() : Optional.empty(), Optional.empty());
    }
}
