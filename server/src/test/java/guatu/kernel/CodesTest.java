package guatu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {

    static Stream<Arguments> good() {
        return Stream.of(
                code("632801", RegionCode::of),
                code("B", IndustryCode::of),
                code("06", IndustryCode::of),
                code("261", IndustryCode::of),
                code("2613", IndustryCode::of),
                code("P01", ParkCode::of),
                code("P01-3", ParkCode::of),
                code("SALT_LAKE", ClusterCode::of),
                code("GROSS_OUTPUT", IndicatorCode::of),
                code("B204-1", FormCode::of),
                code("206-1", FormCode::of),
                code("B203", FormCode::of),
                code("107", FormCode::of),
                code("亿元", Unit::of));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                code("63280", RegionCode::of),
                code("63280A", RegionCode::of),
                code("６３２８０１", RegionCode::of),
                code("26133", IndustryCode::of),
                code("BC", IndustryCode::of),
                code("P1", ParkCode::of),
                code("P01-", ParkCode::of),
                code("salt", ClusterCode::of),
                code("1BN", IndicatorCode::of),
                code("2-04", FormCode::of),
                code("两", Unit::of));
    }

    @ParameterizedTest
    @MethodSource("good")
    void readsWhatItWrites(String text, Function<String, Object> of) {
        assertThat(of.apply(text)).hasToString(text).isEqualTo(of.apply(text));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesAnotherForm(String text, Function<String, Object> of) {
        assertThatThrownBy(() -> of.apply(text).toString())
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused ->
                                assertThat(refused.findings().getFirst().met()).isEqualTo(text));
    }

    private static Arguments code(String text, Function<String, Object> of) {
        return Arguments.of(text, of);
    }
}
