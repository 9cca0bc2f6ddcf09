package guatu.projects;

import guatu.access.Actor;
import guatu.access.Permission;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// What the acting post may do with a project, by the rules that refuse it otherwise. What is out of its sight is not
/// found in the first place.
@Service
public class ProjectRights {

    ProjectRights() {}

    /// Whether the record is the post's to keep: an office at home in its county or above, or the unit itself.
    public boolean keeps(Project project, Actor actor) {
        return whyNotKeep(project.region(), project.park(), project.enterprise(), actor)
                .isEmpty();
    }

    /// Whether the post is an office that may move the project and record its papers: the unit may not.
    public boolean handles(Project project, Actor actor) {
        return actor.may(Permission.REGISTER_PROJECTS) && keeps(project, actor);
    }

    /// Refuses whoever may not keep a record at this place.
    ///
    /// @throws ProjectOfficeRefused when another post is to
    public void requireKeeping(int region, int park, Optional<EnterpriseId> enterprise, Actor actor) {
        whyNotKeep(region, park, enterprise, actor).ifPresent(no -> {
            throw no;
        });
    }

    /// Refuses whoever may not keep the record of a project.
    ///
    /// @throws ProjectOfficeRefused when another post is to
    public void requireKeeping(Project project, Actor actor) {
        requireKeeping(project.region(), project.park(), project.enterprise(), actor);
    }

    /// Refuses whoever is no office of the project's place.
    ///
    /// @throws ProjectOfficeRefused when another post is to
    public void requireHandling(Project project, Actor actor) {
        if (!handles(project, actor)) {
            throw new ProjectOfficeRefused("由项目所在地的县区、园区及以上主管部门办理。", "An office of the project's place does this.");
        }
    }

    /// Refuses whoever decides nothing about projects.
    ///
    /// @throws ProjectOfficeRefused when another post is to
    public void requireDeciding(Actor actor) {
        if (!actor.may(Permission.DECIDE_PROJECTS)) {
            throw new ProjectOfficeRefused("由市州或省级主管部门决定。", "The prefecture's or the province's office decides this.");
        }
    }

    /// Refuses whoever may not take back what was not so.
    ///
    /// @throws ProjectOfficeRefused when another post is to
    public void requireCorrecting(Actor actor) {
        if (!actor.may(Permission.CORRECT_PROJECTS)) {
            throw new ProjectOfficeRefused("更正须由省级主管部门办理。", "The province's office makes corrections.");
        }
    }

    private static Optional<Refusal> whyNotKeep(int region, int park, Optional<EnterpriseId> enterprise, Actor actor) {
        boolean office =
                actor.may(Permission.REGISTER_PROJECTS) && actor.scope().covers(region, park, new EnterpriseId(-1));
        boolean unit = actor.may(Permission.FILE)
                && enterprise.isPresent()
                && actor.scope().enterprise().equals(enterprise);
        return office || unit
                ? Optional.empty()
                : Optional.of(new ProjectOfficeRefused(
                        "由项目所在地的主管部门或项目单位办理。", "The office of the project's place, or its unit, does this."));
    }
}
