package guatu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guatu.PostgresConfiguration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=known-times")
@Import(PostgresConfiguration.class)
@Transactional
class KnownTimesTest {

    private static final Instant EARLY = Instant.parse("2021-03-09T07:00:00Z");
    private static final Instant LATE = Instant.parse("2021-04-09T07:00:00Z");

    @Autowired
    KnownTimes knownTimes;

    @Test
    void numbersAPastInTheOrderOfItsInstants() {
        var numbers = knownTimes.history(List.of(LATE, EARLY, LATE), "demo");
        assertThat(numbers.get(LATE)).isGreaterThan(numbers.get(EARLY));
        assertThat(knownTimes.at(EARLY)).isEqualTo(numbers.get(EARLY));
        assertThat(knownTimes.next("now")).isGreaterThan(numbers.get(LATE));
    }

    @Test
    void givesAnInstantTheNumberThatItHas() {
        var numbers = knownTimes.history(List.of(EARLY, LATE), "demo");
        assertThat(knownTimes.history(List.of(EARLY), "demo").get(EARLY)).isEqualTo(numbers.get(EARLY));
    }

    @Test
    void refusesAPastBeforeTheLastNumber() {
        knownTimes.next("now");
        assertThatIllegalArgumentException().isThrownBy(() -> knownTimes.history(List.of(EARLY), "demo"));
    }

    @Test
    void whatTheHouseBeginsWithWasAlwaysKnown() {
        var pack = knownTimes.beginning("codes");
        assertThat(knownTimes.beginning("plan")).isGreaterThan(pack);
        var facts = knownTimes.next("taken over", EARLY);
        assertThat(knownTimes.at(EARLY)).isEqualTo(facts);
        assertThat(knownTimes.when(knownTimes.beginning("codes again"))).isEqualTo(PostgresConfiguration.NOW);
    }

    @Test
    void numbersAndTimesKeepOneOrder() {
        var late = knownTimes.next("taken over", LATE);
        var early = knownTimes.next("taken over", EARLY);
        assertThat(early).isGreaterThan(late);
        assertThat(knownTimes.when(early)).isEqualTo(LATE);
        assertThat(knownTimes.when(knownTimes.next("taken over", Instant.parse("2030-01-01T00:00:00Z"))))
                .isEqualTo(PostgresConfiguration.NOW);
    }
}
