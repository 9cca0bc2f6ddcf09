package guatu.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What expressions come to, and what they cannot do.
class ExpressionTest {

    private static final Map<String, Object> VALUES = Map.of(
            "output.month",
            new BigDecimal("1000"),
            "sales.month",
            new BigDecimal("799.995"),
            "power",
            new BigDecimal("0.10"),
            "absent",
            Missing.MISSING,
            "february",
            false,
            "code",
            "EN34");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            percent(sales.month, output.month)  | 80.00
            0.1 + 0.2 == 0.3                    | true
            power * 3 == 0.3                    | true
            1 / 3 * 3 < 1                       | true
            absent + 1                          | MISSING
            absent <= output.month              | MISSING
            or0(absent) + 1                     | 1
            given(absent)                       | false
            given(power, output.month)          | true
            same(absent, absent)                | true
            same(absent, power)                 | false
            1 / 0                               | MISSING
            percent(sales.month, 0)             | MISSING
            february ? 1 : 2                    | 2
            code == 'EN34' and not february     | true
            near(105, 100, 5)                   | true
            near(105.01, 100, 5)                | false
            round(2.345, 2)                     | 2.35
            max(-power, min(1, 2))              | 1
            abs(-5)                             | 5
            """)
    void comesTo(String text, String expected) {
        var result = Expression.of(text)
                .evaluate(name -> Optional.ofNullable(VALUES.get(name)).orElseThrow());
        assertThat(result instanceof BigDecimal number ? number.toPlainString() : result.toString())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new('java.lang.String', 'a')",
                "java.lang.System.exit(1)",
                "''.class.forName('java.lang.Runtime')",
                "abs(1).class",
                "'a'.length()",
                "power.toString()",
                "a = 1",
                "power += 1",
                "while(true) {}",
                "for(x : [1]) {}",
                "x -> x",
                "[1, 2].size()",
                "{'a': 1}",
                "#pragma jexl.import java.lang",
                "`${power}`",
                "var a = 1",
                "eval('1')",
                "min(1,"
            })
    void cannotBeWritten(String text) {
        assertThatThrownBy(() -> Expression.of(text).evaluate(name -> BigDecimal.ONE))
                .isInstanceOf(Unwritable.class);
    }
}
