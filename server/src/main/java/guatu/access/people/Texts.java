package guatu.access.people;

import guatu.kernel.Finding;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is asked of the texts that people type about people and posts.
final class Texts {

    private static final Pattern CODE = Pattern.compile("[a-z0-9._-]{2,40}");

    private Texts() {}

    static Optional<Finding> code(String field, String text) {
        return CODE.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(Finding.blocking("text-code", field, text, "2 to 40 of a-z 0-9 . _ -", "请用小写字母、数字、点、横线"));
    }

    static Optional<Finding> title(String field, String text, int longest) {
        var length = text.codePointCount(0, text.length());
        var printable = text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
        return printable && !text.isBlank() && length <= longest
                ? Optional.empty()
                : Optional.of(Finding.blocking(
                        "text-title", field, text, "1 to %d printable characters".formatted(longest), "请填写简短的名称"));
    }
}
