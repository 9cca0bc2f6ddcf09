package guatu.workflow;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The way into this room for the rooms above: they open cases for their subjects and hear by event how they end
/// ([CaseReturned], [CaseClosed], published inside the transaction that does it: listen with `@EventListener` and
/// what you write commits or fails with it). Deciding, transferring and all else is done through this room's own
/// pages.
///
/// Who acts is `Acting.current()`: post and person are kept as the submitter, who never decides on it. All writing
/// methods join the caller's transaction and need one.
public interface Cases {

    /// Opens a case: round 1, its first step, and tasks for the posts that the step asks, found from the subject's
    /// region upwards. Where the submitter's own post is the one that a step would ask and the pack says so
    /// (`by_submitter=SKIP`), that step counts as passed by the submission.
    ///
    /// @return its number
    /// @throws CaseUnderWay when a case of this kind about this subject is open or returned: one at a time
    /// @throws CaseInputRefused with all findings: no such kind today, texts too long, no post for a step
    /// @throws guatu.access.NotPermitted when the post handles no cases
    @Transactional(propagation = Propagation.MANDATORY)
    CaseId open(NewCase wanted);

    /// Hands a returned case in again: the next round, over these papers. The pack says for each step whether it
    /// asks all again or only those who have not agreed (`ask_again`).
    ///
    /// @throws TransitionRefused when it is not returned
    /// @throws NotYourCase when another post submitted it
    /// @throws CaseNotFound when it is out of sight
    @Transactional(propagation = Propagation.MANDATORY)
    void resubmit(CaseId id, PackageHash papers, String answer);

    /// Takes a case back before it is decided.
    ///
    /// @param reason why, at least as long as the parameter `REASON_LENGTH` says; at most 1,000 characters
    /// @throws TransitionRefused when it is closed
    /// @throws NotYourCase when another post submitted it
    /// @throws CaseNotFound when it is out of sight
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(CaseId id, String reason);

    /// Tells that the papers of an open case were changed: opinions given before show 意见后材料已变更 from now on. No
    /// state changes. Does nothing where they are the same, or no case of the subject is open or returned.
    @Transactional(propagation = Propagation.MANDATORY)
    void papersChanged(String subjectKind, String subjectKey, PackageHash papers);

    /// The cases about a subject that are in sight, the latest first.
    List<CaseStanding> of(String subjectKind, String subjectKey);

    /// The open or returned case of a kind about a subject, where one is in sight.
    Optional<CaseStanding> underWay(CaseKind kind, String subjectKind, String subjectKey);
}
