package guatu.kernel;

import java.text.Normalizer;
import java.util.Locale;

/// The unified social credit code (统一社会信用代码) of an enterprise: 18 characters, the last a check character.
///
/// Source: GB 32100-2015; weights 3^(i-1) mod 31 over an alphabet without I, O, S, V and Z.
/// Characters 3–8 name the registering office, not the place of production: never derive a region from them.
public record CreditCode(String value) implements Comparable<CreditCode> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final String ADVICE = "请对照营业执照核对统一社会信用代码（GB 32100）";

    public CreditCode {
        if (value.length() != LENGTH) {
            throw unreadable(value, "18 characters, met %d".formatted(value.length()));
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean office = i >= 2 && i < 8;
            boolean wrong = office ? !isDigit(value.charAt(i)) : ALPHABET.indexOf(value.charAt(i)) < 0;
            if (wrong) {
                throw unreadable(value, "no ‘%s’ at place %d".formatted(value.charAt(i), i + 1));
            }
        }
        char expected = checkCharacter(value);
        if (value.charAt(LENGTH - 1) != expected) {
            throw unreadable(value, "check character ‘%s’ at place 18".formatted(expected));
        }
    }

    /// Reads a code as people type it: surrounding space, full width and lower case are normalised; I, O, S, V, Z are
    /// refused rather than mapped.
    public static CreditCode of(String text) {
        return new CreditCode(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT));
    }

    /// The code that begins with these 17 characters.
    public static CreditCode complete(String first17) {
        return new CreditCode(first17 + checkCharacter(first17));
    }

    /// Whether character 17 checks the organisation code in characters 9–16 (GB 11714). Some issued codes fail it, so
    /// it
    /// only warns.
    public boolean innerCheckHolds() {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(value.charAt(8 + i), 36) * weights[i];
        }
        int check = 11 - sum % 11;
        char expected = check == 10 ? 'X' : (char) ('0' + check % 11);
        return value.charAt(16) == expected;
    }

    @Override
    public int compareTo(CreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static Unreadable unreadable(String met, String expected) {
        return new Unreadable("credit-code", met, expected, ADVICE);
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = (weight * 3) % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
