package guatu.plan;

import java.util.List;
import java.util.Optional;

/// A published plan, in one of its versions.
public record Plan(PlanContent content, PlanVersion version) {

    public String code() {
        return content.code();
    }

    public int firstYear() {
        return content.firstYear();
    }

    public int lastYear() {
        return content.lastYear();
    }

    public List<Target> targets() {
        return content.targets();
    }

    public Optional<Target> find(TargetId id) {
        return targets().stream().filter(target -> target.id().equals(id)).findFirst();
    }

    /// The target.
    ///
    /// @throws TargetNotFound when the version has none of that number
    public Target get(TargetId id) {
        return find(id).orElseThrow(() -> new TargetNotFound(id));
    }
}
