package guatu.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/// The examples of `docs/rules/sheet-amounts.csv`.
class AmountTextTest {

    private static final Path EXAMPLES = Path.of("../docs/rules/sheet-amounts.csv");

    @TestFactory
    Iterable<DynamicTest> readsWhatStandsInSpreadsheets() throws IOException {
        ObjectReader lines = new CsvMapper().readerFor(String[].class).with(CsvReadFeature.WRAP_AS_ARRAY);
        var tests = new ArrayList<DynamicTest>();
        try (var rows = lines.<String[]>readValues(EXAMPLES.toFile())) {
            rows.next();
            while (rows.hasNext()) {
                var row = rows.next();
                tests.add(DynamicTest.dynamicTest(
                        "'" + row[0] + "'",
                        () -> assertThat(told(AmountText.read(row[0]))).isEqualTo((row[1] + " " + row[2]).strip())));
            }
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    @Test
    void aNumberIsAsExactAsASpreadsheetShowsIt() {
        assertThat(told(AmountText.number("0.30000000000000004", false))).isEqualTo("amount 0.3");
        assertThat(told(AmountText.number("1.2E3", false))).isEqualTo("amount 1200");
        assertThat(told(AmountText.number("1E-2", false))).isEqualTo("amount 0.01");
        assertThat(told(AmountText.number("0.333333333333333", true))).isEqualTo("unreadable decimals");
        assertThat(told(AmountText.number("1E+20", true))).isEqualTo("unreadable large");
    }

    private static String told(Reading reading) {
        return switch (reading) {
            case Reading.Missing none -> "missing";
            case Reading.Amount amount -> "amount " + amount.plain();
            case Reading.Unreadable text -> "unreadable " + text.why();
        };
    }
}
