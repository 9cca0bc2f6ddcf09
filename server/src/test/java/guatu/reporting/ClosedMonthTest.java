package guatu.reporting;

import static guatu.reporting.Desk.GOLMUD;
import static guatu.reporting.Desk.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.kernel.Period;
import guatu.reporting.Desk.Firm;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// Once the province has closed a month it stands still: whoever filed late or was given back comes in by a correction
/// window alone, that is opened for him, with a reason (settled.md 2, 17).
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=a month of its own is closed for good")
@Import({PostgresConfiguration.class, Desk.class})
class ClosedMonthTest {

    private static final Period.Month SEPTEMBER = Period.Month.of(2025, 9);
    private static final String WHY = "企业来函说明九月产值口径有误，附情况说明";

    @Autowired
    Desk desk;

    @Autowired
    Filings filings;

    @Autowired
    Acceptances acceptances;

    @Autowired
    Periods periods;

    @Autowired
    Clock clock;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    @Test
    void afterTheClosingNothingComesInButByACorrectionWindow() {
        var never = desk.firm(GOLMUD);
        var late = desk.firm(GOLMUD);
        file(late, 1);
        assertThatThrownBy(this::close)
                .isInstanceOfSatisfying(
                        ClosingRefused.class,
                        refused ->
                                assertThat(refused.findings()).extracting("at").containsExactly("state"));
        Acting.as(TestActors.county(GOLMUD), () -> acceptances.giveBack(late.in(SEPTEMBER), 1, WHY));

        assertThat(close().closing()).isPresent();
        assertThatThrownBy(() -> file(never, 1)).isInstanceOf(FilingClosed.class);
        assertThatThrownBy(() -> file(late, 2)).as("given back before").isInstanceOf(FilingClosed.class);
        assertThat(desk.count("filing", never)).as("nothing is kept").isZero();
        assertThat(desk.count("filing", late)).isEqualTo(1);

        Acting.as(
                TestActors.province(),
                () -> periods.openCorrection(
                        Desk.FORM,
                        SEPTEMBER,
                        List.of(late.code()),
                        clock.instant().plus(Duration.ofDays(5)),
                        WHY));
        assertThatThrownBy(() -> file(never, 1)).as("not opened for it").isInstanceOf(FilingClosed.class);
        assertThatThrownBy(() -> file(late, 2)).as("without a reason").isInstanceOf(FilingRefused.class);
        file(late, 2, Map.of(Filings.CORRECTION, WHY));
        assertThat(desk.count("filing", late)).isEqualTo(2);
        assertThat(Acting.as(TestActors.province(), () -> periods.corrected(Desk.FORM, SEPTEMBER)))
                .extracting("revision")
                .containsExactly(2);
    }

    @Test
    void aMonthIsNotClosedWhileFirmsMayStillFile() {
        assertThatThrownBy(() -> Acting.as(TestActors.province(), () -> periods.close(Desk.FORM, Desk.OCTOBER)))
                .isInstanceOfSatisfying(
                        ClosingRefused.class,
                        refused ->
                                assertThat(refused.findings()).extracting("at").contains("month"));
    }

    private Periods.State close() {
        return Acting.as(TestActors.province(), () -> periods.close(Desk.FORM, SEPTEMBER));
    }

    private void file(Firm firm, int revision) {
        file(firm, revision, Map.of());
    }

    private void file(Firm firm, int revision, Map<String, String> reasons) {
        Acting.as(
                firm.post(),
                () -> filings.submit(firm.in(SEPTEMBER), revision, Map.copyOf(typed()), Map.copyOf(reasons)));
    }
}
