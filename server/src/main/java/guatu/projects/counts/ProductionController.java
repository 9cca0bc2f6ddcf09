package guatu.projects.counts;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.kernel.Finding;
import guatu.projects.Project;
import guatu.projects.ProjectId;
import guatu.projects.Projects;
import guatu.projects.Stage;
import guatu.projects.counts.ProductionRepository.StepRow;
import guatu.projects.months.DispatchConflict;
import guatu.projects.months.DispatchOfficeRefused;
import guatu.projects.months.DispatchRefused;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The certificate of production of a project over HTTP: at least three independent proofs of six, the signatures of
/// county, prefecture and province, and the enterprise's word. Without it production is self-reported and not counted.
@RestController
@Transactional(readOnly = true)
class ProductionController {

    private static final String PRODUCTION = "/api/projects/{id}/production";
    private static final int LONGEST = 200;

    private final ProductionRepository repository;
    private final Projects projects;
    private final DispatchRules rules;
    private final DispatchStamps stamps;

    ProductionController(
            ProductionRepository repository, Projects projects, DispatchRules rules, DispatchStamps stamps) {
        this.repository = repository;
        this.projects = projects;
        this.rules = rules;
        this.stamps = stamps;
    }

    enum ProductionDeed {
        PROOF,
        SIGNED,
        CONFIRMED,
        WITHDRAWN
    }

    /// @param proof of PROOF: its code; empty otherwise
    /// @param document what it rests on
    record ProductionStep(ProductionDeed kind, String proof, LocalDate day, String document) {}

    /// @param counts whether the certificate is whole; otherwise production is self-reported (投产（自报）)
    /// @param producing whether the project stands in production at all
    /// @param lacks what is missing
    record ProductionView(
            boolean counts,
            boolean producing,
            List<Counted.Lack> lacks,
            List<ProofView> proofs,
            List<StepView> steps,
            boolean mayProve,
            boolean maySign,
            boolean mayConfirm,
            boolean mayWithdraw) {}

    /// A kind of proof, with who is its source; `there` where one of it stands.
    record ProofView(String code, String nameZh, String nameEn, String from, boolean there) {}

    /// @param stands whether it holds still: a withdrawal takes all before it
    record StepView(
            int no,
            String kind,
            String proof,
            int level,
            LocalDate day,
            String document,
            boolean stands,
            OffsetDateTime at,
            String byZh,
            String byEn) {}

    @GetMapping(PRODUCTION)
    ProductionView read(@PathVariable long id) {
        var project = projects.get(new ProjectId(id));
        return view(project, Acting.current());
    }

    @PostMapping(PRODUCTION)
    @Transactional
    ProductionView step(@PathVariable long id, @RequestBody ProductionStep step) {
        var project = projects.get(new ProjectId(id));
        var actor = Acting.current();
        repository.lock(id);
        var standing = standing(repository.steps(id));
        int level = DispatchStamps.levelOf(actor);
        office(step.kind(), project, actor, standing);
        if (project.stage().compareTo(Stage.S6) < 0 && step.kind() != ProductionDeed.PROOF) {
            throw new DispatchConflict("项目尚未进入投产阶段。", "The project is not in production.");
        }
        check(step);
        int no = repository.steps(id).size() + 1;
        var stamp = stamps.next(
                "PRODUCTION_" + step.kind(),
                "project-production",
                id + "/" + no,
                Map.of("proof", step.proof(), "level", Integer.toString(level)));
        repository.step(id, no, step, step.kind() == ProductionDeed.SIGNED ? level : 0, stamp);
        return view(project, actor);
    }

