package guatu.conference.obligations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An obligation that is to be given.
///
/// @param meeting and its decision: where it was decided; empty for one that a document or an instruction gives
/// @param source the document or instruction; empty for a decision's
/// @param others the posts of co-owners
public record NewObligation(
        long body,
        Optional<Long> meeting,
        Optional<Long> decision,
        String kind,
        String text,
        long owner,
        String ownerZh,
        String ownerEn,
        List<Long> others,
        String evidenceKind,
        String source,
        String subjectKind,
        String subjectKey,
        LocalDate due,
        boolean demo) {

    public NewObligation {
        others = List.copyOf(others);
    }
}
