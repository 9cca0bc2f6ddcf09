package guatu.projects;

import guatu.access.Acting;
import guatu.access.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The projects that the acting post may see, as they stand now.
@Service
public class Projects {

    private final ProjectRepository repository;
    private final Clock clock;

    Projects(ProjectRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// The project of a number.
    ///
    /// @throws ProjectNotFound when there is none, or it is out of sight
    /// @throws guatu.access.NotPermitted when the post reads no projects
    @Transactional(readOnly = true)
    public Project get(ProjectId id) {
        Acting.current().require(Permission.READ_PROJECTS);
        return repository.find(id, today()).orElseThrow(() -> new ProjectNotFound(id.toString()));
    }

    /// The project of a national code, if there is one in sight.
    ///
    /// @throws guatu.access.NotPermitted when the post reads no projects
    @Transactional(readOnly = true)
    public Optional<Project> find(ProjectCode code) {
        Acting.current().require(Permission.READ_PROJECTS);
        return repository.find(code, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
