package guatu.kernel;

import java.util.regex.Pattern;

/// A class of GB/T 4754-2017: section letter (门类), 2 (大类), 3 (中类) or 4 digits (小类).
public record IndustryCode(String value) implements Comparable<IndustryCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]|\\d{2,4}");

    public IndustryCode {
        if (!FORM.matcher(value).matches()) {
            throw new Unreadable(
                    "industry-code",
                    value,
                    "a section letter or 2 to 4 digits such as 2613",
                    "行业代码为门类字母或 2—4 位数字（GB/T 4754-2017）");
        }
    }

    public static IndustryCode of(String text) {
        return new IndustryCode(text);
    }

    @Override
    public int compareTo(IndustryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
