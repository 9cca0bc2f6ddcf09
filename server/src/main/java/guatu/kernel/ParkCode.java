package guatu.kernel;

import java.util.regex.Pattern;

/// A park, `P01`, or one of its zones, `P01-3`, as the plan pack names them.
public record ParkCode(String value) implements Comparable<ParkCode> {

    private static final Pattern FORM = Pattern.compile("P\\d{2}(-\\d{1,2})?");

    public ParkCode {
        if (!FORM.matcher(value).matches()) {
            throw new Unreadable("park-code", value, "P01, or P01-3 for a zone", "园区代码如 P01，分区如 P01-3");
        }
    }

    public static ParkCode of(String text) {
        return new ParkCode(text);
    }

    @Override
    public int compareTo(ParkCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
