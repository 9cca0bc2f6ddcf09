package guatu.projects.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Which level holds a problem as of the clock, and dates counted back from production.
class EscalationTest {

    private static final List<Integer> WORKDAYS = List.of(5, 7, 10, 0);

    @ParameterizedTest(name = "given to level {0} on {1}, on {2} level {3} holds it")
    @CsvFileSource(files = "../docs/rules/escalation.csv", numLinesToSkip = 1)
    void goesUpAsTheTableSays(int level, LocalDate since, LocalDate today, int held, String why) {
        assertThat(Escalation.on(today, level, since, WORKDAYS, EscalationTest::plus)
                        .level())
                .as(why)
                .isEqualTo(held);
    }

    @Test
    void theLastMilestoneIsTheProductionAndNoneLiesAfterTheNext() {
        var kinds = List.of(
                new BackPlan.Kind("START", "开工", 0, 10),
                new BackPlan.Kind("STRUCTURE", "主体", 90, 50),
                new BackPlan.Kind("PRODUCTION", "投产", 30, 40));
        var random = new Random(5);
        for (int round = 0; round < 300; round++) {
            var production = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(2_000));
            var dated = BackPlan.of(production, kinds, EscalationTest::workday);
            assertThat(dated.getLast().due()).isEqualTo(production);
            for (int i = 1; i < dated.size(); i++) {
                assertThat(dated.get(i).starts()).isEqualTo(dated.get(i - 1).due());
                assertThat(dated.get(i).starts()).isBeforeOrEqualTo(dated.get(i).due());
                long workdays = dated.get(i)
                        .starts()
                        .plusDays(1)
                        .datesUntil(dated.get(i).due().plusDays(1))
                        .filter(EscalationTest::workday)
                        .count();
                assertThat(workdays).isEqualTo(dated.get(i).kind().workdays());
            }
        }
    }

    private static LocalDate plus(LocalDate day, int workdays) {
        var at = day;
        for (int left = workdays; left > 0; ) {
            at = at.plusDays(1);
            left -= workday(at) ? 1 : 0;
        }
        return at;
    }

    private static boolean workday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
