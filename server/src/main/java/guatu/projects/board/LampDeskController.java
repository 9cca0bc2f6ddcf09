package guatu.projects.board;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.kernel.Period;
import guatu.projects.Project;
import guatu.projects.ProjectId;
import guatu.projects.Projects;
import guatu.projects.board.EntryPapers.EntryBureau;
import guatu.projects.board.EntryPapers.EntryPaper;
import guatu.projects.board.LampDeedRepository.AnswerRow;
import guatu.projects.board.LampDeedRepository.ApprovedRow;
import guatu.projects.board.LampDeedRepository.EntryRow;
import guatu.projects.board.LampDeedRepository.JudgedRow;
import guatu.projects.board.LampViews.LampRow;
import guatu.projects.lights.Dimension;
import guatu.projects.lights.LampColour;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// All that people added to a project's lamps, and what the acting post may add: one page instead of four.
@RestController
@Transactional(readOnly = true)
class LampDeskController {

    private final LampViews views;
    private final LampDeedRepository repository;
    private final Projects projects;
    private final EntryPapers papers;
    private final DispatchRules rules;
    private final DispatchStamps stamps;

    LampDeskController(
            LampViews views,
            LampDeedRepository repository,
            Projects projects,
            EntryPapers papers,
            DispatchRules rules,
            DispatchStamps stamps) {
        this.views = views;
        this.repository = repository;
        this.projects = projects;
        this.papers = papers;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// @param lamp empty where the project is not dispatched
    /// @param judged lamp I with its reason; a month has one at most
    /// @param reasons what an excuse may rest on
    /// @param papers what statistics asks for
    /// @param bureau who looks at them
    record LampDesk(
            String month,
            Optional<LampRow> lamp,
            Optional<JudgedRow> judged,
            List<AnswerRow> answers,
            List<ExcuseView> excuses,
            List<ReasonView> reasons,
            List<EntryRow> entries,
            List<EntryPaper> papers,
            EntryBureau bureau,
            String bureauZh,
            String bureauEn,
            DeskMay may) {}

    /// @param holds whether it covers today
    record ExcuseView(
            int no,
            Dimension dimension,
            Label reason,
            LocalDate from,
            LocalDate until,
            String document,
            boolean holds,
            OffsetDateTime at,
            String byZh,
            String byEn) {}

    /// @param mostDays how long it may last, in days
    record ReasonView(String code, String nameZh, String nameEn, long mostDays, String source) {}

    /// What the acting post may do now with this month's lamps.
    record DeskMay(boolean judge, boolean answer, boolean excuse, boolean enter) {}

    @GetMapping("/api/projects/{id}/lamps/{month}/desk")
    LampDesk read(@PathVariable long id, @PathVariable String month) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        var project = projects.get(new ProjectId(id));
        var at = Period.Month.of(month).value();
        var lamp = views.find(id, at);
        var judged = repository.judged(id, at.atDay(1));
        var bureau = papers.bureau(project);
        return new LampDesk(
                at.toString(),
                lamp,
                judged,
                repository.answers(id, at.atDay(1)),
                repository.excuses(id).stream().map(this::excuse).toList(),
                rules.rows("excuses", stamps.today()).stream()
                        .map(row -> new ReasonView(
                                row.getOrDefault("reason", ""),
                                row.getOrDefault("name_zh", ""),
                                row.getOrDefault("name_en", ""),
                                Long.parseLong(row.getOrDefault("most_days", "0")),
                                row.getOrDefault("source", "")))
                        .toList(),
                repository.entries(id),
                papers.of(project),
                bureau,
                bureau.zh(),
                bureau.en(),
                may(project, actor, at, lamp, judged.isPresent()));
    }

    private DeskMay may(Project project, Actor actor, YearMonth month, Optional<LampRow> lamp, boolean judged) {
        int level = DispatchStamps.levelOf(actor);
        boolean red = lamp.filter(row -> row.overall() == LampColour.RED).isPresent();
        return new DeskMay(
                actor.may(Permission.SPONSOR_PROJECTS)
                        && lamp.isPresent()
                        && !judged
                        && month.isBefore(YearMonth.from(stamps.today())),
                red && (level > 0 || DispatchStamps.unitOf(project, actor)),
                level > 1,
                level > 0);
    }

    private ExcuseView excuse(ApprovedRow row) {
        var today = stamps.today();
        return new ExcuseView(
                row.no(),
                Dimension.valueOf(row.dimension()),
                rules.label("excuses", row.reason(), row.fromDay()),
                row.fromDay(),
                row.untilDay(),
                row.document(),
                !today.isBefore(row.fromDay()) && !today.isAfter(row.untilDay()),
                row.at(),
                row.byZh(),
                row.byEn());
    }
}
