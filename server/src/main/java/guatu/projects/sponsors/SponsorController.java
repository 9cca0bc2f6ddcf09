package guatu.projects.sponsors;

import guatu.kernel.Unreadable;
import guatu.projects.ProjectId;
import guatu.projects.ReserveLevel;
import guatu.projects.sponsors.SponsorPages.SponsorBoard;
import guatu.projects.sponsors.SponsorPages.SponsorRanking;
import guatu.projects.sponsors.Sponsors.AnswerKind;
import guatu.projects.sponsors.Sponsors.ItemKind;
import guatu.projects.sponsors.Sponsors.NewAnswer;
import guatu.projects.sponsors.Sponsors.NewItem;
import guatu.projects.sponsors.Sponsors.NewSponsor;
import guatu.projects.sponsors.Sponsors.NewVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sponsors over HTTP.
@RestController
@RequestMapping("/api/projects")
class SponsorController {

    private final SponsorPages pages;
    private final Sponsors sponsors;

    SponsorController(SponsorPages pages, Sponsors sponsors) {
        this.pages = pages;
        this.sponsors = sponsors;
    }

    record SponsorBody(
            ReserveLevel level,
            String leader,
            String leaderPost,
            Optional<Long> seat,
            String deputy,
            String contact,
            String document,
            LocalDate from) {}

    record SponsorEnd(LocalDate to, String reason) {}

    record VisitBody(
            long sponsorship,
            LocalDate day,
            String place,
            String people,
            String note,
            List<@Nullable VisitItemBody> items) {}

    record VisitItemBody(ItemKind kind, String text, Optional<LocalDate> due) {}

    record AnswerBody(AnswerKind kind, LocalDate day, Optional<LocalDate> due, String text) {}

    @GetMapping("/sponsors")
    SponsorRanking ranking(@RequestParam Optional<ReserveLevel> level) {
        return pages.ranking(level);
    }

    @GetMapping("/{id}/sponsors")
    SponsorBoard board(@PathVariable long id) {
        return pages.board(new ProjectId(id));
    }

    @PostMapping("/{id}/sponsors")
    SponsorBoard name(@PathVariable long id, @RequestBody SponsorBody body) {
        sponsors.name(
                new ProjectId(id),
                new NewSponsor(
                        body.level(),
                        body.leader(),
                        body.leaderPost(),
                        body.seat(),
                        body.deputy(),
                        body.contact(),
                        body.document(),
                        body.from()));
        return pages.board(new ProjectId(id));
    }

    @PostMapping("/{id}/sponsors/{sponsorship}/end")
    SponsorBoard end(@PathVariable long id, @PathVariable long sponsorship, @RequestBody SponsorEnd body) {
        sponsors.end(new ProjectId(id), sponsorship, body.to(), body.reason());
        return pages.board(new ProjectId(id));
    }

    @PostMapping("/{id}/visits")
    SponsorBoard visit(@PathVariable long id, @RequestBody VisitBody body) {
        sponsors.visit(
                new ProjectId(id),
                new NewVisit(
                        body.sponsorship(),
                        body.day(),
                        body.place(),
                        body.people(),
                        body.note(),
                        body.items().stream().map(SponsorController::item).toList()));
        return pages.board(new ProjectId(id));
    }

    @PostMapping("/{id}/visits/{visit}/items/{item}/answers")
    SponsorBoard answer(
            @PathVariable long id, @PathVariable int visit, @PathVariable int item, @RequestBody AnswerBody body) {
        sponsors.answer(
                new ProjectId(id), visit, item, new NewAnswer(body.kind(), body.day(), body.due(), body.text()));
        return pages.board(new ProjectId(id));
    }

    private static NewItem item(@Nullable VisitItemBody item) {
        if (item == null) {
            throw new Unreadable("visit-item", "null", "a problem or a promise", "请填写问题或承诺，或删去该项");
        }
        return new NewItem(item.kind(), item.text(), item.due());
    }
}
