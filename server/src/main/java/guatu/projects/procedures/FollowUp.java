package guatu.projects.procedures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the official who follows a procedure owes it while it is under way: a word about it every week, and to send it
/// up once it is late (mechanisms.md P5). The word is the move `CONFIRM`, which changes neither state, nor holder, nor
/// clock.
///
/// @param confirmBy the last day for the next word
/// @param unconfirmed whether that day is over
/// @param pushBy the last day to send it up; empty while it is in time, or where it does not lie with an office
/// @param unpushed whether that day is over
record FollowUp(LocalDate confirmBy, boolean unconfirmed, Optional<LocalDate> pushBy, boolean unpushed) {

    /// @param last the day of the last event, a word among them
    /// @param limit how its limit stands; empty before its clock first ran, or where it has none
    /// @param days how many calendar days a word lasts
    /// @param push the working days in which it is sent up, added to a day
    static FollowUp of(
            LocalDate last,
            Holder holder,
            Optional<ItemClock.Reading> limit,
            LocalDate today,
            int days,
            UnaryOperator<LocalDate> push) {
        var confirmBy = last.plusDays(days);
        var pushBy = limit.filter(reading -> reading.late() && holder == Holder.OFFICE)
                .map(ItemClock.Reading::due)
                .map(push);
        return new FollowUp(
                confirmBy,
                today.isAfter(confirmBy),
                pushBy,
                pushBy.filter(today::isAfter).isPresent());
    }
}
