package guatu.projects;

import guatu.evidence.Evidences;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Papers that are attached to a part of a project now, by the names under which they were attached.
@Service
public class AttachedPapers {

    private final Evidences evidences;

    AttachedPapers(Evidences evidences) {
        this.evidences = evidences;
    }

    /// The names of what stands at a part now; what was withdrawn does not.
    ///
    /// @param part a stage, or `STATISTICS` for the entry into statistics
    public Set<String> names(ProjectId id, String part) {
        return Set.copyOf(evidences.labels(ProjectEvidence.KIND, ProjectEvidence.key(id, part)));
    }
}
