package guatu.app.demo;

import static guatu.app.demo.DemoFiling.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The checks that block (E01–E04, E06, E08), written once more for the generator's tests.
record HardChecks(DemoProvince province, Map<YearMonth, Map<Integer, DemoFiling>> accepted) {

    void check(DemoFiling filing) {
        assertThat(filing.firm().files(filing.month())).isTrue();
        for (var item : Item.values()) {
            checkItem(filing, item);
        }
        for (int column = 0; column < 2; column++) {
            assertThat(filing.amounts().get(Item.EXPORT.place(column)))
                    .isLessThanOrEqualTo(filing.amounts().get(Item.SALES.place(column)));
        }
    }

    private void checkItem(DemoFiling filing, Item item) {
        long month = filing.amounts().get(item.place(0));
        long cumulative = filing.amounts().get(item.place(1));
        assertThat(cumulative).isNotNegative();
        if (filing.month().getMonthValue() == 2) {
            assertThat(month).isEqualTo(MISSING);
            assertThat(filing.amounts().get(item.place(2))).isEqualTo(MISSING);
        } else {
            assertThat(month).isNotNegative().isLessThanOrEqualTo(cumulative);
            find(filing, filing.month().minusMonths(1))
                    .ifPresent(before ->
                            assertThat(cumulative).isEqualTo(before.amounts().get(item.place(1)) + month));
        }
        checkBase(filing, item);
    }

    private void checkBase(DemoFiling filing, Item item) {
        var base = filing.month().minusYears(1);
        long baseMonth = filing.amounts().get(item.place(2));
        long baseCumulative = filing.amounts().get(item.place(3));
        var lastYear = find(filing, base);
        if (lastYear.isPresent()) {
            assertThat(baseMonth).isEqualTo(lastYear.get().amounts().get(item.place(0)));
            assertThat(baseCumulative).isEqualTo(lastYear.get().amounts().get(item.place(1)));
        } else if (filing.firm().entry().day().isAfter(base.atEndOfMonth())) {
            var file = province.entryFile(filing.firm()).getOrDefault(item, List.of());
            assertThat(file).hasSize(12);
            long sum = file.stream()
                    .limit(base.getMonthValue())
                    .mapToLong(amount -> amount)
                    .sum();
            assertThat(baseCumulative).isEqualTo(item.place(0) == Item.POWER.place(0) ? sum * 100 : sum);
        } else {
            assertThat(baseMonth).isEqualTo(MISSING);
            assertThat(baseCumulative).isEqualTo(MISSING);
        }
    }

    private Optional<DemoFiling> find(DemoFiling filing, YearMonth month) {
        return Optional.ofNullable(
                accepted.getOrDefault(month, Map.of()).get(filing.firm().number()));
    }
}
