package guatu.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import guatu.access.Acting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The plan as a readable document, its versions and its map, over HTTP. The text is public: every post may read it.
@RestController
@RequestMapping("/api/plan")
class PlanController {

    private final Plans plans;
    private final PlanMaps maps;

    PlanController(Plans plans, PlanMaps maps) {
        this.plans = plans;
        this.maps = maps;
    }

    /// The plan in force, or an earlier version of it.
    @GetMapping
    PlanDocument read(@RequestParam Optional<Integer> version) {
        Acting.current();
        return PlanDocument.of(version.map(plans::version).orElseGet(plans::current));
    }

    /// All versions, each with what changed against the one before.
    @GetMapping("/versions")
    List<PlanVersionView> versions() {
        Acting.current();
        return plans.versions().stream()
                .map(version -> PlanVersionView.of(
                        version, version.no() > 1 ? plans.changes(version.no() - 1, version.no()) : List.of()))
                .toList();
    }

    /// The boundaries that the plan is shown on, as GeoJSON: a sketch, no standard map.
    @GetMapping("/map")
    ResponseEntity<String> map() {
        Acting.current();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json;charset=UTF-8"))
                .header("Cache-Control", "private, max-age=3600")
                .body(maps.current());
    }

    /// A version in the list of versions.
    record PlanVersionView(
            int no,
            String hash,
            Instant publishedAt,
            String postTitle,
            Optional<Long> draft,
            String note,
            List<PlanChange> changes) {

        static PlanVersionView of(PlanVersion version, List<PlanChange> changes) {
            return new PlanVersionView(
                    version.no(),
                    version.hash(),
                    version.publishedAt(),
                    version.postTitle(),
                    version.draft(),
                    version.note(),
                    changes);
        }
    }

    /// The plan's text, each sentence with the targets that were read from it.
    record PlanDocument(
            String code,
            String titleZh,
            String titleEn,
            String shortZh,
            String shortEn,
            String document,
            Optional<LocalDate> issuedOn,
            int firstYear,
            int lastYear,
            String source,
            DocumentVersion version,
            List<DocumentClause> clauses,
            List<PlanProject> projects) {

        static PlanDocument of(Plan plan) {
            var content = plan.content();
            var readings = content.targets().stream()
                    .collect(groupingBy(Target::sentence, mapping(DocumentReading::of, toList())));
            return new PlanDocument(
                    content.code(),
                    content.titleZh(),
                    content.titleEn(),
                    content.shortZh(),
                    content.shortEn(),
                    content.document(),
                    content.issuedOn(),
                    content.firstYear(),
                    content.lastYear(),
                    content.source(),
                    new DocumentVersion(
                            plan.version().no(),
                            plan.version().hash(),
                            plan.version().publishedAt()),
                    content.clauses().stream()
                            .map(clause -> DocumentClause.of(clause, readings))
                            .toList(),
                    content.projects());
        }
    }

    record DocumentVersion(int no, String hash, Instant publishedAt) {}

    record DocumentClause(
            String id,
            int level,
            String headingZh,
            String headingEn,
            boolean missing,
            String note,
            List<DocumentSentence> sentences) {

        static DocumentClause of(PlanClause clause, Map<String, List<DocumentReading>> readings) {
            return new DocumentClause(
                    clause.id(),
                    clause.level(),
                    clause.headingZh(),
                    clause.headingEn(),
                    clause.missing(),
                    clause.note(),
                    clause.sentences().stream()
                            .map(sentence -> new DocumentSentence(
                                    sentence.id(),
                                    sentence.textZh(),
                                    sentence.textEn(),
                                    sentence.note(),
                                    readings.getOrDefault(sentence.id(), List.of()).stream()
                                            .map(DocumentReading::target)
                                            .toList(),
                                    readings.getOrDefault(sentence.id(), List.of())))
                            .toList());
        }
    }

    /// A sentence with its targets.
    ///
    /// @param targets their numbers
    /// @param readings the same with the characters that each was read from
    record DocumentSentence(
            String id,
            String textZh,
            String textEn,
            String note,
            List<TargetId> targets,
            List<DocumentReading> readings) {}

    /// Where in a sentence a target was read: code points.
    record DocumentReading(TargetId target, int from, int to) {

        static DocumentReading of(Target target) {
            return new DocumentReading(target.id(), target.from(), target.to());
        }
    }
}
