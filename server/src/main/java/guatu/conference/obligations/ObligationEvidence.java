package guatu.conference.obligations;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.conference.ObligationNotFound;
import guatu.evidence.EvidenceSubject;
import guatu.evidence.EvidenceSubjects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Papers of an obligation, by its number. Owner and co-owners attach them while something is owed.
@Component
class ObligationEvidence implements EvidenceSubjects {

    static final String KIND = "obligation";
    private static final Pattern KEY = Pattern.compile("[1-9][0-9]{0,17}");

    private final ObligationDesk desk;

    ObligationEvidence(ObligationDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<EvidenceSubject> find(String key) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        try {
            var one = desk.get(Long.parseLong(key));
            var roles = desk.roles(one, actor);
            boolean attaches = one.state().owed() && (roles.contains("OWNER") || roles.contains("CO"));
            return Optional.of(new EvidenceSubject(key, Optional.empty(), attaches));
        } catch (ObligationNotFound none) {
            return Optional.empty();
        }
    }
}
