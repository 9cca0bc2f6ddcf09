package guatu.projects.procedures;

import guatu.projects.ProjectId;
import guatu.projects.procedures.ItemPages.ProcedureBoard;
import guatu.projects.procedures.Items.NewEvent;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Preliminary procedures over HTTP.
@RestController
@RequestMapping("/api/projects/{id}/procedures")
class ItemController {

    private final ItemPages pages;
    private final Items items;

    ItemController(ItemPages pages, Items items) {
        this.pages = pages;
        this.items = items;
    }

    /// What is to happen to an item; `no` is one more than the last event on record.
    record ItemBody(int no, String event, LocalDate day, String reason, String document) {}

    @GetMapping
    ProcedureBoard board(@PathVariable long id) {
        return pages.board(new ProjectId(id));
    }

    @PostMapping("/{procedure}/events")
    ProcedureBoard move(@PathVariable long id, @PathVariable String procedure, @RequestBody ItemBody body) {
        items.move(
                new ProjectId(id),
                procedure,
                new NewEvent(body.no(), body.event(), body.day(), body.reason(), body.document()));
        return pages.board(new ProjectId(id));
    }
}
