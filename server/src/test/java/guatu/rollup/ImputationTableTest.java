package guatu.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.rollup.Imputing.Imputed;
import guatu.rollup.Imputing.Known;
import guatu.rollup.Imputing.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The examples of docs/rules/imputation.csv, calculated by hand.
class ImputationTableTest {

    @TestFactory
    List<DynamicTest> everyExample() throws IOException {
        var lines = Files.readAllLines(Path.of("../docs/rules/imputation.csv"));
        assertThat(lines).hasSizeGreaterThan(10);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> DynamicTest.dynamicTest(cells[0], () -> check(cells)))
                .toList();
    }

    private static void check(String[] cells) {
        var method = new Imputing(
                Imputing.order(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])), Integer.parseInt(cells[3]));
        var growth = new ArrayList<Peers>();
        group(growth, "26", cells, 7);
        group(growth, "ALL", cells, 10);
        var season = new ArrayList<Peers>();
        group(season, "26", cells, 13);
        var known = new Known(amount(cells[4]), amount(cells[5]), growth, season);
        var found = cells[6].isEmpty() ? method.of(known) : method.carried(Long.parseLong(cells[6]), known);
        assertThat(found.map(one -> one.method().name()).orElse("")).isEqualTo(cells[16]);
        assertThat(found.map(Imputed::amount).map(String::valueOf).orElse("")).isEqualTo(cells[17]);
    }

    private static void group(List<Peers> groups, String code, String[] cells, int at) {
        if (!cells[at].isEmpty()) {
            groups.add(new Peers(
                    code, Long.parseLong(cells[at]), Long.parseLong(cells[at + 1]), Integer.parseInt(cells[at + 2])));
        }
    }

    private static OptionalLong amount(String cell) {
        return cell.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
    }
}
