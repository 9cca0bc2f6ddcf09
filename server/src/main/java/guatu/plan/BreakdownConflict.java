package guatu.plan;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A colleague set another breakdown meanwhile.
public final class BreakdownConflict extends Refusal {

    BreakdownConflict(TargetId target, int replaces, int latest) {
        super(
                Kind.CONFLICT,
                "The breakdown of %s is at revision %d; revision %d was to be replaced."
                        .formatted(target, latest, replaces),
                List.of(Finding.blocking(
                        "breakdown-conflict",
                        "replaces",
                        Integer.toString(replaces),
                        Integer.toString(latest),
                        "分解已被更新：请刷新后再改")));
    }
}
