package guatu.conference.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.conference.ConferenceRules.QuorumRule;
import guatu.conference.meetings.MeetingRepository.AttendeeRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The quorum by the examples of docs/rules/conference-quorum.csv.
class QuorumTest {

    @Test
    void isAsTheTableSays() throws IOException {
        for (var line : Files.readAllLines(Path.of("../docs/rules/conference-quorum.csv")).stream()
                .skip(1)
                .toList()) {
            var cells = line.split(",", -1);
            int seats = Integer.parseInt(cells[0]);
            int present = Integer.parseInt(cells[3]);
            var rule = new QuorumRule(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), true, "");
            assertThat(Quorum.of(rule, attendees(seats, present, cells[4].equals("1")))
                            .met())
                    .as(line)
                    .isEqualTo(cells[5].equals("1"));
        }
    }

    @Test
    void aDeputyCountsAndDoesNotChair() {
        var rule = new QuorumRule(1, 1, true, "");
        var deputy = attendee(1, "CONVENER", true, Optional.of("DEPUTY"));
        assertThat(Quorum.of(rule, List.of(deputy)).present()).isEqualTo(1);
        assertThat(Quorum.of(rule, List.of(deputy)).met()).isFalse();
        var liaison = attendee(2, "LIAISON", false, Optional.of("PRESENT"));
        assertThat(Quorum.of(rule, List.of(liaison)).present())
                .as("has no vote")
                .isZero();
    }

    private static List<AttendeeRow> attendees(int seats, int present, boolean chair) {
        var all = new ArrayList<AttendeeRow>();
        for (int at = 0; at < seats; at++) {
            boolean convener = at == 0;
            boolean came = chair ? at < present : at >= 1 && at <= present;
            all.add(attendee(at, convener ? "CONVENER" : "MEMBER", true, Optional.of(came ? "PRESENT" : "ABSENT")));
        }
        return all;
    }

    private static AttendeeRow attendee(long holder, String seat, boolean votes, Optional<String> kind) {
        return new AttendeeRow(holder, "", "", "", "", seat, votes, kind, Optional.empty(), Optional.empty());
    }
}
