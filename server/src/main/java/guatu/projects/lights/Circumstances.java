package guatu.projects.lights;

import java.time.LocalDate;
import java.util.Optional;

/// What lamps other than progress look at, at the end of a month.
///
/// @param day the day that is judged: the month's last
/// @param startDue when it is to start; empty where no day is planned
/// @param started when its permanent works began; empty before
/// @param entered when it was entered into statistics; empty before
/// @param fundsDue money due to date, in 元; empty where no plan says
/// @param fundsArrived money arrived to date, in 元
/// @param milestoneDue the earliest date of a milestone that is not reached; empty where none is open
/// @param promised the earliest promised date of an open problem; empty where none is
/// @param openProblems how many problems are open
public record Circumstances(
        LocalDate day,
        Optional<LocalDate> startDue,
        Optional<LocalDate> started,
        Optional<LocalDate> entered,
        Optional<Long> fundsDue,
        long fundsArrived,
        Optional<LocalDate> milestoneDue,
        Optional<LocalDate> promised,
        int openProblems) {}
