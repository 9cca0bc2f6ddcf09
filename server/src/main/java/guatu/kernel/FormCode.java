package guatu.kernel;

import java.util.regex.Pattern;

/// A reporting form, such as `B204-1`.
public record FormCode(String value) implements Comparable<FormCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{0,3}\\d{2,3}(-\\d{1,2})?");

    public FormCode {
        if (!FORM.matcher(value).matches()) {
            throw new Unreadable("form-code", value, "a form number such as B204-1 or B203", "表号如 B204-1、B203");
        }
    }

    public static FormCode of(String text) {
        return new FormCode(text);
    }

    @Override
    public int compareTo(FormCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
