package guatu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.TestActors;
import guatu.access.Actor;
import guatu.access.Role;
import guatu.catalog.Label;
import guatu.journal.Who;
import guatu.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What stops the clocks, what is said before and after a due day, and who hears of a late step (mechanisms.md c0.1).
class LadderTest extends WorkflowHouse {

    private static final Actor CONFERENCE = new Actor(
            new Who(9_900, 9_900, "127.0.0.1"),
            "conference-office",
            "联席会议办公室",
            "Office of the conference",
            Role.CONFERENCE_OFFICE,
            TestActors.province().scope());

    /// 补正, 专家评审, 公示, 检测勘验, 上级批复, 不可抗力: each an interval with a document.
    @Test
    void eachOfTheSixReasonsStopsTheClockWithItsPaperOnly() {
        var charged = Map.of(
                "SUPPLEMENT", "APPLICANT",
                "EXPERT", "EXPERT",
                "PUBLICITY", "PUBLIC",
                "INSPECTION", "INSPECTION",
                "UPPER", "UPPER",
                "FORCE", "NATURE");
        charged.forEach((reason, holder) -> {
            CLOCK.set("2025-09-22T10:00");
            var id = open("PROJECT_PROMOTION", ENTERPRISE);
            assertThatThrownBy(() -> run(COUNTY, () -> stopClocks.stop(id, reason, "")))
                    .as(reason + " without a paper")
                    .isInstanceOf(CaseInputRefused.class);
            var due = view(id).clock().orElseThrow().legalDue();
            CLOCK.set("2025-09-24T10:00");
            run(COUNTY, () -> stopClocks.stop(id, reason, "文书〔2025〕1 号"));
            CLOCK.set("2025-09-26T10:00");
            run(COUNTY, () -> stopClocks.resume(id, LocalDate.of(2025, 9, 26), ""));
            assertThat(view(id).clock().orElseThrow().legalDue())
                    .as(reason + ": three working days later than " + due)
                    .isEqualTo(deadlines.shifted(due, 3, RegionCode.of("632801")));
            assertThat(view(id).days())
                    .filteredOn(one -> one.code().equals(holder))
                    .as(reason + " is charged to what it waits for")
                    .singleElement()
                    .satisfies(one -> assertThat(one.days()).isEqualTo(3));
        });
    }

    /// T−3, T−1, T, T+1 and then daily.
    @Test
    void afterTheDueDayItIsSaidDaily() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE); // promised until Thursday the 25th
        CLOCK.set("2025-10-09T10:00");
        assertThat(view(id).clock().orElseThrow().notices())
                .extracting(one -> one.day().toString())
                .as("28, 29, 30 September and 9 October are the working days since")
                .containsExactly(
                        "2025-09-22",
                        "2025-09-24",
                        "2025-09-25",
                        "2025-09-26",
                        "2025-09-28",
                        "2025-09-29",
                        "2025-09-30",
                        "2025-10-09");
    }

    /// Handler, section, department, leader, joint conference.
    @Test
    void theLadderEndsAtTheJointConference() {
        filled(CONFERENCE, "630000");
        var id = open("PROJECT_PROMOTION", ENTERPRISE); // legal until Sunday the 28th, which is worked
        CLOCK.set("2025-10-16T10:00");
        assertThat(levels(id)).as("nine working days late").containsExactly(1, 2, 3, 4);
        CLOCK.set("2025-10-17T10:00");
        assertThat(levels(id)).as("ten").containsExactly(1, 2, 3, 4, 5);
        assertThat(view(id).clock().orElseThrow().escalations().getLast().posts())
                .extracting(Label::code)
                .contains("conference-office");
    }

    private List<Integer> levels(CaseId id) {
        return view(id).clock().orElseThrow().escalations().stream()
                .map(StepClock.CaseEscalation::level)
                .toList();
    }
}
