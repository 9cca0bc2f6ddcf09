package guatu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025-10, 2025-10-01, 2025-10-31, 2024-10",
        "2024-02, 2024-02-01, 2024-02-29, 2023-02",
        "2025-C10, 2025-01-01, 2025-10-31, 2024-C10",
        "2025-C02, 2025-01-01, 2025-02-28, 2024-C02",
        "2025-Q3, 2025-07-01, 2025-09-30, 2024-Q3",
        "2025, 2025-01-01, 2025-12-31, 2024",
        "2025-R10, 2024-11-01, 2025-10-31, 2024-R10"
    })
    void readsWhatItWrites(String text, LocalDate start, LocalDate end, String yearEarlier) {
        var period = Period.of(text);
        assertThat(period).hasToString(text);
        assertThat(Period.of(period.toString())).isEqualTo(period);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.yearEarlier()).isEqualTo(Period.of(yearEarlier));
    }

    /// January is not filed, so there is no 1—1月 (settled.md 5).
    @ParameterizedTest
    @ValueSource(strings = {"2025-13", "2025-00", "2025-C01", "2025-C13", "2025-Q5", "25-10", "2025-1", "2025-10 ", ""})
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.of(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.met()).isEqualTo(text);
                                    assertThat(finding.expected()).isNotBlank();
                                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-C10", "2025-Q3"})
    void aMonthIsNoOtherPeriod(String text) {
        assertThatThrownBy(() -> Period.Month.of(text)).isInstanceOf(Unreadable.class);
    }
}
