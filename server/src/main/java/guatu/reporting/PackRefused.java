package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The pack's forms have mistakes, each at its line.
public final class PackRefused extends Refusal {

    PackRefused(List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "规划包中的报表有 %d 处错误。The forms of the pack have %d mistake(s).".formatted(findings.size(), findings.size()),
                findings);
    }
}
