package guatu.reporting;

import guatu.kernel.CreditCode;
import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The filing of one enterprise for one month. Each revision has an address of its own, so sending it twice is
/// harmless.
@RestController
@RequestMapping("/api/filings/{creditCode}/{form}/{month}")
class FilingController {

    private final Filings filings;
    private final KeyedFilings keyed;
    private final FilingViews views;
    private final Drafts drafts;
    private final Forms forms;

    FilingController(Filings filings, KeyedFilings keyed, FilingViews views, Drafts drafts, Forms forms) {
        this.filings = filings;
        this.keyed = keyed;
        this.views = views;
        this.drafts = drafts;
        this.forms = forms;
    }

    /// Values to check: cell → amount as text.
    record CheckBody(Map<String, @Nullable String> values) {}

    /// What a firm files: cell → amount as text, rule → reason.
    record FilingBody(Map<String, @Nullable String> values, Map<String, @Nullable String> reasons) {}

    /// What a submission took, as the browser counted it, beside its content; a machine counts nothing.
    record Counted(Optional<Integer> seconds, Optional<Integer> prefilled, Optional<Integer> typed) {

        Optional<Effort> effort() {
            return seconds.map(took -> new Effort(took, prefilled.orElse(0), typed.orElse(0)));
        }
    }

    /// What the checks say.
    ///
    /// @param computed cell → amount, of the cells that the system works out
    record Checked(List<Finding> findings, Map<String, String> computed) {}

    /// A draft was kept.
    record Saved(Instant savedAt, long version) {}

    /// A filing was taken; the receipt proves it.
    record Taken(String receipt, int revision, Instant filedAt, FilingState state, List<Finding> findings) {}

    /// A revision as it was filed.
    ///
    /// @param states cell → how its amount came to be; empty for filings of before states were kept
    record RevisionBody(
            int revision,
            Map<String, String> values,
            Map<String, ValueState> states,
            Map<String, String> reasons,
            List<Finding> findings,
            Instant filedAt,
            FilingState state,
            boolean correction,
            String receipt,
            List<StepView> steps) {}

    /// What an office did to it.
    record StepView(int no, Step.Kind kind, int level, String reason, Instant at) {}

    @GetMapping
    FilingView read(
            @PathVariable CreditCode creditCode, @PathVariable FormCode form, @PathVariable Period.Month month) {
        return views.view(new FilingKey(creditCode, form, month));
    }

    @PostMapping("/check")
    Checked check(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @RequestBody CheckBody body) {
        var checked = filings.dryRun(new FilingKey(creditCode, form, month), body.values());
        return new Checked(checked.findings(), checked.computed());
    }

    /// Codes of one of the form's lists, for a new row: those whose code begins with a text or whose name holds it.
    @GetMapping("/lists/{list}")
    List<FilingView.RowView> entries(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @PathVariable String list,
            @RequestParam(defaultValue = "") String q) {
        return views.entries(new FilingKey(creditCode, form, month), list, q);
    }

    /// Keeps what was typed so far.
    ///
    /// @param basedOn the version of the draft that it goes on from, 0 for none; without it any is replaced
    @PutMapping("/draft")
    Saved draft(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @RequestParam Optional<Long> basedOn,
            @RequestBody FilingBody body) {
        var kept = drafts.save(new FilingKey(creditCode, form, month), body.values(), body.reasons(), basedOn);
        return new Saved(kept.savedAt(), kept.version());
    }

    @PutMapping("/revisions/{revision}")
    ResponseEntity<Taken> submit(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @PathVariable int revision,
            @RequestBody FilingBody body,
            @ParameterObject Counted counted) {
        var key = new FilingKey(creditCode, form, month);
        var taken = filings.submit(key, revision, body.values(), body.reasons(), counted.effort());
        return ResponseEntity.status(taken.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Taken(taken.receipt(), taken.revision(), taken.filedAt(), taken.state(), taken.findings()));
    }

    /// Files the next revision, once for each key: the same key with the same content again answers with the first
    /// receipt.
    @PostMapping("/revisions")
    ResponseEntity<Taken> submitNext(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String idempotencyKey,
            @RequestBody FilingBody body) {
        var key = new FilingKey(creditCode, form, month);
        var taken = keyed.submit(key, idempotencyKey, body.values(), body.reasons());
        return ResponseEntity.status(taken.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Taken(taken.receipt(), taken.revision(), taken.filedAt(), taken.state(), taken.findings()));
    }

    @GetMapping("/revisions/{revision}")
    RevisionBody revision(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @PathVariable int revision) {
        var filing = views.revision(new FilingKey(creditCode, form, month), revision);
        return new RevisionBody(
                filing.revision(),
                views.values(forms.get(form, month), filing.values(), month),
                views.states(forms.get(form, month), filing, month),
                filing.reasons(),
                filing.findings(),
                filing.filedAt(),
                filing.state(),
                filing.correction(),
                filing.receipt(),
                filing.steps().stream()
                        .map(step -> new StepView(step.no(), step.kind(), step.level(), step.reason(), step.at()))
                        .toList());
    }
}
