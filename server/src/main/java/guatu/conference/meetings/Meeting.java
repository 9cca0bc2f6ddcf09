package guatu.conference.meetings;

import guatu.conference.MeetingState;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A meeting as it stands.
///
/// @param minutes for which it is called
/// @param version of its day, hour and place
/// @param number its 文号; empty before it is issued
public record Meeting(
        long id,
        long body,
        String title,
        LocalDate heldOn,
        LocalTime starts,
        int minutes,
        String place,
        MeetingState state,
        int version,
        String number,
        @Nullable LocalDate issuedOn,
        long post) {}
