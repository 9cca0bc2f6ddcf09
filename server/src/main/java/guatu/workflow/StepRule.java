package guatu.workflow;

import guatu.access.Role;
import java.util.List;

/// A step of a kind, as the pack has it on a day.
///
/// @param level at which place its posts sit: 1 province, 2 prefecture, 3 county
/// @param posts codes of the posts that it asks; empty: every post of the role at the place
/// @param skipsSubmitter whether it counts as passed by the submission when the submitter's post is one that it
/// asks
/// @param asksAllAgain whether a later round asks all again, or only those who have not agreed
record StepRule(
        int no,
        String nameZh,
        String nameEn,
        StepMode mode,
        int thresholdPpm,
        Role role,
        int level,
        List<String> posts,
        boolean skipsSubmitter,
        boolean asksAllAgain,
        boolean twoPeople,
        Limit limit) {}
