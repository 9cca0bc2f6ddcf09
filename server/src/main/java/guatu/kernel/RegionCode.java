package guatu.kernel;

import java.util.regex.Pattern;

/// A place of the statistical division table: six digits after GB/T 2260, and the statistical codes that it lacks (大柴旦
/// 632857). Codes are dated in `catalog`.
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("\\d{6}");

    public RegionCode {
        if (!FORM.matcher(value).matches()) {
            throw new Unreadable("region-code", value, "six digits such as 632801", "行政区划代码为六位数字，如 632801");
        }
    }

    public static RegionCode of(String text) {
        return new RegionCode(text);
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