    private void check(ProductionStep step) {
        boolean proof = step.kind() == ProductionDeed.PROOF;
        boolean listed = rules.labels("certificate-proofs", step.day()).stream()
                .anyMatch(label -> label.code().equals(step.proof()));
        var findings = new java.util.ArrayList<Finding>();
        if (proof && !listed) {
            findings.add(Finding.blocking("production-proof", "proof", step.proof(), "one of the six", "请选择六类凭证之一"));
        }
        if (step.day().isAfter(stamps.today())) {
            findings.add(Finding.blocking(
                    "production-day", "day", step.day().toString(), "a day that has come", "日期不能晚于今天"));
        }
        if ((proof && step.document().isBlank()) || step.document().length() > LONGEST) {
            findings.add(Finding.blocking(
                    "production-document", "document", step.document(), "its number or name", "请填写凭证的名称或编号"));
        }
        if (step.kind() == ProductionDeed.WITHDRAWN) {
            stamps.reasoned("document", step.document()).ifPresent(findings::add);
        }
        if (!findings.isEmpty()) {
            throw new DispatchRefused(findings);
        }
    }

    private static void office(ProductionDeed deed, Project project, Actor actor, List<StepRow> standing) {
        int level = DispatchStamps.levelOf(actor);
        boolean unit = DispatchStamps.unitOf(project, actor);
        boolean may = switch (deed) {
            case PROOF -> unit || level > 0;
            case SIGNED -> level > 0;
            case CONFIRMED -> unit;
            case WITHDRAWN -> actor.may(Permission.CLOSE_PERIOD);
        };
        if (!may) {
            throw new DispatchOfficeRefused("该步骤由其他岗位办理。", "It is another post’s step.");
        }
        if (deed == ProductionDeed.SIGNED && !signable(standing, actor, level)) {
            throw new DispatchConflict("本级或本人已签认。", "This level, or this person, has signed.");
        }
    }

    private ProductionView view(Project project, Actor actor) {
        var steps = repository.steps(project.id().value());
        var standing = standing(steps);
        int proofs = (int) standing.stream()
                .filter(step -> step.kind().equals("PROOF"))
                .map(StepRow::proof)
                .distinct()
                .count();
        int signed = (int) standing.stream()
                .filter(step -> step.kind().equals("SIGNED"))
                .map(StepRow::level)
                .distinct()
                .count();
        boolean confirmed = standing.stream().anyMatch(step -> step.kind().equals("CONFIRMED"));
        var lacks = Counted.producing(proofs, signed, confirmed);
        boolean producing = project.stage().compareTo(Stage.S6) >= 0;
        int level = DispatchStamps.levelOf(actor);
        boolean unit = DispatchStamps.unitOf(project, actor);
        var there = standing.stream().map(StepRow::proof).toList();
        return new ProductionView(
                producing && lacks.isEmpty(),
                producing,
                lacks,
                rules.rows("certificate-proofs", stamps.today()).stream()
                        .map(row -> proof(row, there))
                        .toList(),
                steps.stream().map(step -> step(step, standing.contains(step))).toList(),
                unit || level > 0,
                producing && level > 0 && signable(standing, actor, level),
                producing && unit && !confirmed,
                actor.may(Permission.CLOSE_PERIOD) && !standing.isEmpty());
    }

    private static boolean signable(List<StepRow> standing, Actor actor, int level) {
        return standing.stream()
                .noneMatch(step -> step.kind().equals("SIGNED")
                        && (step.level() == level
                                || step.person() == actor.who().person()));
    }

    private static ProofView proof(Map<String, String> row, List<String> there) {
        var code = row.getOrDefault("proof", "");
        return new ProofView(
                code,
                row.getOrDefault("name_zh", ""),
                row.getOrDefault("name_en", ""),
                row.getOrDefault("source_of_proof", ""),
                there.contains(code));
    }

    private static StepView step(StepRow row, boolean stands) {
        return new StepView(
                row.no(),
                row.kind(),
                row.proof(),
                row.level(),
                row.day(),
                row.document(),
                stands,
                row.at(),
                row.byZh(),
                row.byEn());
    }

    /// What stands: whatever came before a withdrawal does not.
    private static List<StepRow> standing(List<StepRow> steps) {
        int withdrawn = steps.stream()
                .filter(step -> step.kind().equals("WITHDRAWN"))
                .mapToInt(StepRow::no)
                .max()
                .orElse(0);
        return steps.stream().filter(step -> step.no() > withdrawn).toList();
    }
}
