package guatu.roster;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.evidence.EvidenceSubject;
import guatu.evidence.EvidenceSubjects;
import guatu.evidence.PhotoExpectation;
import guatu.evidence.PhotoExpectations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Papers of a roster file, by its number. The label of a paper is its name in the pack. Photos are of the firm, of no
/// month.
@Component
class RosterFileEvidence implements EvidenceSubjects, PhotoExpectations {

    static final String KIND = "roster-file";

    private final RosterFileRepository files;
    private final FileRights rights;

    RosterFileEvidence(RosterFileRepository files, FileRights rights) {
        this.files = files;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<EvidenceSubject> find(String key) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        if (!key.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return files.find(Long.parseLong(key)).map(file -> {
            var submissions = files.submissions(file.id());
            var last = submissions.isEmpty() ? Optional.<Submission>empty() : Optional.of(submissions.getLast());
            boolean attach =
                    rights.of(file, files.steps(file.id()), last, actor).attach();
            return new EvidenceSubject(Long.toString(file.id()), Optional.of(file.enterprise()), attach);
        });
    }

    @Override
    public PhotoExpectation of(String key) {
        return files.find(Long.parseLong(key))
                .map(file -> new PhotoExpectation("firm/" + file.creditCode(), Optional.empty(), Optional.empty()))
                .orElse(PhotoExpectation.NONE);
    }
}
