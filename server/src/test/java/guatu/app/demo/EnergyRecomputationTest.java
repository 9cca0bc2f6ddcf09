package guatu.app.demo;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Acting;
import guatu.access.Actor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// 综合能源消费量 worked out a second time, from a dump of the raw amounts that firms filed and the pack's list of
/// energies alone: nothing of the forms, their expressions or their rounding is used. statistics.md J.
@OverTheDemo
class EnergyRecomputationTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /// A raw row: which firm, month and form, which energy, and the amounts as filed, in hundredths.
    record Raw(String firm, String form, String energy, List<Long> amounts) {

        long at(int place) {
            return amounts.get(place - 1);
        }

        Raw with(int place, long amount) {
            var changed = new ArrayList<>(amounts);
            changed.set(place - 1, amount);
            return new Raw(firm, form, energy, changed);
        }
    }

    private static final int PRODUCTION = 7; // places of 205-1's rows, counted on paper
    private static final int COEFFICIENT = 15;
    private static final int MADE = 2; // and of 205-2's
    private static final int RECOVERED = 3;
    private static final int OWN_COEFFICIENT = 4;

    @Test
    void everyFirmAndMonthAgrees() throws IOException {
        var filed = filed();
        assertThat(filed.size()).isGreaterThan(800);
        assertThat(raw().stream().filter(row -> row.form().equals("205-2"))).isNotEmpty();
        assertThat(differences(filed, raw(), list())).isEmpty();
    }

    @Test
    void findsADefectInAnAmountACoefficientOrAConversion() throws IOException {
        var filed = filed();
        var rows = raw();
        int any = rows.stream()
                .filter(row -> row.form().equals("205-1") && row.energy().equals("EN34"))
                .findFirst()
                .map(rows::indexOf)
                .orElseThrow();
        var oneMore = new ArrayList<>(rows);
        oneMore.set(any, rows.get(any).with(PRODUCTION, rows.get(any).at(PRODUCTION) + 1));
        assertThat(differences(filed, oneMore, list()))
                .containsExactly(rows.get(any).firm());

        var slipped = new HashMap<>(list());
        slipped.put("EN13", new BigDecimal("12.143"));
        assertThat(differences(filed, rows, slipped)).isNotEmpty();

        var made = rows.stream()
                .filter(row -> row.form().equals("205-2") && row.at(MADE) + row.at(RECOVERED) > 0)
                .findFirst()
                .orElseThrow();
        var lost = rows.stream().filter(row -> !row.equals(made)).toList();
        assertThat(differences(filed, lost, list())).containsExactly(made.firm());
    }

    /// The firms and months whose filed total is another than the recomputed one.
    private static List<String> differences(
            Map<String, Long> filed, List<Raw> rows, Map<String, BigDecimal> coefficients) {
        var totals = new TreeMap<String, BigDecimal>();
        for (var row : rows) {
            boolean consumption = row.form().equals("205-1");
            long given = row.at(consumption ? COEFFICIENT : OWN_COEFFICIENT);
            var coefficient =
                    given == 0 ? Objects.requireNonNull(coefficients.get(row.energy())) : BigDecimal.valueOf(given, 4);
            var standard = consumption
                    ? tons(row.at(PRODUCTION), coefficient)
                    : tons(row.at(MADE), coefficient)
                            .add(tons(row.at(RECOVERED), coefficient))
                            .negate();
            totals.merge(row.firm(), standard, BigDecimal::add);
        }
        return filed.entrySet().stream()
                .filter(total -> totals.getOrDefault(total.getKey(), BigDecimal.ZERO)
                                .compareTo(BigDecimal.valueOf(total.getValue(), 2))
                        != 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static BigDecimal tons(long hundredths, BigDecimal coefficient) {
        return BigDecimal.valueOf(hundredths, 2).multiply(coefficient).setScale(2, HALF_UP);
    }

    private static Map<String, BigDecimal> list() throws IOException {
        var coefficients = new HashMap<String, BigDecimal>();
        for (var line : Files.readAllLines(DemoHouse.PACK.resolve("lists/energies.csv")).stream()
                .skip(1)
                .toList()) {
            var cells = line.split(",", -1);
            coefficients.put(cells[0], new BigDecimal(cells[5]));
        }
        return coefficients;
    }

    private List<Raw> raw() {
        return read(
                """
                select enterprise || '/' || month as firm, form, detail,
                       array_to_string(values, ',', '0') as amounts
                  from reporting.filing_row
                 where form in ('205-1', '205-2') and revision = 1
                """,
                (row, n) -> new Raw(
                        row.getString("firm"),
                        row.getString("form"),
                        row.getString("detail"),
                        List.of(row.getString("amounts").split(",")).stream()
                                .map(Long::valueOf)
                                .toList()));
    }

    private Map<String, Long> filed() {
        var totals = new TreeMap<String, Long>();
        read("""
                select enterprise || '/' || month as firm, values[1] as total
                  from reporting.filing
                 where form = '205-1' and revision = 1
                """, (row, n) -> totals.put(row.getString("firm"), row.getLong("total")));
        return totals;
    }

    private <T> List<T> read(String sql, org.springframework.jdbc.core.RowMapper<T> mapper) {
        return Acting.as(
                Actor.MACHINE,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> jdbc.sql(sql).query(mapper).list())));
    }
}
