package guatu.projects;

import java.util.List;

/// Tells which preliminary procedures a project still lacks for a stage. The procedures' own part of the room answers.
public interface Preliminaries {

    /// A procedure that is neither done nor promised, covered or ruled out.
    record Open(String procedure, String nameZh, String nameEn) {}

    /// Those still open that a stage asks for.
    List<Open> open(ProjectId project, Stage stage);
}
