package guatu.kernel;

import java.util.regex.Pattern;

/// A cluster of the plan (产业集群), such as `SALT_LAKE`, mapped to industry classes with shares in the pack.
public record ClusterCode(String value) implements Comparable<ClusterCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z_]{1,30}");

    public ClusterCode {
        if (!FORM.matcher(value).matches()) {
            throw new Unreadable("cluster-code", value, "capital letters such as SALT_LAKE", "产业集群代码为大写字母，如 SALT_LAKE");
        }
    }

    public static ClusterCode of(String text) {
        return new ClusterCode(text);
    }

    @Override
    public int compareTo(ClusterCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
