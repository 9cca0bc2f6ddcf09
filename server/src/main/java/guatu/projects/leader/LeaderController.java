package guatu.projects.leader;

import guatu.access.Exports;
import guatu.kernel.Paging;
import guatu.kernel.Unreadable;
import guatu.projects.leader.LeaderHome.LeaderChange;
import guatu.projects.leader.LeaderHome.Only;
import guatu.projects.leader.LeaderHome.Order;
import guatu.projects.leader.LeaderHome.SponsoredView;
import guatu.projects.leader.Notes.NewNote;
import guatu.projects.leader.Notes.NotePlace;
import guatu.projects.leader.Notes.TakenNote;
import guatu.projects.sponsors.Sponsors.ItemKind;
import guatu.projects.sponsors.Sponsors.NewItem;
import guatu.projects.sponsors.Sponsors.NewVisit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A leader's page over HTTP.
@RestController
@RequestMapping("/api/leader")
class LeaderController {

    private static final List<String> HEADER =
            List.of("项目代码", "项目名称", "县区", "阶段", "状态", "总投资（元）", "包联领导", "总灯", "有正当理由", "新变化", "下次调研期限", "待调研", "未解决问题");

    private final LeaderPages pages;
    private final Notes notes;

    LeaderController(LeaderPages pages, Notes notes) {
        this.pages = pages;
        this.notes = notes;
    }

    /// @param known the number up to which the post has seen what happened
    record LeaderLook(long known) {}

    /// A visit as it was written down on the spot.
    ///
    /// @param notedAt by the phone's clock
    record LeaderNote(
            long project,
            long sponsorship,
            LocalDate day,
            String place,
            String people,
            String note,
            List<@Nullable LeaderNoteItem> items,
            Instant notedAt,
            Optional<NotePlace> where) {}

    record LeaderNoteItem(ItemKind kind, String text, Optional<LocalDate> due) {}

    @GetMapping
    LeaderHome home(
            @RequestParam(defaultValue = "ALL") Only only,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "URGENT") Order sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return pages.home(only, q, sort, new Paging(page, size));
    }

    @GetMapping("/projects.{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam(defaultValue = "ALL") Only only,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "URGENT") Order sort,
            HttpServletResponse response)
            throws IOException {
        var rows = pages.list(only, q, sort).stream().map(LeaderController::cells);
        Exports.write(form, "sponsored-projects", "包联项目", HEADER, rows, response);
    }

    private static List<Object> cells(SponsoredView one) {
        return List.of(
                one.code(),
                one.nameZh(),
                one.region().nameZh(),
                one.stageZh(),
                one.statusZh(),
                one.total(),
                one.leader(),
                one.colour().zh(),
                one.hatched() ? "是" : "",
                one.changes().stream().mapToInt(LeaderChange::times).sum(),
                one.visitBy().toString(),
                one.visitDue() ? "是" : "",
                one.open());
    }

    @PostMapping("/looks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(@RequestBody LeaderLook body) {
        pages.look(body.known());
    }

    /// Takes a visit: 201, or 200 when it came before under this key.
    @PutMapping("/visits/{key}")
    ResponseEntity<TakenNote> visit(@PathVariable String key, @RequestBody LeaderNote body) {
        var items = body.items().stream().map(LeaderController::item).toList();
        var visit = new NewVisit(body.sponsorship(), body.day(), body.place(), body.people(), body.note(), items);
        var taken = notes.take(keyOf(key), new NewNote(body.project(), visit, body.notedAt(), body.where()));
        return ResponseEntity.status(taken.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(taken);
    }

    private static UUID keyOf(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException odd) {
            throw new Unreadable("key", key, "a UUID", "记录编号应为 UUID");
        }
    }

    private static NewItem item(@Nullable LeaderNoteItem item) {
        if (item == null) {
            throw new Unreadable("visit-item", "null", "a problem or a promise", "请填写问题或承诺，或删去该项");
        }
        return new NewItem(item.kind(), item.text(), item.due());
    }
}
