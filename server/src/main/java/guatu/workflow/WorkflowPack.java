package guatu.workflow;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pack's folder `workflow`: kinds of cases (`kinds.csv`), what may lead where (`transitions.csv`), who decides
/// in which order and how fast (`steps.csv`), on what grounds the clocks stop (`stops.csv`), who hears when it is
/// late (`escalations.csv`), and when a notice is due (`notices.csv`).
@Component
public class WorkflowPack implements PackPart {

    static final List<String> KINDS =
            List.of("kind", "name_zh", "name_en", "handover_workdays", "valid_from", "valid_to", "tag", "source");
    static final List<String> TRANSITIONS = List.of(
            "kind",
            "from",
            "event",
            "to",
            "guard",
            "role",
            "evidence",
            "legal_ground",
            "valid_from",
            "valid_to",
            "tag",
            "source");
    static final List<String> STEPS = List.of(
            "kind",
            "no",
            "name_zh",
            "name_en",
            "mode",
            "threshold",
            "role",
            "level",
            "posts",
            "by_submitter",
            "ask_again",
            "two_people",
            "legal_amount",
            "promised_amount",
            "unit",
            "valid_from",
            "valid_to",
            "tag",
            "source");
    static final List<String> STOPS = List.of(
            "reason",
            "name_zh",
            "name_en",
            "charged_to",
            "charged_zh",
            "charged_en",
            "valid_from",
            "valid_to",
            "tag",
            "source");
    static final List<String> ESCALATIONS = List.of(
            "kind",
            "level",
            "after_workdays",
            "role",
            "place",
            "name_zh",
            "name_en",
            "valid_from",
            "valid_to",
            "tag",
            "source");
    static final List<String> NOTICES =
            List.of("offset_workdays", "daily_after", "name_zh", "name_en", "valid_from", "valid_to", "tag", "source");

    private final WorkflowPackRepository repository;

    WorkflowPack(WorkflowPackRepository repository) {
        this.repository = repository;
    }

    /// The tables as read.
    record Files(
            PackTable kinds,
            PackTable transitions,
            PackTable steps,
            PackTable stops,
            PackTable escalations,
            PackTable notices) {}

    @Override
    public String title() {
        return "事项类别、流转、时限与停表";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        read(pack, findings);
        return List.copyOf(findings);
    }

    /// Puts the tables of the pack in place of what was there.
    ///
    /// @throws CaseInputRefused when [#check] finds anything
    @Override
    @Transactional
    public void load(Path pack) {
        var findings = new ArrayList<Finding>();
        var files = read(pack, findings);
        if (!findings.isEmpty()) {
            throw new CaseInputRefused(findings);
        }
        repository.replace(new WorkflowPackRepository.Tables(
                files.kinds().columns(),
                files.transitions().columns(),
                files.steps().columns(),
                files.stops().columns(),
                files.escalations().columns(),
                files.notices().columns()));
    }

    private static Files read(Path pack, List<Finding> findings) {
        var files = new Files(
                PackTable.read(pack, "workflow/kinds.csv", KINDS, findings),
                PackTable.read(pack, "workflow/transitions.csv", TRANSITIONS, findings),
                PackTable.read(pack, "workflow/steps.csv", STEPS, findings),
                PackTable.read(pack, "workflow/stops.csv", STOPS, findings),
                PackTable.read(pack, "workflow/escalations.csv", ESCALATIONS, findings),
                PackTable.read(pack, "workflow/notices.csv", NOTICES, findings));
        WorkflowPackChecks.run(files, findings);
        return files;
    }
}
