package guatu.app;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The demo's clock is not moved backwards, nor too far at once.
public final class ClockRefused extends Refusal {

    ClockRefused(Finding finding) {
        super(Kind.UNACCEPTABLE, "演示时钟未动：只能向前拨。The demo clock was not moved: it goes forward only.", List.of(finding));
    }
}
