package guatu.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/// What is read from each text against its table: every row found, and nothing beside them.
///
/// A table is `value,unit,comparator,period,kind,text`; `|` stands between readings of which each is right, `text` is
/// a part of the name; some tables go on with `base,within`. `plan-targets.csv`
/// is the first plan's own table as statisticians made it; `plan-source.csv` is the same with the thresholds that names
/// hold (产值十亿元以上企业).
class TargetsTest {

    private record Row(List<String> cells) {

        private static final int WITH_BASE = 8;

        boolean matches(TargetReading r) {
            return cells.get(0).equals(r.plainValue())
                    && cells.get(1).equals(r.unit())
                    && allows(2, r.comparator())
                    && allows(3, r.period().map(Object::toString).orElse(""))
                    && cells.get(4).equals(r.kind().toString())
                    && r.name().contains(cells.get(5))
                    && (cells.size() < WITH_BASE || hasBaseAndWhole(r));
        }

        /// An empty base is not judged; an empty whole says that there is none.
        private boolean hasBaseAndWhole(TargetReading r) {
            return r.base().orElse("").contains(cells.get(6))
                    && r.within().orElse("").contains(cells.get(7))
                    && r.within().isPresent() != cells.get(7).isEmpty();
        }

        private boolean allows(int column, String value) {
            return List.of(cells.get(column).split("\\|", -1)).contains(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan-source",
                "mountain",
                "coast",
                "river",
                "valley",
                "plain",
                "terrace",
                "hill",
                "steppe",
                "moor",
                "basin",
                "delta",
                "forge",
                "ford",
                "dawn",
                "orchard",
                "signal",
                "ember",
                "loom",
                "ledger",
                "quay",
                "gate",
                "spruce"
            })
    void findsEveryRowAndNothingBeside(String name) {
        var left = new ArrayList<>(PlanFixture.draft(name + ".txt").targets());
        var missed = new ArrayList<Row>();
        for (var row : rows(name + ".csv")) {
            var found = left.stream().filter(row::matches).findFirst();
            found.ifPresentOrElse(left::remove, () -> missed.add(row));
        }
        assertThat(missed).as("rows that were not read").isEmpty();
        assertThat(left).as("readings that no row has").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan-source.txt",
                "mountain.txt",
                "coast.txt",
                "river.txt",
                "valley.txt",
                "plain.txt",
                "terrace.txt",
                "hill.txt",
                "steppe.txt",
                "moor.txt",
                "basin.txt",
                "delta.txt",
                "forge.txt",
                "ford.txt",
                "dawn.txt",
                "orchard.txt",
                "signal.txt",
                "ember.txt",
                "loom.txt",
                "ledger.txt",
                "quay.txt",
                "gate.txt",
                "spruce.txt"
            })
    void theSpanHoldsTheCharactersItWasReadFrom(String name) {
        for (var reading : PlanFixture.draft(name).targets()) {
            String source = reading.source();
            String span = source.substring(
                    source.offsetByCodePoints(0, reading.from()), source.offsetByCodePoints(0, reading.to()));
            assertThat(span).as(reading.toString()).isNotBlank().doesNotContain("，");
            // 3—5个: the lower bound has no unit of its own, so that it is no quantity by itself.
            boolean lowerBound = span.matches("[^\\d]*" + reading.plainValue() + "[-—–~～至到]{1,2}\\d.*");
            // A figure of a table has its unit in another cell; TableTest looks at its span.
            if (TableHead.isRow(source)) {
                continue;
            }
            assertThat(QuantityScanner.scan(Plain.of(source)))
                    .as(span)
                    .anyMatch(q -> lowerBound
                            || (q.value().compareTo(reading.value()) == 0
                                    && span.contains(source.substring(q.from(), q.unitEnd()))));
        }
    }

    @Test
    void findsEveryTargetOfTheFirstPlansOwnTable() throws IOException {
        var readings = PlanFixture.draft("plan-source.txt").targets();
        var mapper = new CsvMapper();
        try (MappingIterator<Map<String, String>> rows = mapper.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Path.of("src/test/resources/plan/plan-targets.csv").toFile())) {
            while (rows.hasNext()) {
                var row = rows.next();
                assertThat(readings).as(row.toString()).anyMatch(r -> isRow(row, r));
            }
        }
    }

    private static boolean isRow(Map<String, String> row, TargetReading r) {
        return r.source().contains(cell(row, "source_sentence"))
                && r.plainValue().equals(cell(row, "value"))
                && r.unit().equals(cell(row, "unit").replace("/年", ""))
                && r.comparator().equals(cell(row, "comparator"))
                && period(cell(row, "by_when"))
                        .matcher(r.period().map(Object::toString).orElse(""))
                        .matches();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /// The table says in prose when a target holds.
    private static Pattern period(String prose) {
        if (prose.startsWith("each allocation period")) {
            return Pattern.compile(".*");
        }
        if (prose.startsWith("every year")) {
            return Pattern.compile("each year");
        }
        if (prose.startsWith("standing")) {
            return Pattern.compile("");
        }
        return Pattern.compile(prose.matches("20\\d\\d-20\\d\\d.*") ? prose.substring(0, 9) : "by 2025");
    }

    private static List<Row> rows(String name) {
        return PlanFixture.lines(name).stream()
                .skip(1)
                .map(line -> new Row(List.of(line.split(",", -1))))
                .toList();
    }
}
