package guatu.projects.board;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.kernel.Finding;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import guatu.projects.ProjectId;
import guatu.projects.Projects;
import guatu.projects.board.LampViews.LampRow;
import guatu.projects.lights.Dimension;
import guatu.projects.lights.LampColour;
import guatu.projects.months.DispatchConflict;
import guatu.projects.months.DispatchOfficeRefused;
import guatu.projects.months.DispatchRefused;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What people add to a project's lamps: the judgement that is given blind, answers to red, excuses with an end,
/// entries into statistics.
@RestController
@Transactional(readOnly = true)
class LampController {

    private static final String ONE = "/api/projects/{id}/lamps/{month}";
    private static final int LONGEST = 500;

    private final Board board;
    private final LampViews views;
    private final LampDeedRepository repository;
    private final Projects projects;
    private final EntryPapers papers;
    private final DispatchRules rules;
    private final DispatchStamps stamps;

    LampController(
            Board board,
            LampViews views,
            LampDeedRepository repository,
            Projects projects,
            EntryPapers papers,
            DispatchRules rules,
            DispatchStamps stamps) {
        this.board = board;
        this.views = views;
        this.repository = repository;
        this.projects = projects;
        this.papers = papers;
        this.rules = rules;
        this.stamps = stamps;
    }

    record Judgement(LampColour colour, String reason) {}

    record RedAnswer(String measures, LocalDate until) {}

    record NewExcuse(Dimension dimension, String reason, LocalDate from, LocalDate until, String document) {}

    /// @param reason why another paper stands for one that is asked for; empty where none does
    record StatEntry(LocalDate day, String document, String reason) {}

    @GetMapping(ONE)
    LampRow read(@PathVariable long id, @PathVariable String month) {
        projects.get(new ProjectId(id));
        return views.one(id, Period.Month.of(month).value());
    }

    /// Gives lamp I, once a month, before S and M are seen.
    @PostMapping(ONE + "/judgement")
    @Transactional
    LampRow judge(@PathVariable long id, @PathVariable String month, @RequestBody Judgement body) {
        Acting.current().require(Permission.SPONSOR_PROJECTS);
        projects.get(new ProjectId(id));
        var at = Period.Month.of(month).value();
        over(at);
        if (!body.colour().judged()) {
            throw new DispatchRefused(List.of(Finding.blocking(
                    "lamp-colour", "colour", body.colour().name(), "GREEN, YELLOW or RED", "请选择绿、黄、红之一")));
        }
        stamps.requireReason("reason", body.reason());
        var stamp = stamps.next(
                "LAMP_JUDGED",
                "project-lamp",
                id + "/" + at,
                Map.of("colour", body.colour().name()));
        if (!repository.judge(
                id, at.atDay(1), body.colour().name(), body.reason().strip(), stamp)) {
            throw new DispatchConflict("该月已有独立判断，不能更改。", "The month has been judged; a judgement stays.");
        }
        return views.one(id, at);
    }

    /// Answers a red lamp with measures and a day.
    @PostMapping(ONE + "/answers")
    @Transactional
    LampRow answer(@PathVariable long id, @PathVariable String month, @RequestBody RedAnswer body) {
        var project = projects.get(new ProjectId(id));
        var actor = Acting.current();
        office(DispatchStamps.unitOf(project, actor) || DispatchStamps.levelOf(actor) > 0);
        var at = Period.Month.of(month).value();
        if (board.rows(at, KnownTime.NOW.value(), LampViews.EVERYWHERE, id, Optional.empty()).stream()
                .noneMatch(row -> row.lamps().overall() == LampColour.RED)) {
            throw new DispatchConflict("该月不是红灯，无须答复。", "The lamp is not red.");
        }
        var findings = new ArrayList<Finding>();
        stamps.reasoned("measures", body.measures()).ifPresent(findings::add);
        if (body.until().isBefore(stamps.today())) {
            findings.add(Finding.blocking(
                    "lamp-answer", "until", body.until().toString(), "a day from today on", "整改时限不能早于今天"));
        }
        refuse(findings);
        var stamp = stamps.next(
                "LAMP_ANSWERED",
                "project-lamp",
                id + "/" + at,
                Map.of("until", body.until().toString()));
        repository.answer(id, at.atDay(1), body.measures().strip(), body.until(), stamp);
        return views.one(id, at);
    }

    /// Approves an excuse (正当理由) with an end. Prefecture and province do.
    @PostMapping("/api/projects/{id}/excuses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void excuse(@PathVariable long id, @RequestBody NewExcuse body) {
        projects.get(new ProjectId(id));
        office(DispatchStamps.levelOf(Acting.current()) > 1);
        var findings = new ArrayList<Finding>();
        var reason = rules.rows("excuses", stamps.today()).stream()
                .filter(row -> body.reason().equals(row.get("reason")))
                .findFirst();
        if (reason.isEmpty()) {
            findings.add(
                    Finding.blocking("excuse-reason", "reason", body.reason(), "a reason of the pack", "请从目录选择正当理由"));
        }
        long most = reason.map(row -> Long.parseLong(row.getOrDefault("most_days", "0")))
                .orElse(0L);
        if (body.until().isBefore(body.from())
                || body.until().isAfter(body.from().plusDays(most))) {
            findings.add(Finding.blocking(
                    "excuse-until",
                    "until",
                    body.until().toString(),
                    "at most %d days after %s".formatted(most, body.from()),
                    "正当理由须有截止日，最长 %d 天".formatted(most)));
        }
        text("document", body.document(), findings);
        refuse(findings);
        var stamp = stamps.next(
                "EXCUSE_APPROVED",
                "project-excuse",
                id + "/" + body.dimension(),
                Map.of("until", body.until().toString()));
        repository.excuse(id, body, stamp);
    }

    /// Notes that statistics took the project in, with the papers that it asks for. It is tracked here; nothing is
    /// filed to statistics from here.
    @PostMapping("/api/projects/{id}/stat-entries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void entry(@PathVariable long id, @RequestBody StatEntry body) {
        var project = projects.get(new ProjectId(id));
        office(DispatchStamps.levelOf(Acting.current()) > 0);
        var findings = new ArrayList<Finding>(papers.lacking(project, body.reason()));
        text("document", body.document(), findings);
        if (body.day().isAfter(stamps.today())) {
            findings.add(
                    Finding.blocking("stat-entry", "day", body.day().toString(), "a day that has come", "日期不能晚于今天"));
        }
        refuse(findings);
        var stamp = stamps.next("STATISTICS_ENTRY_NOTED", "project-stat-entry", id + "/" + body.day(), Map.of());
        repository.entry(id, body.day(), body.document().strip(), body.reason().strip(), stamp);
    }

    private void over(YearMonth month) {
        if (!month.isBefore(YearMonth.from(stamps.today()))) {
            throw new DispatchConflict("该月尚未结束。", "The month is not over.");
        }
    }

    private static void office(boolean may) {
        if (!may) {
            throw new DispatchOfficeRefused("由主管部门办理。", "It is another post’s step.");
        }
    }

    private static void text(String at, String given, List<Finding> findings) {
        if (given.isBlank() || given.length() > LONGEST) {
            findings.add(Finding.blocking("dispatch-document", at, given, "its name or number", "请填写依据文件"));
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new DispatchRefused(findings);
        }
    }
}
