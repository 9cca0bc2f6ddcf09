package guatu.plan.compiler;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number before a heading: 第一章, 一、, (一), 专栏1, 1., (1), ①.
///
/// @param length characters it takes, blanks after it included
record Marker(Style style, int ordinal, int length) {

    /// The styles of numbering, outermost first.
    enum Style {
        PART("第([一二三四五六七八九十百\\d]{1,4})[编篇]\\s*"),
        CHAPTER("第([一二三四五六七八九十百\\d]{1,4})章\\s*"),
        SECTION("第([一二三四五六七八九十百\\d]{1,4})节\\s*"),
        ARTICLE("第([一二三四五六七八九十百\\d]{1,4})条\\s*"),
        COMMA("([一二三四五六七八九十]{1,3})[、.]\\s*"),
        PAREN("\\(([一二三四五六七八九十]{1,3})\\)[、.]?\\s*"),
        BOX("专栏\\s*([一二三四五六七八九十]{1,3}|\\d{1,2})[:、.]?\\s*"),
        DOT("(\\d{1,2})(?:[.](?!\\d+(?:[^\\dA-Z]|$))|、)\\s*"),
        PAREN_DIGIT("\\((\\d{1,2})\\)\\s*"),
        HALF_PAREN("(\\d{1,2})\\)\\s*"),
        CIRCLED("([①-⑳])\\s*");

        private final Pattern pattern;

        Style(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /// The marker that begins exactly here.
    static Optional<Marker> at(String text, int from) {
        var plain = Plain.of(text.substring(from, Math.min(text.length(), from + 14)));
        for (Style style : Style.values()) {
            var matcher = style.pattern.matcher(plain);
            if (matcher.lookingAt()) {
                return Optional.of(new Marker(style, ordinal(matcher), matcher.end()))
                        .filter(m -> m.ordinal > 0);
            }
        }
        return Optional.empty();
    }

    private static int ordinal(Matcher matcher) {
        String number = matcher.group(1);
        char first = number.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        return Character.isDigit(first) ? Integer.parseInt(number) : ChineseNumerals.ordinal(number);
    }
}
