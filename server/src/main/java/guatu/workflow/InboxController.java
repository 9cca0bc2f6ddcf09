package guatu.workflow;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.OfficePerson;
import guatu.access.Permission;
import guatu.access.PostDirectory;
import guatu.catalog.Label;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.RegionCode;
import guatu.workflow.InboxList.Search;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The inbox over HTTP, and what its dialogs offer.
@RestController
class InboxController {

    private static final String INBOX = "/api/inbox";
    private static final List<String> HEADER = List.of(
            "编号", "事项", "对象", "地区", "状态", "轮次", "步骤", "当前办理", "自", "已用工作日", "承诺时限", "法定时限", "剩余工作日", "计时", "提出");

    private final InboxList inbox;
    private final WorkflowRuleRepository rules;
    private final PostDirectory directory;
    private final Deadlines deadlines;
    private final Clock clock;

    InboxController(
            InboxList inbox, WorkflowRuleRepository rules, PostDirectory directory, Deadlines deadlines, Clock clock) {
        this.inbox = inbox;
        this.rules = rules;
        this.directory = directory;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// What filters and dialogs offer.
    record InboxOptions(List<Label> kinds, List<Label> stopReasons, List<Label> colours, List<Label> states) {}

    /// A post that something may go to.
    record CasePost(long id, String code, String titleZh, String titleEn, String role, String roleZh, String roleEn) {}

    @GetMapping(INBOX)
    Page<InboxRow> list(
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<CaseState> state,
            @RequestParam(defaultValue = "") List<Colour> colour,
            @RequestParam Optional<RegionCode> region,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return inbox.list(new Search(view, kind, state, colour, region, q, sort), new Paging(page, size));
    }

    @GetMapping(INBOX + ".{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<CaseState> state,
            @RequestParam(defaultValue = "") List<Colour> colour,
            @RequestParam Optional<RegionCode> region,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        var rows = inbox.all(new Search(view, kind, state, colour, region, q, sort));
        Exports.write(form, "inbox", "待办事项", HEADER, rows.stream().map(this::cells), response);
    }

    @GetMapping(INBOX + "/options")
    InboxOptions options() {
        Acting.current().require(Permission.READ_CASES);
        return new InboxOptions(
                Stream.concat(rules.kinds().stream(), inbox.otherKinds().stream())
                        .toList(),
                rules.stopReasons(deadlines.today()).stream()
                        .map(one -> new Label(one.code(), one.nameZh(), one.nameEn()))
                        .toList(),
                List.of(Colour.values()).stream()
                        .map(one -> new Label(one.name(), one.zh(), one.en()))
                        .toList(),
                List.of(CaseState.values()).stream()
                        .filter(one -> one != CaseState.NEW)
                        .map(one -> new Label(one.name(), one.zh(), one.en()))
                        .toList());
    }

    @GetMapping("/api/case-posts")
    List<CasePost> posts(@RequestParam(defaultValue = "") String q) {
        Acting.current().require(Permission.HANDLE_CASES);
        return directory.search(q).stream()
                .map(post -> new CasePost(
                        post.id(),
                        post.code(),
                        post.titleZh(),
                        post.titleEn(),
                        post.role().name(),
                        post.role().zh(),
                        post.role().en()))
                .toList();
    }

    /// Who fills a post today, to choose from.
    @GetMapping("/api/case-posts/{post}/people")
    List<OfficePerson> people(@PathVariable long post) {
        Acting.current().require(Permission.HANDLE_CASES);
        return directory
                .find(post)
                .map(found -> directory.filling(found.id(), deadlines.today()))
                .orElse(List.of());
    }

    private List<Object> cells(InboxRow row) {
        return List.of(
                row.id(),
                row.kindZh(),
                row.titleZh(),
                row.region().nameZh(),
                row.stateZh(),
                row.round(),
                row.stepZh(),
                row.holderZh(),
                LocalDateTime.ofInstant(row.since(), clock.getZone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' '),
                row.days(),
                row.promisedDue(),
                row.legalDue(),
                row.remaining(),
                row.colourZh(),
                row.byZh());
    }
}
