package guatu.reporting;

import static guatu.reporting.Desk.FORM;
import static guatu.reporting.Desk.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.reporting.Desk.Firm;
import guatu.reporting.review.Choice;
import guatu.reporting.review.Kind;
import guatu.reporting.review.ReviewQueues;
import guatu.reporting.review.ReviewView.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The queue over the database: a county sees its own filings in it and nobody else's, a firm sees none.
@SpringBootTest(classes = guatu.Guatu.class)
@Import({PostgresConfiguration.class, Desk.class})
class ReviewQueueTest {

    private static final Instant FILED = Instant.parse("2025-11-03T02:00:00Z");
    private static final Choice CHOICE =
            new Choice(FORM, OCTOBER, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Autowired
    Desk desk;

    @Autowired
    BulkFilings bulk;

    @Autowired
    ReviewQueues queues;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    @Test
    void aCountyReviewsItsOwnFilingsOnly() {
        var rows = new ArrayList<BulkFiling>();
        for (int i = 0; i < 8; i++) {
            rows.add(filing(firm(Desk.GOLMUD), 1));
        }
        var here = firm(Desk.GOLMUD);
        var there = firm(Desk.DELINGHA);
        rows.add(filing(here, 10));
        rows.add(filing(there, 10));
        Acting.as(Actor.MACHINE, () -> bulk.load(rows.iterator()));

        assertThat(codes(TestActors.county(Desk.GOLMUD)))
                .contains(here.code().value())
                .doesNotContain(there.code().value());
        assertThat(codes(TestActors.county(Desk.DELINGHA)))
                .containsExactly(there.code().value());
        assertThat(codes(TestActors.province())).isEmpty(); // nothing waits at its level yet
        assertThat(codes(here.post())).isEmpty();

        var opened = Acting.as(
                TestActors.county(Desk.GOLMUD),
                () -> queues.open(here.october()).orElseThrow());
        assertThat(opened.parts()).anyMatch(part -> part.kind() == Kind.UNIT);
        assertThat(opened.peers()).allSatisfy(peer -> assertThat(peer.firms()).isGreaterThanOrEqualTo(5));
    }

    private List<String> codes(Actor actor) {
        return Acting.as(
                actor,
                () -> queues.queue(CHOICE, List.of(), 0, 50).items().items().stream()
                        .map(Item::creditCode)
                        .toList());
    }

    private Firm firm(String county) {
        return desk.firm(
                county,
                Optional.empty(),
                Map.of(
                        "01", Collections.nCopies(12, 1000L),
                        "03", Collections.nCopies(12, 980L),
                        "04", Collections.nCopies(12, 100L),
                        "05", Collections.nCopies(12, 12L)));
    }

    private static BulkFiling filing(Firm firm, long times) {
        var amounts = Amounts.of(
                1020 * times,
                10_200 * times,
                1000,
                10_000,
                1000 * times,
                10_000 * times,
                980,
                9_800,
                100,
                1_000,
                100,
                1_000,
                1_220,
                12_200,
                1_200,
                12_000);
        return new BulkFiling(firm.id(), FORM, OCTOBER, 1, amounts, FILED, List.of());
    }
}
