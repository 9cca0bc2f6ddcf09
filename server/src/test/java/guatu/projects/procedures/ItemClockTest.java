package guatu.projects.procedures;

import static guatu.projects.procedures.ItemClock.Effect.ENDS;
import static guatu.projects.procedures.ItemClock.Effect.NONE;
import static guatu.projects.procedures.ItemClock.Effect.RUNS;
import static guatu.projects.procedures.ItemClock.Effect.STOPS;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.projects.procedures.ItemClock.Reading;
import guatu.projects.procedures.ItemClock.Tick;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The clock of an item, on the days of mechanisms.md c0.1: National Day 2025 with its working weekends.
class ItemClockTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 22);
    private static final Set<LocalDate> MADE_UP = Set.of(LocalDate.of(2025, 9, 28), LocalDate.of(2025, 10, 11));

    @Test
    void threeDaysOfStopAreThreeWorkingDaysMore() {
        var without = read(20, List.of(tick(MONDAY, RUNS)), MONDAY);
        var with = read(
                20,
                List.of(
                        tick(MONDAY, RUNS),
                        tick(LocalDate.of(2025, 9, 24), STOPS),
                        tick(LocalDate.of(2025, 9, 26), RUNS)),
                LocalDate.of(2025, 9, 29));
        // 23–30 September are 7 working days with the 28th; 9–11 October 3; 13–17 and 20–24 October 10
        assertThat(without.due()).isEqualTo(LocalDate.of(2025, 10, 24));
        assertThat(with.due()).isEqualTo(LocalDate.of(2025, 10, 29));
        assertThat(workdays(without.due(), with.due())).isEqualTo(3);
        // spent: 23, 28, 29 September
        assertThat(with.left()).isEqualTo(17);
        assertThat(with.still()).isFalse();
    }

    @Test
    void aStopThatLastsMovesTheLastDayOn() {
        var ticks = List.of(tick(MONDAY, RUNS), tick(LocalDate.of(2025, 9, 24), STOPS));
        var first = read(5, ticks, LocalDate.of(2025, 9, 25));
        var later = read(5, ticks, LocalDate.of(2025, 9, 30));
        assertThat(first.left()).isEqualTo(4);
        assertThat(later.left()).isEqualTo(4);
        assertThat(later.still()).isTrue();
        assertThat(workdays(first.due(), later.due())).isEqualTo(4); // 26, 28, 29, 30 September
    }

    @Test
    void supplyingPapersDoesNotStartTheClockAgain() {
        var ticks = List.of(
                tick(MONDAY, RUNS),
                tick(LocalDate.of(2025, 9, 24), STOPS),
                tick(LocalDate.of(2025, 9, 25), NONE),
                tick(LocalDate.of(2025, 9, 26), RUNS));
        assertThat(read(20, ticks, MONDAY.plusDays(7)).started()).isEqualTo(MONDAY);
        var anew = List.of(
                tick(MONDAY, RUNS),
                tick(LocalDate.of(2025, 9, 24), ENDS),
                new Tick(LocalDate.of(2025, 9, 25), NONE, true),
                tick(LocalDate.of(2025, 9, 26), RUNS));
        assertThat(read(20, anew, MONDAY.plusDays(7)).started()).isEqualTo(LocalDate.of(2025, 9, 26));
    }

    @Test
    void whatEndedKeepsWhatWasLeft() {
        var ticks = List.of(tick(MONDAY, RUNS), tick(LocalDate.of(2025, 9, 26), ENDS));
        var reading = read(3, ticks, LocalDate.of(2025, 11, 5));
        assertThat(reading.left()).isEqualTo(-1);
        assertThat(reading.late()).isTrue();
        assertThat(reading.ended()).contains(LocalDate.of(2025, 9, 26));
        assertThat(ItemClock.read(List.of(tick(MONDAY, NONE)), 3, MONDAY, ItemClockTest::workday))
                .isEmpty();
    }

    private static Reading read(int limit, List<Tick> ticks, LocalDate today) {
        return ItemClock.read(ticks, limit, today, ItemClockTest::workday).orElseThrow();
    }

    private static Tick tick(LocalDate day, ItemClock.Effect effect) {
        return new Tick(day, effect, false);
    }

    private static long workdays(LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(ItemClockTest::workday)
                .count();
    }

    private static boolean workday(LocalDate day) {
        boolean holiday = !day.isBefore(LocalDate.of(2025, 10, 1)) && !day.isAfter(LocalDate.of(2025, 10, 8));
        return MADE_UP.contains(day) || (!holiday && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }
}
