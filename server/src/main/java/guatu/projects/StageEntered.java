package guatu.projects;

import java.time.LocalDate;

/// A project entered a stage; published in the transaction that says so.
public record StageEntered(ProjectId project, Stage stage, LocalDate since) {}
