package guatu.projects;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.catalog.Regions;
import guatu.kernel.RegionCode;
import guatu.workflow.CaseId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which projects of the demo may climb, and how a post asks for it: for the demo's cases.
@Service
public class SyntheticPromotions {

    private static final int LOOKED_AT = 8;

    private final PromotionCandidateRepository repository;
    private final Promotions promotions;
    private final Projects projects;
    private final ProjectDays days;
    private final Regions regions;

    SyntheticPromotions(
            PromotionCandidateRepository repository,
            Promotions promotions,
            Projects projects,
            ProjectDays days,
            Regions regions) {
        this.repository = repository;
        this.promotions = promotions;
        this.projects = projects;
        this.days = days;
        this.regions = regions;
    }

    /// A project that lacks nothing for the next reserve, and has no case under way.
    public record Candidate(ProjectId project, RegionCode county, ReserveLevel next) {}

    /// Projects that could climb.
    ///
    /// @throws NotPermitted when anybody but the machine asks
    @Transactional(readOnly = true)
    public List<Candidate> candidates(int most) {
        if (Acting.current().who().post() != Actor.MACHINE.who().post()) {
            throw new NotPermitted();
        }
        var now = days.now();
        return repository.demo(most * LOOKED_AT).stream()
                .map(id -> projects.get(new ProjectId(id)))
                .filter(project ->
                        promotions.lacking(project, project.level().next(), now).isEmpty())
                .filter(project -> promotions.underWay(project).isEmpty())
                .limit(most)
                .map(project -> new Candidate(
                        project.id(),
                        regions.ofSlot(project.region()).code(),
                        project.level().next()))
                .toList();
    }

    /// Asks as the acting post does.
    public CaseId ask(ProjectId project, String note) {
        return promotions.ask(project, note);
    }
}
