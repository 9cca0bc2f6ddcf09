package guatu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @Test
    void convertsExactlyWithinADimensionAndNeverAcross() {
        var output = Quantity.of(391_234_567L, Unit.THOUSAND_YUAN);
        assertThat(output.in(Unit.HUNDRED_MILLION_YUAN))
                .isEqualTo(Quantity.of("3912.34567", Unit.HUNDRED_MILLION_YUAN));
        assertThat(output.in(Unit.HUNDRED_MILLION_YUAN).in(Unit.THOUSAND_YUAN)).isEqualTo(output);
        assertThat(Quantity.of("1.50", Unit.YUAN)).isEqualTo(Quantity.of("1.5", Unit.YUAN));
        assertThatThrownBy(() -> output.in(Unit.ENTERPRISE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> output.plus(Quantity.of(1, Unit.YUAN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.of(1, Unit.PERCENT).in(Unit.PERCENTAGE_POINT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"100, 104.3, 4.30", "100, 95, -5.00", "3, 4, 33.33", "800, 805, 0.63"})
    void roundsAGrowthHalfUpToTwoPlaces(String base, String now, BigDecimal percent) {
        assertThat(Rate.growth(Quantity.of(base, Unit.YUAN), Quantity.of(now, Unit.YUAN)))
                .map(Rate::percent)
                .contains(percent);
    }

    @ParameterizedTest
    @CsvSource({"0", "-3"})
    void saysNothingOverABaseThatIsNotPositive(String base) {
        assertThat(Rate.growth(Quantity.of(base, Unit.YUAN), Quantity.of(5, Unit.YUAN)))
                .isEmpty();
        assertThatThrownBy(() -> new Rate(Quantity.of(1, Unit.YUAN), Quantity.of(base, Unit.YUAN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIntervalHoldsWhatLiesInIt() {
        var haixi = new Interval(632800, 632899);
        assertThat(haixi.contains(632801)).isTrue();
        assertThat(haixi.contains(632900)).isFalse();
        assertThat(haixi.contains(new Interval(632801, 632801))).isTrue();
        assertThat(haixi.contains(new Interval(632801, 632900))).isFalse();
        assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesAddUpToTheLastUnit() {
        assertThat(Shares.split(10, List.of(700_000, 300_000))).containsExactly(7L, 3L, 0L);
        assertThat(Shares.split(10, List.of(333_333, 333_333, 333_334))).containsExactly(3L, 3L, 4L, 0L);
        assertThat(Shares.split(1, List.of(500_000, 500_000))).containsExactly(1L, 0L, 0L);
        assertThat(Shares.split(-10, List.of(250_000, 250_000))).containsExactly(-3L, -2L, -5L);
        assertThat(Shares.split(Long.MAX_VALUE, List.of(600_000)).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(Long.MAX_VALUE);
        var random = new Random(20251105);
        for (int i = 0; i < 1000; i++) {
            long amount = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            int first = random.nextInt(Shares.WHOLE_PPM);
            int second = random.nextInt(Shares.WHOLE_PPM - first);
            assertThat(Shares.split(amount, List.of(first, second)).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(amount);
        }
        assertThatThrownBy(() -> Shares.split(1, List.of(600_000, 500_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void echoesWhatWasMetShortAndPrintable() {
        var finding = Finding.blocking("x", "y", "a\u0000\uD800b\n" + "长".repeat(5000), "", "");
        assertThat(finding.met()).startsWith("a\uFFFD\uFFFDb\uFFFD长").endsWith("…");
        assertThat(finding.met().codePointCount(0, finding.met().length())).isEqualTo(121);
        assertThat(Finding.echo("😀")).isEqualTo("😀");
    }

    @Test
    void asksForPagesAndOrdersThatExist() {
        assertThat(new Paging(3, 50).offset()).isEqualTo(150);
        assertThatThrownBy(() -> new Paging(-1, 50)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> new Paging(0, 501)).isInstanceOf(Unreadable.class);
        assertThat(Sorting.of("name,-since", Set.of("name", "since"))).hasToString("name,-since");
        assertThat(Sorting.of("", Set.of("name")).keys()).isEmpty();
        assertThatThrownBy(() -> Sorting.of("name,password", Set.of("name"))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Sorting.of("a,a,a", Set.of("a"))).isInstanceOf(Unreadable.class);
    }
}
