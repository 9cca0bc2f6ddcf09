package guatu.workflow;

import java.time.Instant;
import java.util.Optional;

/// An opinion (意见): what a person in a post said of the exact papers he saw. It is never changed.
///
/// @param late given after the step was complete: kept, and not counted
/// @param behalf as it is printed: 张某(代李某,授权书No…); the name alone where he signs for his own post
record OpinionRow(
        long task,
        long step,
        Decision decision,
        String text,
        PackageHash papers,
        boolean late,
        Instant at,
        Hand by,
        Optional<Long> delegation,
        String behalf) {}
