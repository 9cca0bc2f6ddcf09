package guatu.plan.compiler;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads how a number is to be compared, from what stands directly before and after it.
///
/// 左右 wins over every word before; then 以上 and 以内; then the verb; a bare number of things to build is `=`.
final class Comparison {

    static final String ABOUT = "~";
    static final String AT_LEAST = ">=";
    static final String MORE = ">";
    static final String AT_MOST = "<=";
    static final String EXACTLY = "=";

    private static final String FILL = "(?:每年|年均|累计|分别|总数|总量|规模|全部|均|都|到|至|，|约|20\\d{2}年(?:底|末)?的)?";

    private record Rule(Pattern before, String comparator) {

        Rule(String before, String comparator) {
            this(Pattern.compile("(?:" + before + ")" + FILL + "$"), comparator);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("(?<![签履合节集条])约为?|大约|大致|近|将近|接近|力争接近", ABOUT),
            new Rule("≥|不低于|不少于|不小于|不弱于|不得少于|不得低于|至少|最少", AT_LEAST),
            new Rule("≤|不超过|不高于|不大于|不多于|不突破|(?<![不得])(?:低于|小于|少于)|控制在|控制到|限制在|压缩在|不超|以不超过|控制为|至多|最多", AT_MOST),
            new Rule("(?:降|下降|降低|收窄|压减|压缩|缩短|减少|缩减|削减|压降|精简|减)(?:到|至|为)", AT_MOST),
            new Rule("(?<!不)突破|达到|达|提高到|提升到|提高至|提升至|增长到|增加到|上升到|上升至|扩大到|增至|升至|扩容[到至]|跃升[到至]|攀升[到至]", AT_LEAST),
            new Rule("(?<!不)(?:超过|超出|超|高于|大于|多于|(?<![通经不])过)", MORE));

    private static final Pattern BUILDS =
            Pattern.compile("(?:建设|打造|建成|建立|筹建|布局|新建|创建|构建|部署|设立|组建|建|建好|规划|形成)(?:一批|国家级|省级)?[^，。；]{0,40}$");
    private static final Set<String> RANKS = Set.of("位", "名");
    private static final Pattern STRIVES = Pattern.compile("力争|确保|至少|不少于|不低于|组织实施");

    private Comparison() {}

    /// The comparator that words about this number give; empty for a bare number.
    static Optional<String> said(String before, Quantity quantity) {
        String suffix = quantity.suffix();
        if (suffix.contains("左右") || suffix.contains("上下")) {
            return Optional.of(ABOUT);
        }
        if (isRank(before, quantity)) {
            return Optional.of(AT_MOST);
        }
        var rule = RULES.stream()
                .filter(r -> r.before().matcher(before).find())
                .map(Rule::comparator)
                .findFirst();
        if (suffix.contains("以上")) {
            return Optional.of(rule.filter(ABOUT::equals).orElse(AT_LEAST));
        }
        if (suffix.contains("以内") || suffix.contains("以下") || suffix.contains("之内")) {
            return Optional.of(AT_MOST);
        }
        if (suffix.equals("多")) {
            return Optional.of(MORE);
        }
        return rule;
    }

    /// 前10位: a place in a ranking, where less is better.
    static boolean isRank(String before, Quantity quantity) {
        return before.endsWith("前") && RANKS.contains(quantity.unit());
    }

    /// 后2位: a place that nobody aims at.
    static boolean isLastRank(String before, Quantity quantity) {
        return before.endsWith("后") && RANKS.contains(quantity.unit());
    }

    /// What a bare number means where it stands.
    static String bare(String sentenceBefore, Quantity quantity) {
        if (STRIVES.matcher(sentenceBefore).find() || quantity.sort() == Quantity.Sort.CLASS) {
            return AT_LEAST;
        }
        if (quantity.structural()) {
            return EXACTLY;
        }
        boolean builds = quantity.counts() && BUILDS.matcher(sentenceBefore).find();
        boolean grows = Pattern.compile("(?:培育|招引|引进|新增)[^，。；]{0,40}$")
                .matcher(sentenceBefore)
                .find();
        return builds && !grows ? EXACTLY : AT_LEAST;
    }

    /// Where the comparing words directly before the number begin, so that they belong to its characters.
    static int start(String before) {
        int start = before.length();
        for (var rule : RULES) {
            var matcher = rule.before().matcher(before);
            if (matcher.find()) {
                start = Math.min(start, matcher.start());
            }
        }
        return before.startsWith("，", start) ? start + 1 : start;
    }
}
