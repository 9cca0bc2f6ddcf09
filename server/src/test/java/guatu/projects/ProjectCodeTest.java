package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.kernel.Unreadable;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shape of the national code, as far as it is public.
class ProjectCodeTest {

    @Test
    void readsACodeAsPeopleTypeIt() {
        var code = ProjectCode.of(" ２５０３–632801-04-01-123456 ");
        assertThat(code.value()).isEqualTo("2503-632801-04-01-123456");
        assertThat(code.region()).isEqualTo("632801");
        assertThat(code.issued()).isEqualTo(YearMonth.of(2025, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2503-632801-04-01-12345",
                "2503-632801-04-01-1234567",
                "2500-632801-04-01-123456",
                "2513-632801-04-01-123456",
                "250-3632801-04-01-123456",
                "2503632801040112345678901",
                "2503-63280X-04-01-123456",
                "2503-632801-04-01-123456\n2503"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> ProjectCode.of(text)).isInstanceOf(Unreadable.class);
    }
}
