package guatu.projects.tasks;

import guatu.catalog.Label;
import guatu.catalog.Parameters;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import guatu.projects.tasks.ProblemBook.Standing;
import guatu.projects.tasks.ProblemRepository.ProblemRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Problems of the projects that a post sponsors and that are not solved, with what the sponsor owes: an answer to each
/// that has come up, within so many working days (mechanisms.md P4).
@Service
public class SponsoredProblems {

    private final ProblemBook problems;
    private final ProblemRepository repository;
    private final DispatchRules rules;
    private final Parameters parameters;
    private final DispatchStamps stamps;

    SponsoredProblems(
            ProblemBook problems,
            ProblemRepository repository,
            DispatchRules rules,
            Parameters parameters,
            DispatchStamps stamps) {
        this.problems = problems;
        this.repository = repository;
        this.rules = rules;
        this.parameters = parameters;
        this.stamps = stamps;
    }

    /// A problem that a sponsor is to answer, or has promised to solve.
    ///
    /// @param waits whether it came up and nobody has answered since
    /// @param answerBy until when the sponsor is to answer
    /// @param slips how often its promised date moved
    public record SponsoredProblem(
            long id,
            long project,
            String nameZh,
            Label type,
            String text,
            String levelZh,
            String levelEn,
            long daysOpen,
            boolean waits,
            LocalDate answerBy,
            boolean late,
            Optional<LocalDate> promised,
            int slips) {}

    @Transactional(readOnly = true)
    public List<SponsoredProblem> of(long post) {
        var today = stamps.today();
        int within = parameters.get("PROJECT_ANSWER_WORKDAYS", today).value().intValueExact();
        var answered = repository.answered(post, today);
        var types =
                rules.labels("problem-types", today).stream().collect(Collectors.toMap(Label::code, label -> label));
        return problems.sponsored(post, today).stream()
                .filter(one -> one.state().open())
                .map(one -> problem(one, within, answered, types))
                .toList();
    }

    private SponsoredProblem problem(
            Standing one, int within, Map<Long, LocalDate> answered, Map<String, Label> types) {
        var today = stamps.today();
        ProblemRow row = one.row();
        boolean up = one.state() == ProblemState.ESCALATED;
        var last = Optional.ofNullable(answered.get(row.id()));
        boolean waits = up && last.filter(day -> !day.isBefore(one.heldSince())).isEmpty();
        var by = rules.plus(one.heldSince(), within, row.region());
        var level = rules.problemLevels(today).get(one.level() - 1);
        return new SponsoredProblem(
                row.id(),
                row.project(),
                row.nameZh(),
                types.getOrDefault(row.type(), new Label(row.type(), row.type(), row.type())),
                row.text(),
                level.nameZh(),
                level.nameEn(),
                one.daysOpen(),
                waits,
                by,
                waits && today.isAfter(by),
                Optional.ofNullable(row.promised()),
                row.slips());
    }
}
