package guatu.projects;

import java.time.LocalDate;

/// A stage was taken back because it was not so: counts that had the project in it are to be issued again. Published in
/// the transaction that says so.
///
/// @param from the stage that was not reached
/// @param to where it stands instead
/// @param since the day from which `from` was said to hold
public record StageCorrected(ProjectId project, Stage from, Stage to, LocalDate since) {}
