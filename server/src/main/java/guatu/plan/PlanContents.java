package guatu.plan;

import guatu.plan.PlanRepository.VersionRow;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/// Reads and writes what stands in a version. A version never changes, so what was read once is kept, by its hash.
@Component
class PlanContents {

    private final PlanTextRepository texts;
    private final TargetRepository targets;
    private final ConcurrentMap<String, PlanContent> read = new ConcurrentHashMap<>();

    PlanContents(PlanTextRepository texts, TargetRepository targets) {
        this.texts = texts;
        this.targets = targets;
    }

    Plan read(VersionRow row) {
        return new Plan(read.computeIfAbsent(row.version().hash(), hash -> content(row)), row.version());
    }

    void insert(PlanContent content, int version) {
        texts.insert(content.code(), version, content.clauses());
        targets.insert(content.code(), version, content.targets());
        targets.insertProjects(content.code(), version, content.projects());
    }

    private PlanContent content(VersionRow row) {
        int no = row.version().no();
        return row.frame()
                .with(texts.read(row.code(), no), targets.read(row.code(), no), targets.projects(row.code(), no));
    }
}
