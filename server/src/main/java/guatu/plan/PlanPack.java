package guatu.plan;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.journal.KnownTimes;
import guatu.kernel.Finding;
import guatu.kernel.KnownTime;
import guatu.kernel.PackPart;
import guatu.kernel.Refusal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The folder `plan` of a plan pack: the text and the targets as reviewed, the paths and their breakdown. The map of
/// the
/// folder `map` comes with it.
@Service
public class PlanPack implements PackPart {

    private static final String NOTE = "规划包";

    private final Plans plans;
    private final TrajectoryRepository trajectories;
    private final BreakdownRepository breakdowns;
    private final MapRepository maps;
    private final KnownTimes knownTimes;
    private final Clock clock;

    PlanPack(
            Plans plans,
            TrajectoryRepository trajectories,
            BreakdownRepository breakdowns,
            MapRepository maps,
            KnownTimes knownTimes,
            Clock clock) {
        this.plans = plans;
        this.trajectories = trajectories;
        this.breakdowns = breakdowns;
        this.maps = maps;
        this.knownTimes = knownTimes;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "规划条款、目标、轨迹与分解";
    }

    @Override
    public int order() {
        return 40;
    }

    /// What is the matter with the folder, at file and line. Empty when it can be loaded.
    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        read(pack, findings);
        return findings;
    }

    /// Publishes the pack's plan where it is new or differs from the version in force, and sets the paths and
    /// breakdowns
    /// that no one has set yet. What people set since then stays.
    ///
    /// @throws PlanPackRefused with every finding
    @Override
    @Transactional
    public void load(Path pack) {
        var findings = new ArrayList<Finding>();
        var files = read(pack, findings);
        if (files.isEmpty() || findings.stream().anyMatch(Finding::blocks)) {
            throw new PlanPackRefused(findings);
        }
        var actor = Acting.find().orElse(Actor.MACHINE);
        var read = files.get();
        int basis = plans.find(KnownTime.NOW)
                .filter(plan -> plan.code().equals(read.content().code()))
                .map(plan -> plan.version().no())
                .orElse(0);
        Acting.as(actor, () -> plans.publish(read.content(), basis, Optional.empty(), NOTE));
        var code = read.content().code();
        var known = knownTimes.beginning("plan pack");
        read.trajectories().stream()
                .filter(path -> trajectories.latestRevision(code, path.target()) == 0)
                .forEach(path -> trajectories.insert(code, path, known, actor.who()));
        read.breakdowns().stream()
                .filter(parts -> breakdowns.latestRevision(code, parts.target()) == 0)
                .forEach(parts -> breakdowns.insert(code, parts, known, actor.who()));
        maps.put(code, read.map());
    }

    private Optional<PackFiles> read(Path pack, List<Finding> findings) {
        return PackFiles.read(pack, clock.instant(), findings);
    }

    /// The pack's files are not fit to be loaded.
    public static final class PlanPackRefused extends Refusal {

        PlanPackRefused(List<Finding> findings) {
            super(Kind.UNACCEPTABLE, "The plan pack has %d finding(s).".formatted(findings.size()), findings);
        }
    }
}
