package guatu.plan;

import guatu.kernel.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the files of a pack's plan hold.
///
/// @param map the boundaries of the prefectures, as GeoJSON
record PackFiles(PlanContent content, List<Trajectory> trajectories, List<Breakdown> breakdowns, String map) {

    static final String POST = "规划包";

    PackFiles {
        trajectories = List.copyOf(trajectories);
        breakdowns = List.copyOf(breakdowns);
    }

    /// Reads all files and collects every finding; empty where the text or the targets cannot be read at all.
    static Optional<PackFiles> read(Path pack, Instant now, List<Finding> findings) {
        var frame = PlanYaml.read(pack, findings);
        var clauses = ClauseText.read(text(pack, "plan/clauses.md", findings), "plan/clauses.md", findings);
        var targets = TargetTable.read(pack, clauses, findings);
        var map = text(pack, "map/prefectures.geojson", findings);
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        var content = frame.get().with(clauses, targets, frame.get().projects());
        checkProjects(content, findings);
        var trajectories = PathTables.trajectories(pack, content, now, findings);
        var breakdowns = PathTables.breakdowns(pack, content, now, findings);
        return Optional.of(new PackFiles(content, trajectories, breakdowns, map));
    }

    private static void checkProjects(PlanContent content, List<Finding> findings) {
        var clauses = ids(content.clauses().stream().map(PlanClause::id).toList());
        var targets = ids(
                content.targets().stream().map(target -> target.id().value()).toList());
        for (var project : content.projects()) {
            if (!clauses.contains(project.clause())) {
                findings.add(Finding.blocking(
                        "plan-pack", "plan/plan.yaml", project.clause(), "a clause of clauses.md", "工程应指向已有条款"));
            }
            project.targets().stream()
                    .filter(id -> !targets.contains(id.value()))
                    .forEach(id -> findings.add(Finding.blocking(
                            "plan-pack", "plan/plan.yaml", id.value(), "a target of targets.csv", "工程应指向已有目标")));
        }
    }

    private static Set<String> ids(List<String> ids) {
        return new HashSet<>(ids);
    }

    private static String text(Path pack, String file, List<Finding> findings) {
        try {
            return Files.readString(pack.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            findings.add(Finding.blocking(
                    "plan-pack", file, "no such file, or not UTF-8", "a file of the pack in UTF-8", "请补上该文件"));
            return "";
        }
    }
}
