package guatu.conference;

import java.time.LocalDate;

/// The door for the demo: puts a made-up conference into the room, once. Only the machine may.
public interface MadeUpConference {

    /// Loads a body of demo posts, its meetings, obligations and papers, as of a day.
    ///
    /// @return how many meetings there are
    int load(LocalDate today);
}
