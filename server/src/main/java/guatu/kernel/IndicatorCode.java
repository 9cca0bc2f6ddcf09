package guatu.kernel;

import java.util.regex.Pattern;

/// An indicator of the pack, such as `GROSS_OUTPUT`.
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    public IndicatorCode {
        if (!FORM.matcher(value).matches()) {
            throw new Unreadable(
                    "indicator-code", value, "capital letters such as GROSS_OUTPUT", "指标代码为大写字母，如 GROSS_OUTPUT");
        }
    }

    public static IndicatorCode of(String text) {
        return new IndicatorCode(text);
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
