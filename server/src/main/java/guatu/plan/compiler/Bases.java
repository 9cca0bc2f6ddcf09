package guatu.plan.compiler;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds what a number is measured against: 较“十三五”末, 比2020年, 高于全国平均水平, 由15%提高到.
final class Bases {

    private static final String CHANGES = "(?:下降|降低|减少|压减|压缩|缩短|提高|提升|增长|增加|翻|扩大|上升|高出|高|多|快|净增|实现翻)";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?:较|(?<![占对同环类])比)([^，。；占]{0,20}?(?:年|末|期|底|水平|初))(?:实现|力争|约)?(?:翻一?)?$"),
            Pattern.compile(
                    "(?:较|(?<![占对同环类])比(?![重例值率拼])|相较于|相比于|与)([^，。；占]{1,24}?)(?:相比)?，?(?:年均|累计|分别|约|力争|总体|再|平均|均|实现)*"
                            + CHANGES + "[^，。；]{0,6}$"),
            Pattern.compile("(?:高于|低于|快于|优于|高出|超过)([^，。；\\d]{2,20}?)(?:约|至少)?$"),
            Pattern.compile(
                    "(?:由|从)([^，。；]{1,30}?)，?(?:逐步|稳步)?(?:提高|提升|增长|增加|下降|降低|上升|扩大|扩容|缩短|减少|压减|降|增|升|翻)(?:到|至|为)[^，。；]{0,6}$"),
            Pattern.compile("在([^，。；]{2,24}?)的?基础上[^。；]{0,12}$"),
            Pattern.compile("(?:是|为|达到|相当于)([^，。；]{2,20}?)的$"));
    private static final Pattern FIVE_END = Pattern.compile("十([一二三四五六七八九])五”?(?:规划)?(?:时期|期)?(?:末|期末)");
    private static final Pattern FIVE_PART = Pattern.compile("(前|后)([一二两三四])年");
    private static final Pattern FIVE = Pattern.compile("十([一二三四五六七八九])五");

    private Bases() {}

    /// The base as printed, with its years where five-year plans let them be reckoned.
    static Optional<String> of(String before, String sentence) {
        for (Pattern form : FORMS) {
            var matcher = form.matcher(before);
            if (matcher.find()) {
                return Optional.of(withYears(matcher.group(1), sentence));
            }
        }
        return Optional.empty();
    }

    private static String withYears(String base, String sentence) {
        var end = FIVE_END.matcher(base);
        if (end.find()) {
            return "%s（%d年）".formatted(base, PlanYears.fiveYearPlan(end.group(1)) + 4);
        }
        var part = FIVE_PART.matcher(base);
        var five = FIVE.matcher(sentence);
        if (part.find() && five.find()) {
            int first = PlanYears.fiveYearPlan(five.group(1));
            int count = ChineseNumerals.ordinal(part.group(2));
            int from = part.group(1).equals("前") ? first : first + 5 - count;
            return "%s（%d—%d年）".formatted(base, from, from + count - 1);
        }
        return base;
    }
}
