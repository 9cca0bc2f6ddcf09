package guatu.reporting.pack;

import guatu.kernel.ParkCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What all forms of a pack share, `reporting.yaml`.
public record CommonFile(Reasons reasons, List<DirectPark> directParks) {

    public CommonFile {
        directParks = List.copyOf(directParks);
    }

    /// What a reason must be.
    ///
    /// @param length parameter with the least number of characters
    public record Reasons(String length, List<Phrase> empty) {

        public Reasons {
            empty = List.copyOf(empty);
        }
    }

    /// A phrase that says nothing.
    public record Phrase(String phrase, LocalDate validFrom, Optional<LocalDate> validTo, String source) {}

    /// A park whose firms report past the county.
    public record DirectPark(ParkCode park, LocalDate validFrom, Optional<LocalDate> validTo, String source) {}
}
