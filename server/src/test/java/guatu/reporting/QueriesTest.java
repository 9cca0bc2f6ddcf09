package guatu.reporting;

import static guatu.reporting.Desk.DELINGHA;
import static guatu.reporting.Desk.GOLMUD;
import static guatu.reporting.Desk.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.kernel.Refusal;
import guatu.reporting.chasing.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// A question about a cell goes to the firm and comes back in words; a return names its day. Neither carries a value.
@SpringBootTest(classes = guatu.Guatu.class)
@Import({PostgresConfiguration.class, Desk.class})
class QueriesTest {

    private static final String WHY = "用电量与产值走势不符，请说明原因";
    private static final String BECAUSE = "十月检修后满负荷生产，订单集中交付";

    @Autowired
    Desk desk;

    @Autowired
    Filings filings;

    @Autowired
    Queries queries;

    @Autowired
    Acceptances acceptances;

    @Autowired
    FilingViews views;

    @Autowired
    Messages messages;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    @Test
    void aQueryIsAskedAnsweredAskedAgainAndClosedAndChangesNoState() {
        var firm = filed();
        var county = TestActors.county(GOLMUD);
        var key = firm.october();
        var asked = Acting.as(county, () -> queries.ask(key, "01.month", WHY, Optional.empty()));
        assertThat(asked.due())
                .as("three working days after Wednesday, 5 November")
                .contains(LocalDate.of(2025, 11, 10));
        assertThat(asked.cellZh()).contains("本月");
        assertThat(Acting.as(firm.post(), messages::unread).unread()).isEqualTo(1);
        assertThatThrownBy(() -> Acting.as(county, () -> queries.askAgain(key, 1, WHY, Optional.empty())))
                .isInstanceOf(QueryStateConflict.class);
        assertThatThrownBy(() -> Acting.as(firm.post(), () -> queries.answer(key, 1, "核实无误")))
                .isInstanceOf(QueryRefused.class);
        Acting.as(firm.post(), () -> queries.answer(key, 1, BECAUSE));
        assertThatThrownBy(() -> Acting.as(firm.post(), () -> queries.answer(key, 1, BECAUSE)))
                .isInstanceOf(QueryStateConflict.class);
        Acting.as(county, () -> queries.askAgain(key, 1, "请附投产批复或交付凭证说明", Optional.of(LocalDate.of(2025, 11, 12))));
        var closed = Acting.as(county, () -> queries.close(key, 1));
        assertThat(closed.turns())
                .extracting(Query.Turn::kind)
                .containsExactly(Query.State.ASKED, Query.State.ANSWERED, Query.State.ASKED, Query.State.CLOSED);
        assertThat(Acting.as(county, () -> views.view(key)).state()).isEqualTo(FilingState.SUBMITTED);
        assertThat(desk.count("filing", firm)).isEqualTo(1);
        assertThat(desk.openFacts(firm)).isEmpty();
    }

    @Test
    void eachKeepsToHisPart() {
        var firm = filed();
        var key = firm.october();
        var county = TestActors.county(GOLMUD);
        for (var other :
                List.of(TestActors.county(DELINGHA), TestActors.leader(), firm.post(), TestActors.systemAdmin())) {
            assertThatThrownBy(() -> Acting.as(other, () -> queries.ask(key, "", WHY, Optional.empty())))
                    .as(other.postCode())
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> Acting.as(county, () -> queries.ask(key, "99.month", WHY, Optional.empty())))
                .isInstanceOf(QueryRefused.class);
        assertThatThrownBy(() ->
                        Acting.as(county, () -> queries.ask(key, "", WHY, Optional.of(LocalDate.of(2025, 11, 4)))))
                .isInstanceOf(DueRefused.class);
        Acting.as(county, () -> queries.ask(key, "", WHY, Optional.empty()));
        assertThatThrownBy(() -> Acting.as(county, () -> queries.answer(key, 1, BECAUSE)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Acting.as(firm.post(), () -> queries.close(key, 1)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Acting.as(TestActors.province(), () -> queries.close(key, 1)))
                .as("another level’s query")
                .isInstanceOf(NotResponsible.class);
        var neighbour = desk.firm(GOLMUD);
        assertThatThrownBy(() -> Acting.as(neighbour.post(), () -> queries.of(key)))
                .isInstanceOf(FilingNotFound.class);
    }

    @Test
    void aReturnNamesTheDayAndTheFirmSeesIt() {
        var firm = filed();
        var key = firm.october();
        Acting.as(
                TestActors.county(GOLMUD),
                () -> acceptances.giveBack(key, 1, WHY, Optional.of(LocalDate.of(2025, 11, 6))));
        var waiting = Acting.as(firm.post(), () -> views.view(key)).parcel().getLast();
        assertThat(waiting.until()).contains(Dues.end(LocalDate.of(2025, 11, 6)));
        assertThat(Acting.as(firm.post(), () -> messages.mine(0, 10)).items())
                .extracting(Messages.Message::cause)
                .containsExactly("RETURN");
    }

    private Desk.Firm filed() {
        var firm = desk.firm(GOLMUD);
        Acting.as(firm.post(), () -> filings.submit(firm.october(), 1, Map.copyOf(typed()), Map.of()));
        return firm;
    }
}
