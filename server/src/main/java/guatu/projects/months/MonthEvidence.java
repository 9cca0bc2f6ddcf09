package guatu.projects.months;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.evidence.EvidenceSubject;
import guatu.evidence.EvidenceSubjects;
import guatu.projects.ProjectId;
import guatu.projects.Projects;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Papers and photographs of a project's month: `12/2025-10`. The unit attaches them while it may hand the month in.
@Component
class MonthEvidence implements EvidenceSubjects {

    static final String KIND = "project-month";
    private static final Pattern KEY = Pattern.compile("(\\d{1,18})/(\\d{4}-(0[1-9]|1[0-2]))");

    private final Projects projects;
    private final MonthRights rights;

    MonthEvidence(Projects projects, MonthRights rights) {
        this.projects = projects;
        this.rights = rights;
    }

    static String key(ProjectId id, YearMonth month) {
        return id.value() + "/" + month;
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
        var project = projects.get(new ProjectId(Long.parseLong(parts.group(1))));
        var month = YearMonth.parse(parts.group(2));
        return Optional.of(new EvidenceSubject(
                key,
                project.enterprise(),
                rights.whyNotSubmit(project, month, actor).isEmpty()));
    }
}
