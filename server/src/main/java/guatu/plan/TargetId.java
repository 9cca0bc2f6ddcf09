package guatu.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import guatu.kernel.Unreadable;
import java.util.regex.Pattern;

/// The number of a target in the plan, such as `T02`, with a letter for one that is derived from another: `T05a`.
public record TargetId(@JsonValue String value) implements Comparable<TargetId> {

    private static final Pattern FORM = Pattern.compile("T\\d{2,4}[a-z]?");

    public TargetId {
        if (!FORM.matcher(value).matches()) {
            throw new Unreadable("target-id", value, "T and two digits such as T02", "目标编号如 T02");
        }
    }

    @JsonCreator
    public static TargetId of(String text) {
        return new TargetId(text);
    }

    @Override
    public int compareTo(TargetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
