package guatu.projects;

import guatu.projects.Approvals.NewApproval;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is done with a project over HTTP: the main axis, the side status, the code, the 核准 document.
@RestController
@RequestMapping("/api/projects/{id}")
class AxisController {

    private final StageMoves moves;
    private final Statuses statuses;
    private final ProjectCodes codes;
    private final Approvals approvals;
    private final ProjectPages pages;

    AxisController(StageMoves moves, Statuses statuses, ProjectCodes codes, Approvals approvals, ProjectPages pages) {
        this.moves = moves;
        this.statuses = statuses;
        this.codes = codes;
        this.approvals = approvals;
        this.pages = pages;
    }

    /// A stage that is to be entered; `no` is one more than the last move on record.
    record StageBody(
            int no,
            Stage stage,
            LocalDate since,
            boolean partial,
            Optional<Works> works,
            Optional<WayOut> wayOut,
            String reason) {}

    /// A stage to which the project goes back, because it had not left it.
    record CorrectionBody(int no, Stage stage, String reason) {}

    record StatusBody(
            SideStatus status,
            LocalDate since,
            String reason,
            String document,
            String opinion,
            Optional<LocalDate> plannedResume) {}

    record CodeBody(String code) {}

    record CodeReason(String reason) {}

    record ApprovalBody(
            Approvals.Kind kind, LocalDate day, Optional<LocalDate> until, String document, String reason) {}

    @PostMapping("/stages")
    ProjectView enter(@PathVariable long id, @RequestBody StageBody body) {
        moves.enter(
                new ProjectId(id),
                new NewStage(
                        body.no(),
                        body.stage(),
                        body.since(),
                        body.partial(),
                        body.works(),
                        body.wayOut(),
                        body.reason()));
        return pages.page(new ProjectId(id));
    }

    @PostMapping("/stages/corrections")
    ProjectView correct(@PathVariable long id, @RequestBody CorrectionBody body) {
        moves.correct(new ProjectId(id), body.no(), body.stage(), body.reason());
        return pages.page(new ProjectId(id));
    }

    @PostMapping("/statuses")
    ProjectView say(@PathVariable long id, @RequestBody StatusBody body) {
        statuses.say(
                new ProjectId(id),
                new NewStatus(
                        body.status(),
                        body.since(),
                        body.reason(),
                        body.document(),
                        body.opinion(),
                        body.plannedResume()));
        return pages.page(new ProjectId(id));
    }

    @PostMapping("/code")
    ProjectView issue(@PathVariable long id, @RequestBody CodeBody body) {
        codes.issue(new ProjectId(id), body.code());
        return pages.page(new ProjectId(id));
    }

    @PostMapping("/code/withdrawal")
    ProjectView withdraw(@PathVariable long id, @RequestBody CodeReason body) {
        codes.withdraw(new ProjectId(id), body.reason());
        return pages.page(new ProjectId(id));
    }

    @PostMapping("/approvals")
    ProjectView write(@PathVariable long id, @RequestBody ApprovalBody body) {
        approvals.write(
                new ProjectId(id),
                new NewApproval(body.kind(), body.day(), body.until(), body.document(), body.reason()));
        return pages.page(new ProjectId(id));
    }
}
