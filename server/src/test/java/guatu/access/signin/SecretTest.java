package guatu.access.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.access.StartRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "guatu-demo-secret",
                "xx guatu-demo-secret xx guatu-demo-secret xx",
                "short",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "3f9c1b7a5e2d48069c8b7f1e3a5d2c4b"
            })
    void refusesWhatCanBeGuessed(String secret) {
        assertThatThrownBy(() -> Secret.check(secret)).isInstanceOf(StartRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q5Zc0mY1xkT8vN3rJ7uWb2Hd9LsPf6AeGi4KoXyVtEU=",
                "3f9c1b7a5e2d48069c8b7f1e3a5d2c4b0e6f8a1d7c3b9254f0e1d2c3b4a59687"
            })
    void takesWhatARandomGeneratorGives(String secret) {
        assertThatCode(() -> Secret.check(secret)).doesNotThrowAnyException();
    }
}
