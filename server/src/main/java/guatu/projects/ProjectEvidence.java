package guatu.projects;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.evidence.EvidenceSubject;
import guatu.evidence.EvidenceSubjects;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Papers of a project: by its number, or of one of its stages, procedures or visits: `12`, `12/S4`, `12/ENVIRONMENT`,
/// `12/VISIT-3`. The label of a stage's paper is its name in the pack. To a visit the post that wrote it down may
/// attach.
@Component
class ProjectEvidence implements EvidenceSubjects {

    static final String KIND = "project";
    static final String VISIT = "VISIT-";
    private static final Pattern KEY = Pattern.compile("([1-9][0-9]{0,17})(/[A-Z][A-Z0-9_-]{1,30})?");

    private final ProjectRepository projects;
    private final SeatRepository seats;
    private final ProjectRights rights;
    private final Clock clock;

    ProjectEvidence(ProjectRepository projects, SeatRepository seats, ProjectRights rights, Clock clock) {
        this.projects = projects;
        this.seats = seats;
        this.rights = rights;
        this.clock = clock;
    }

    /// The key of a part of a project.
    static String key(ProjectId id, String part) {
        return id + "/" + part;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<EvidenceSubject> find(String key) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var id = new ProjectId(Long.parseLong(parts.group(1)));
        var visit = Optional.ofNullable(parts.group(2)).filter(part -> part.startsWith("/" + VISIT));
        return projects.find(id, LocalDate.now(clock))
                .map(project -> new EvidenceSubject(
                        key,
                        project.enterprise(),
                        rights.keeps(project, actor)
                                || visit.filter(part -> seats.wrote(
                                                id,
                                                part.substring(1 + VISIT.length()),
                                                actor.who().post()))
                                        .isPresent()));
    }
}
