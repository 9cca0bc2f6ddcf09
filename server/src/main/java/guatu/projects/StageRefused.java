package guatu.projects;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A project cannot enter a stage yet; with each paper, code and field that is missing, and what to do.
public final class StageRefused extends Refusal {

    StageRefused(Stage stage, List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "转入“%s”还差 %d 项。%d thing(s) are missing for %s."
                        .formatted(stage.zh(), findings.size(), findings.size(), stage),
                findings);
    }
}
