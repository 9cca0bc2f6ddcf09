package guatu.plan.compiler;

import guatu.plan.compiler.Quantity.Sort;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells numbers that are no targets: what has been, what is paid out as a subsidy, what a change starts from.
final class NotAimed {

    private static final Pattern HISTORY =
            Pattern.compile("截至|(?<![由从较比])(?:目前|现有)|已(?:有|达|建|累计|形成|培育|成为|完成|实现|超|突破)|去年|上年(?!水平)|近年来|以来");
    private static final Pattern SUBSIDY =
            Pattern.compile("奖励|财政支持|补助|补贴|奖补|贴息|给予(?!\\p{IsHan}{0,8}(?:保障|倾斜|支持|优先))|资助(?!项目)|罚款|处以|注册资本|扶持资金");
    private static final Pattern IS_BASE =
            Pattern.compile("，?(?:逐步|稳步)?(?:提高|提升|增长|增加|下降|降低|上升|扩大|扩容|缩短|减少|压减|压缩|降|增|升)(?:到|至|为)");
    private static final Pattern BUILT =
            Pattern.compile("(?:建设|打造|形成|培育|建成|构建|实施|布局|创建|组建|建立|设立|新建|推进|建好|招引|引进|新增)[^，]{0,24}$");

    private static final Pattern BUDGET = Pattern.compile("每年|年均|累计|总规模|安排|设立");
    private static final Pattern GRANTS = Pattern.compile("^对(?!标|外|口|接)|给予|一次性|最高|每户|单户|每家|按照?");
    private static final Pattern CAP = Pattern.compile("最高|上限|封顶|单户|每户|单个");
    /// 产值前100户企业: of a ranking, unless it is a word of time.
    private static final Pattern FIRST = Pattern.compile("(?<![年月日底末之以目当])前$");
    private static final Pattern ENTERS = Pattern.compile("进入|跻身|挺进|迈入|迈进|位居|位列|排名|居|列|保持|稳居");
    private static final Pattern AIMS = Pattern.compile("力争|确保|争取|努力|全年|年末|年底|预期|目标");

    /// 截至2025年底: the word and its year are one.
    private static final int TOGETHER = 3;

    private NotAimed() {}

    /// @param planStart the year before which all is history
    static boolean has(Phrase phrase, Quantity quantity, String before, int planStart) {
        String plain = phrase.plain();
        int start = phrase.segmentStart(quantity.from());
        String segment = plain.substring(start, phrase.segmentEnd(quantity.to()));
        if (isLedBy(plain, quantity, before)) {
            return true;
        }
        boolean paid = SUBSIDY.matcher(segment).find()
                && !(BUDGET.matcher(before).find() && !GRANTS.matcher(segment).find())
                && !quantity.counts()
                && !quantity.structural();
        boolean base = IS_BASE.matcher(plain.substring(quantity.to())).lookingAt()
                && (before.contains("由") || before.contains("从"));
        boolean capped = (quantity.unit().endsWith("元") || quantity.sort() == Sort.PERCENT)
                && CAP.matcher(segment).find()
                && SUBSIDY.matcher(plain).find();
        if (paid || base || capped || isScope(phrase, quantity, start)) {
            return true;
        }
        boolean han = plain.charAt(quantity.from()) > '9';
        boolean said = Comparison.said(before, quantity).isPresent();
        if (!said && quantity.unit().equals("次")) {
            return true;
        }
        if (!said
                && (quantity.sort() == Sort.DURATION
                        || (quantity.counts() && han && !BUILT.matcher(before).find()))) {
            return true;
        }
        int future = -1;
        Optional<Integer> year = Optional.empty();
        for (var time : phrase.times()) {
            if (time.to() <= quantity.from()) {
                year = time.lastYear().or(() -> Optional.of(planStart));
                future = year.get() >= planStart ? time.from() : future;
            }
        }
        int history = -1;
        var matcher = HISTORY.matcher(plain).region(0, quantity.from());
        while (matcher.find()) {
            history = matcher.start();
        }
        return (history >= 0 && history > future - TOGETHER)
                || year.filter(y -> y < planStart).isPresent();
    }

    /// 5个园区亩均税收达到20万元: of how many things it is said, nothing to be reached.
    private static boolean isScope(Phrase phrase, Quantity quantity, int start) {
        return quantity.counts()
                && quantity.from() == start
                && quantity.suffix().isEmpty()
                && phrase.quantities().stream()
                        .filter(q -> q.from() >= quantity.to() && q.from() < phrase.segmentEnd(quantity.to()))
                        .findFirst()
                        .filter(q -> Comparison.said(phrase.plain().substring(quantity.to(), q.from()), q)
                                .isPresent())
                        .filter(q -> !phrase.describes(q))
                        .isPresent();
    }

    /// 同比 without a word of aiming before it tells what has been; 前3名 is a place only where something enters it.
    private static boolean isLedBy(String plain, Quantity quantity, String before) {
        boolean compared = before.contains("同比")
                && !AIMS.matcher(plain).region(0, quantity.from()).find();
        return compared
                || (quantity.counts()
                        && !quantity.unit().isEmpty()
                        && FIRST.matcher(before).find()
                        && !Comparison.isRank(before, quantity))
                || Comparison.isLastRank(before, quantity)
                || (Comparison.isRank(before, quantity)
                        && (plain.startsWith("的", quantity.to())
                                || !ENTERS.matcher(before).find()));
    }
}
