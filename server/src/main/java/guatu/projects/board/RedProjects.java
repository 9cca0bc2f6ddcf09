package guatu.projects.board;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Labels;
import guatu.projects.board.Board.Row;
import guatu.projects.lights.Lamp;
import guatu.projects.lights.LampColour;
import guatu.projects.months.DispatchStamps;
import guatu.workflow.AgendaProposal;
import guatu.workflow.AgendaSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Projects whose lamp is red without an approved excuse at the end of the month before last, whose reports are all in:
/// for the agenda of the conference, the greatest first.
@Component
class RedProjects implements AgendaSource {

    private static final int WHOLE = 2;

    private final JudgedMonths judged;
    private final Labels labels;
    private final DispatchStamps stamps;

    RedProjects(JudgedMonths judged, Labels labels, DispatchStamps stamps) {
        this.judged = judged;
        this.labels = labels;
        this.stamps = stamps;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgendaProposal> proposals() {
        if (!Acting.current().may(Permission.READ_PROJECTS)) {
            return List.of();
        }
        var month = YearMonth.from(stamps.today()).minusMonths(WHOLE);
        return judged.of(month).stream()
                .filter(row ->
                        row.lamps().overall() == LampColour.RED && !row.lamps().hatched())
                .sorted(Comparator.comparing((Row row) -> -row.facts().total())
                        .thenComparing(row -> row.facts().id()))
                .map(row -> proposal(row, month))
                .toList();
    }

    private AgendaProposal proposal(Row row, YearMonth month) {
        var facts = row.facts();
        var red = row.lamps().lamps().stream()
                .filter(lamp -> lamp.colour() == LampColour.RED)
                .toList();
        return new AgendaProposal(
                "RED_PROJECT",
                "project",
                Long.toString(facts.id()),
                facts.nameZh(),
                facts.nameZh(),
                "%s红灯：%s".formatted(month, red.stream().map(Lamp::whyZh).collect(Collectors.joining("；"))),
                "Red in %s: %s".formatted(month, red.stream().map(Lamp::whyEn).collect(Collectors.joining("; "))),
                labels.region(facts.region()),
                Optional.<LocalDate>empty(),
                facts.answerUntil(),
                0,
                "/projects/" + facts.id());
    }
}
