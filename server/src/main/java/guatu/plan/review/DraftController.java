package guatu.plan.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import guatu.kernel.Unreadable;
import guatu.plan.review.Decision.Kind;
import guatu.plan.review.DraftView.DraftLine;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The review of compiled plan texts over HTTP: upload, decide, undo, publish.
@RestController
@RequestMapping("/api/plan/drafts")
class DraftController {

    private final Uploads uploads;
    private final Drafts drafts;
    private final DraftViews views;

    DraftController(Uploads uploads, Drafts drafts, DraftViews views) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.views = views;
    }

    @GetMapping
    List<DraftLine> list() {
        return views.list();
    }

    /// Takes in a txt, html, docx or pdf file and compiles it.
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DraftView upload(@RequestParam MultipartFile file) throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return views.of(drafts.get(uploads.take(file.getBytes(), name.isBlank() ? "plan.txt" : name)));
    }

    @GetMapping("/{id}")
    DraftView read(@PathVariable long id) {
        return views.of(drafts.get(id));
    }

    /// Accepts, corrects or rejects a reading.
    @PatchMapping("/{id}/readings/{no}")
    DraftView decide(@PathVariable long id, @PathVariable int no, @RequestBody ReadingDecision decision) {
        return views.of(drafts.decide(id, no, decision.decision(), decision.correction()));
    }

    /// Adds a reading that the compiler did not find.
    @PostMapping("/{id}/readings")
    @ResponseStatus(HttpStatus.CREATED)
    DraftView add(@PathVariable long id, @RequestBody NewReading reading) {
        return views.of(drafts.add(id, reading));
    }

    /// Confirms or changes the place of a sentence.
    @PatchMapping("/{id}/sentences/{no}")
    DraftView place(@PathVariable long id, @PathVariable int no, @RequestBody SentencePlace place) {
        return views.of(drafts.place(id, no, place.clause()));
    }

    /// Takes back the last decision.
    @PostMapping("/{id}/undo")
    DraftView undo(@PathVariable long id) {
        return views.of(drafts.undo(id));
    }

    /// Publishes what was reviewed as a version that never changes.
    @PostMapping("/{id}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    PublishedVersion publish(@PathVariable long id, @RequestBody Publication publication) {
        var plan = drafts.publish(id, publication.note(), publication.asNewPlan());
        return new PublishedVersion(
                plan.code(), plan.version().no(), plan.version().hash());
    }

    /// What a person says of a reading.
    ///
    /// @param correction the members that differ; for CORRECTED only
    record ReadingDecision(Kind decision, TargetCorrection correction) {

        /// The correction may be left out.
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ReadingDecision of(Map<String, Object> members) {
            var correction = new HashMap<String, String>();
            if (members.get("correction") instanceof Map<?, ?> set) {
                set.forEach(
                        (name, value) -> correction.put(String.valueOf(name), value == null ? "" : value.toString()));
            }
            return new ReadingDecision(kind(String.valueOf(members.get("decision"))), new TargetCorrection(correction));
        }

        private static Kind kind(String text) {
            for (var kind : List.of(Kind.ACCEPTED, Kind.CORRECTED, Kind.REJECTED)) {
                if (kind.name().equals(text)) {
                    return kind;
                }
            }
            throw new Unreadable("decision", text, "ACCEPTED, CORRECTED or REJECTED", "请选择接受、更正或驳回");
        }
    }

    /// The clause where a sentence belongs.
    record SentencePlace(String clause) {}

    /// How to publish.
    ///
    /// @param asNewPlan whether a text with another title may found a plan of its own
    record Publication(String note, boolean asNewPlan) {

        /// Both may be left out.
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Publication of(Map<String, Object> members) {
            return new Publication(
                    String.valueOf(members.getOrDefault("note", "")),
                    Boolean.parseBoolean(String.valueOf(members.getOrDefault("asNewPlan", "false"))));
        }
    }

    /// What was published.
    record PublishedVersion(String plan, int version, String hash) {}
}
