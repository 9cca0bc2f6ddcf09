package guatu.plan;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A colleague set another path meanwhile.
public final class TrajectoryConflict extends Refusal {

    TrajectoryConflict(TargetId target, int replaces, int latest) {
        super(
                Kind.CONFLICT,
                "The path of %s is at revision %d; revision %d was to be replaced.".formatted(target, latest, replaces),
                List.of(Finding.blocking(
                        "trajectory-conflict",
                        "replaces",
                        Integer.toString(replaces),
                        Integer.toString(latest),
                        "轨迹已被更新：请刷新后再改")));
    }
}
