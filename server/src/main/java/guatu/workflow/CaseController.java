package guatu.workflow;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A case over HTTP: its page, and all that is done with it. Each answers with the case as it is then.
@RestController
class CaseController {

    private static final String CASE = "/api/cases/{id}";
    private static final String TASK = CASE + "/tasks/{task}";

    private final CaseViews views;
    private final Deciding deciding;
    private final TaskMoves moves;
    private final Handovers handovers;
    private final StopClocks clocks;
    private final Submitting submitting;

    CaseController(
            CaseViews views,
            Deciding deciding,
            TaskMoves moves,
            Handovers handovers,
            StopClocks clocks,
            Submitting submitting) {
        this.views = views;
        this.deciding = deciding;
        this.moves = moves;
        this.handovers = handovers;
        this.clocks = clocks;
        this.submitting = submitting;
    }

    /// @param papers the hash of the papers that the signer had before him
    record OpinionBody(Decision decision, String text, String papers) {}

    record CaseReason(String reason) {}

    /// @param post the number of the post that it goes to
    record ToPost(long post, String reason) {}

    record ReceiptBody(String receiptNo) {}

    record StopBody(String reason, String document) {}

    /// @param lastDay the last day on which the clocks stood still
    record ResumeBody(LocalDate lastDay, String document) {}

    record AnswerBody(String answer) {}

    @GetMapping(CASE)
    CaseView read(@PathVariable long id) {
        return views.view(new CaseId(id));
    }

    @PostMapping(TASK + "/opinion")
    CaseView decide(@PathVariable long id, @PathVariable long task, @RequestBody OpinionBody body) {
        deciding.decide(new CaseId(id), task, body.decision(), body.text(), new PackageHash(body.papers()));
        return read(id);
    }

    @PostMapping(TASK + "/transfer")
    CaseView transfer(@PathVariable long id, @PathVariable long task, @RequestBody ToPost body) {
        moves.transfer(new CaseId(id), task, body.post(), body.reason());
        return read(id);
    }

    @PostMapping(TASK + "/sub-task")
    CaseView subTask(@PathVariable long id, @PathVariable long task, @RequestBody ToPost body) {
        moves.subTask(new CaseId(id), task, body.post(), body.reason());
        return read(id);
    }

    @PostMapping(TASK + "/signers")
    CaseView addSigner(@PathVariable long id, @PathVariable long task, @RequestBody ToPost body) {
        moves.addSigner(new CaseId(id), task, body.post(), body.reason());
        return read(id);
    }

    @PostMapping(TASK + "/removal")
    CaseView remove(@PathVariable long id, @PathVariable long task, @RequestBody CaseReason body) {
        moves.remove(new CaseId(id), task, body.reason());
        return read(id);
    }

    @PostMapping(TASK + "/handover")
    CaseView handOver(@PathVariable long id, @PathVariable long task, @RequestBody ToPost body) {
        handovers.send(new CaseId(id), task, body.post(), body.reason());
        return read(id);
    }

    @PostMapping(CASE + "/handovers/{handover}/receipt")
    CaseView receive(@PathVariable long id, @PathVariable long handover, @RequestBody ReceiptBody body) {
        handovers.receive(new CaseId(id), handover, body.receiptNo());
        return read(id);
    }

    @PostMapping(CASE + "/handovers/{handover}/refusal")
    CaseView refuse(@PathVariable long id, @PathVariable long handover, @RequestBody CaseReason body) {
        handovers.refuse(new CaseId(id), handover, body.reason());
        return read(id);
    }

    @PostMapping(CASE + "/stop")
    CaseView stop(@PathVariable long id, @RequestBody StopBody body) {
        clocks.stop(new CaseId(id), body.reason(), body.document());
        return read(id);
    }

    @PostMapping(CASE + "/resumption")
    CaseView resume(@PathVariable long id, @RequestBody ResumeBody body) {
        clocks.resume(new CaseId(id), body.lastDay(), body.document());
        return read(id);
    }

    @PostMapping(CASE + "/silence")
    CaseView silence(@PathVariable long id) {
        deciding.silence(new CaseId(id));
        return read(id);
    }

    @PostMapping(CASE + "/resubmission")
    CaseView resubmit(@PathVariable long id, @RequestBody AnswerBody body) {
        submitting.resubmit(new CaseId(id), body.answer());
        return read(id);
    }

    @PostMapping(CASE + "/withdrawal")
    CaseView withdraw(@PathVariable long id, @RequestBody CaseReason body) {
        submitting.withdraw(new CaseId(id), body.reason());
        return read(id);
    }
}
