package guatu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// GB 32100-2015; the examples of statistics.md A.
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91630000226593742J",
                "9163000071040638XJ",
                "914403001922038216",
                "91350900587527783P",
                "91440300192317458F",
                "91110108551385082Q"
            })
    void readsAnIssuedCode(String code) {
        assertThat(CreditCode.of(code)).hasToString(code);
        assertThat(CreditCode.of(code).innerCheckHolds()).isTrue();
        assertThat(CreditCode.complete(code.substring(0, 17))).hasToString(code);
    }

    @ParameterizedTest(name = "{0} should end with {1}")
    @CsvSource({"91632801MA758N3E2K, N", "9133010057462616XH, 9", "91110000800088421P, W", "914403001922038217, 6"})
    void refusesAWrongCheckCharacterAndNamesTheRightOne(String code, String right) {
        assertThatThrownBy(() -> CreditCode.of(code))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.met()).isEqualTo(code);
                                    assertThat(finding.expected()).contains("‘" + right + "’");
                                    assertThat(finding.advice()).contains("GB 32100");
                                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9163000022659374J",
                "91630000226593742JJ",
                "9163000022659374OJ",
                "9163000022659374IJ",
                "S1630000226593742J",
                "916300A0226593742J",
                "91630000-26593742J",
                "９１６３００００２２６５９３７４２",
                "916300002265937\uD83D\uDE00J"
            })
    void refusesWhatIsNoCode(String text) {
        assertThatThrownBy(() -> CreditCode.of(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void forgivesSpaceFullWidthAndSmallLetters() {
        assertThat(CreditCode.of(" 91630000226593742j ")).hasToString("91630000226593742J");
        assertThat(CreditCode.of("９１６３００００２２６５９３７４２Ｊ")).hasToString("91630000226593742J");
    }

    @Test
    void aChangeOfAnyOneCharacterIsFound() {
        var code = "91630000226593742J";
        for (int place = 0; place < code.length(); place++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                var changed = code.substring(0, place) + other + code.substring(place + 1);
                if (!changed.equals(code)) {
                    assertThatThrownBy(() -> CreditCode.of(changed)).isInstanceOf(Unreadable.class);
                }
            }
        }
    }
}
