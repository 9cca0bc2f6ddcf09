package guatu.projects.tasks;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Labels;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import guatu.workflow.AgendaProposal;
import guatu.workflow.AgendaSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Problems that came up to the joint conference, for its agenda.
@Component
class EscalatedProblems implements AgendaSource {

    private static final int CONFERENCE = 4;

    private final ProblemBook problems;
    private final DispatchRules rules;
    private final Labels labels;
    private final DispatchStamps stamps;

    EscalatedProblems(ProblemBook problems, DispatchRules rules, Labels labels, DispatchStamps stamps) {
        this.problems = problems;
        this.rules = rules;
        this.labels = labels;
        this.stamps = stamps;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgendaProposal> proposals() {
        if (!Acting.current().may(Permission.READ_PROJECTS)) {
            return List.of();
        }
        return problems.list(ProblemBook.ANYWHERE, 0).stream()
                .filter(standing -> standing.state().open() && standing.level() == CONFERENCE)
                .sorted(Comparator.comparing((ProblemBook.Standing standing) -> -standing.daysOpen())
                        .thenComparing(standing -> standing.row().id()))
                .map(this::proposal)
                .toList();
    }

    private AgendaProposal proposal(ProblemBook.Standing standing) {
        var row = standing.row();
        var type = rules.label("problem-types", row.type(), stamps.today());
        return new AgendaProposal(
                "PROBLEM",
                "project-problem",
                Long.toString(row.id()),
                "%s：%s".formatted(row.nameZh(), row.text()),
                "%s: %s".formatted(row.nameZh(), row.text()),
                "%s问题，已 %d 天，%s上升至联席会议".formatted(type.nameZh(), standing.daysOpen(), standing.heldSince()),
                "%s, open for %d days, with the conference since %s"
                        .formatted(type.nameEn(), standing.daysOpen(), standing.heldSince()),
                labels.region(row.region()),
                Optional.of(standing.heldSince()),
                Optional.ofNullable(row.promised()),
                row.slips(),
                "/projects/" + row.project());
    }
}
