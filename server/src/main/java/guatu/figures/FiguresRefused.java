package guatu.figures;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The indicators or published figures of a pack cannot be loaded as they are.
public final class FiguresRefused extends Refusal {

    FiguresRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "指标或已公布数据有 %d 处问题，未载入。".formatted(findings.size()), findings);
    }
}
