package guatu.evidence;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// A withdrawal without a reason that says anything.
public final class WithdrawalRefused extends Refusal {

    WithdrawalRefused(String met, int least, int most) {
        super(
                Kind.UNACCEPTABLE,
                "撤回须写明原因。A withdrawal needs a reason.",
                List.of(new Finding(
                        "withdrawal-reason",
                        Severity.BLOCKS,
                        "reason",
                        met,
                        "%d to %d characters".formatted(least, most),
                        "请写明撤回原因，至少 %d 字".formatted(least),
                        Optional.of("Say why, in at least %d characters.".formatted(least)))));
    }
}
