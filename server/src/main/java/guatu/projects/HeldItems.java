package guatu.projects;

import guatu.kernel.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Tells who holds which preliminary procedures now. The procedures' own part of the room answers.
public interface HeldItems {

    /// A procedure that was handed in and is not at its end.
    ///
    /// @param holderZh the office or the unit that has it
    /// @param who a person, where the pack names one
    /// @param since the day from which it has it
    /// @param until the last day by law, or as promised where the law sets none; empty before acceptance
    /// @param unconfirmed whether the week's word of the official who follows it is missing
    /// @param unpushed whether it is late and was not sent up in time
    record Held(
            long project,
            String code,
            String nameZh,
            int region,
            String what,
            String holderZh,
            String who,
            LocalDate since,
            Optional<LocalDate> until,
            boolean unconfirmed,
            boolean unpushed) {}

    /// Those of projects in these places.
    List<Held> held(Interval regions);
}
