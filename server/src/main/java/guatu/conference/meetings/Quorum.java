package guatu.conference.meetings;

import guatu.conference.ConferenceRules.QuorumRule;
import guatu.conference.meetings.MeetingRepository.AttendeeRow;
import java.util.List;

/// Whether enough of the voting seats are there: at least the rule's share of all, and the convener or a vice-convener
/// where the rule wants one. A deputy who came for a member counts; a chair's does not chair.
///
/// @param seats voting seats that are invited
/// @param needed the least number that makes the quorum
/// @param present voting seats that came
/// @param chaired whether a convener or vice-convener came in person
public record Quorum(int seats, int needed, int present, boolean chaired, boolean chairNeeded) {

    static Quorum of(QuorumRule rule, List<AttendeeRow> attendees) {
        var voting = attendees.stream().filter(AttendeeRow::votes).toList();
        int needed = Math.max(
                1, (voting.size() * rule.numerator() + rule.denominator() - 1) / rule.denominator()); // rounded up
        return new Quorum(
                voting.size(),
                needed,
                (int) voting.stream().filter(AttendeeRow::came).count(),
                voting.stream()
                        .anyMatch(one ->
                                (one.seat().equals("CONVENER") || one.seat().equals("VICE"))
                                        && one.kind().filter("PRESENT"::equals).isPresent()),
                rule.chair());
    }

    public boolean met() {
        return present >= needed && (chaired || !chairNeeded);
    }
}
