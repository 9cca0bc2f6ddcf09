package guatu.evidence;

/// What photos of the subjects of one kind are to show. Rooms above implement it beside [EvidenceSubjects]; where none
/// does, nothing is expected, and only what the photo tells by itself is looked at.
public interface PhotoExpectations {

    /// The word under which the kind travels, as in [EvidenceSubjects#kind()].
    String kind();

    /// What is expected of photos of a subject that is in sight.
    ///
    /// @param key as [EvidenceSubject#key()] spells it
    PhotoExpectation of(String key);
}
