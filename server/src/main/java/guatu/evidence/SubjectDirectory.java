package guatu.evidence;

import guatu.access.Acting;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The subjects of all kinds, as the rooms above tell of them.
@Component
class SubjectDirectory {

    private final Map<String, EvidenceSubjects> subjects;
    private final Map<String, PhotoExpectations> expectations;

    SubjectDirectory(List<EvidenceSubjects> subjects, List<PhotoExpectations> expectations) {
        this.subjects = subjects.stream().collect(Collectors.toMap(EvidenceSubjects::kind, Function.identity()));
        this.expectations =
                expectations.stream().collect(Collectors.toMap(PhotoExpectations::kind, Function.identity()));
    }

    /// The subject as the acting post stands to it; empty when it is not in sight.
    Optional<EvidenceSubject> find(String kind, String key) {
        return Optional.ofNullable(subjects.get(kind)).flatMap(ofKind -> ofKind.find(key));
    }

    /// @throws EvidenceSubjectNotFound when it is not in sight
    EvidenceSubject get(String kind, String key) {
        return find(kind, key).orElseThrow(() -> new EvidenceSubjectNotFound(kind, key));
    }

    /// Whether the acting post may see a piece of evidence that the database shows it: it attached it, or may read its
    /// subject.
    boolean sees(Evidence evidence) {
        return evidence.post() == Acting.current().who().post()
                || find(evidence.subjectKind(), evidence.subjectKey()).isPresent();
    }

    /// The same, where the question is only whether: what the room above refuses is not seen.
    boolean mightSee(Evidence evidence) {
        try {
            return sees(evidence);
        } catch (Refusal refused) {
            return false;
        }
    }

    /// What photos of a subject in sight are to show.
    PhotoExpectation expectation(String kind, String key) {
        return Optional.ofNullable(expectations.get(kind))
                .map(ofKind -> ofKind.of(key))
                .orElse(PhotoExpectation.NONE);
    }
}
