package guatu.plan.compiler;

import guatu.plan.compiler.Quantity.Sort;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One sentence without its blanks, its numbers and words of time found, and the parts between its commas.
final class Phrase {

    private static final String STOPS = "，。；！？";
    private static final Pattern DESCRIBES = Pattern.compile(
            "^的?(?!大关|台阶|门槛|和|与|及|以及|或|并|的|用于|优先|目标|水平|左右|时|投资|总投资|产值|总产值|营收|营业收入|收入|资金|贷款|产能|装机|规模|融资|税收|出口|订单|交易额|增加值|信贷|授信|债券|基金|能力|产量|面积|缺口|新增|技改)[\\p{IsHan}“]");
    static final Pattern TO = Pattern.compile("\\s?[-—–~至到]{1,2}\\s?");
    private static final Pattern ALSO = Pattern.compile("[、或且和]");
    private static final Pattern NOUN = Pattern.compile("^的?(?!大关|台阶|门槛|和|与|及|以及|或|并|的|用于|优先|目标|水平|时)[\\p{IsHan}“]");
    private static final Pattern PEOPLED = Pattern.compile("^的?(?:企业|单位|城市|园区|项目|工厂|机构|县|城镇)");

    private static final Pattern SIZED = Pattern.compile("(?:年产|总投资(?:额)?)$");
    private static final Pattern PROJECT = Pattern.compile("^的?[^\\d、]{0,20}(?:项目|工程|基地|生产线|装置)");
    private static final Pattern RATE = Pattern.compile("^的(?:增速|增长|增幅|速度|幅度|比例|水平)");
    private static final Pattern SHARED = Pattern.compile("(?!用于|优先|投入|大关|台阶)\\p{IsHan}{2}");
    private static final Pattern FOUNDS =
            Pattern.compile("^(?:设立|组建|安排|建立|筹集)|(?:设立|组建|安排|筹集|募集|统筹)(?:总?规模)?(?:不低于|不少于|超过|超|达到|达)?$");

    private final String sentence;
    private final String plain;
    private final int[] origin;
    private final List<Quantity> quantities;
    private final List<PeriodFinder.Time> times;

    Phrase(String sentence, Optional<PlanYears> years) {
        this.sentence = sentence;
        this.origin = places(sentence);
        this.plain = Plain.of(sentence).replaceAll("\\s", "");
        this.quantities = QuantityScanner.scan(plain);
        this.times = new PeriodFinder(years).find(plain);
    }

    String sentence() {
        return sentence;
    }

    String plain() {
        return plain;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    List<PeriodFinder.Time> times() {
        return times;
    }

    /// The code point in the sentence at which this place of the plain form stands.
    int start(int at) {
        return origin[at];
    }

    /// The code point after the character before this place, so that no blank is taken in at the end.
    int end(int at) {
        return at == 0 ? 0 : origin[at - 1] + 1;
    }

    int segmentStart(int at) {
        int start = at;
        while (start > 0 && STOPS.indexOf(plain.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    int segmentEnd(int at) {
        int end = at;
        while (end < plain.length() && STOPS.indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /// The part of the sentence before this quantity's own.
    String segmentBefore(Quantity quantity) {
        int end = segmentStart(quantity.from());
        return end < 2 ? "" : plain.substring(segmentStart(end - 1), end - 1);
    }

    /// After the last 。 or ； before.
    int majorStart(int at) {
        return Math.max(plain.lastIndexOf('；', at - 1), plain.lastIndexOf('。', at - 1)) + 1;
    }

    /// The rest of this quantity's own part.
    String after(Quantity quantity) {
        return plain.substring(quantity.to(), segmentEnd(quantity.to()));
    }

    /// Whether the part before this quantity's has a number of its own.
    boolean countsBefore(Quantity quantity) {
        int end = segmentStart(quantity.from());
        int start = end < 2 ? 0 : segmentStart(end - 1);
        return quantities.stream().anyMatch(q -> q.from() >= start && q.from() < end && !describes(q));
    }

    /// The noun after this quantity; a number that counts ends it, one that describes is a part of it.
    String following(Quantity quantity) {
        int end = segmentEnd(quantity.to());
        for (var next : quantities) {
            boolean part = quantity.counts() && next.sort() == Sort.MEASURE && describes(next);
            if (next.from() >= quantity.to() && !part) {
                end = Math.min(end, next.from());
            }
        }
        String noun = Names.following(plain.substring(quantity.to(), end));
        boolean also = quantities.indexOf(quantity) + 1 < quantities.size()
                && describes(quantity)
                && ALSO.matcher(noun).lookingAt();
        boolean shares = noun.isEmpty() && quantity.sort() == Sort.CLASS;
        if (also) {
            return following(quantities.get(quantities.indexOf(quantity) + 1));
        }
        return !shares
                ? noun
                : quantities.stream()
                        .filter(q -> q.sort() == Sort.CLASS
                                && q.from() > quantity.to()
                                && q.to() <= segmentEnd(quantity.to()))
                        .findFirst()
                        .map(this::following)
                        .orElse("");
    }

    /// A number that describes the noun after it, as in 投资5亿元以上项目.
    boolean describes(Quantity quantity) {
        String after = plain.substring(quantity.to());
        int next = quantities.indexOf(quantity) + 1;
        if (!quantity.counts()
                && !quantity.suffix().isEmpty()
                && ALSO.matcher(after).lookingAt()
                && next < quantities.size()
                && segmentStart(quantities.get(next).from()) == segmentStart(quantity.from())
                && describes(quantities.get(next))) {
            return true;
        }
        // 超100亿元的5个: the noun that it selects is left out.
        if (quantity.sort() == Quantity.Sort.MEASURE
                && after.startsWith("的")
                && next < quantities.size()
                && quantities.get(next).counts()
                && quantities.get(next).from() == quantity.to() + 1) {
            return true;
        }
        if (quantity.sort() == Quantity.Sort.MEASURE
                && !FOUNDS.matcher(plain.substring(segmentStart(quantity.from()), quantity.from()))
                        .find()
                && SIZED.matcher(plain.substring(0, quantity.from())).find()) {
            return PROJECT.matcher(plain.substring(quantity.to(), segmentEnd(quantity.to())))
                    .lookingAt();
        }
        if (isCase(quantity) || boundsCounted(quantity) || selectsByMeasure(quantity, after)) {
            return true;
        }
        boolean marked = !quantity.suffix().isEmpty() && !quantity.suffix().equals("多");
        boolean noun = (marked ? NOUN : DESCRIBES).matcher(after).lookingAt();
        boolean counted = quantities.stream()
                .anyMatch(q ->
                        q.counts() && !q.equals(quantity) && segmentStart(q.from()) == segmentStart(quantity.from()));
        boolean attributed = after.startsWith("的");
        // 设立规模100亿元的基金: what is founded is the aim, its size is no selection.
        boolean founds = FOUNDS.matcher(plain.substring(segmentStart(quantity.from()), quantity.from()))
                .find();
        return switch (quantity.sort()) {
            case MEASURE ->
                noun && (marked || counted || (attributed && !founds) || plain.charAt(quantity.from()) > '9');
            case PEOPLE -> marked && PEOPLED.matcher(after).lookingAt();
            case PERCENT -> marked && noun && (counted || attributed) && selects(quantity, after);
            case COUNT, POINTS, TIMES, DURATION, CLASS, GREAT, LEVEL, TOP -> false;
        };
    }

    /// 1000亿元至3000亿元2家: what is counted has a size between the two.
    private boolean boundsCounted(Quantity high) {
        int at = quantities.indexOf(high);
        return high.sort() == Sort.MEASURE
                && at > 0
                && at + 1 < quantities.size()
                && quantities.get(at + 1).counts()
                && quantities.get(at + 1).from() == high.to()
                && TO.matcher(plain.substring(quantities.get(at - 1).to(), high.from()))
                        .matches();
    }

    /// 年综合能耗超过5万吨标准煤的，: the case in which a rule holds.
    boolean isCase(Quantity quantity) {
        return !quantity.structural() && plain.startsWith("的，", quantity.to());
    }

    /// 峰谷差率超过40%的地区: a measure that is compared selects the noun after it.
    private boolean selectsByMeasure(Quantity quantity, String after) {
        String before = plain.substring(segmentStart(quantity.from()), quantity.from());
        return (quantity.sort() == Sort.MEASURE || quantity.sort() == Sort.PERCENT)
                && after.startsWith("的")
                && NOUN.matcher(after).lookingAt()
                && !FOUNDS.matcher(before).find()
                && !RATE.matcher(after).lookingAt()
                && Comparison.said(before, quantity.withSuffix("")).isPresent()
                && Names.endsInMetric(Names.subject(before));
    }

    /// 引导80%以上的新建项目: a share of the noun after it.
    boolean isShareOf(Quantity quantity) {
        String after = plain.substring(quantity.to());
        return quantity.sort() == Sort.PERCENT
                && (after.startsWith("的")
                        || (!quantity.suffix().isEmpty()
                                && SHARED.matcher(after).lookingAt()))
                && !RATE.matcher(after).lookingAt();
    }

    /// 占比3%以上的企业 selects; 推动80%以上的企业, 保持6%以上的增速 do not.
    private boolean selects(Quantity quantity, String after) {
        String before = Names.subject(plain.substring(segmentStart(quantity.from()), quantity.from()));
        return !Names.onlyVerbs(before)
                && !Names.endsInPlace(before)
                && !RATE.matcher(after).lookingAt();
    }

    /// Where each character of the sentence without blanks stands in the sentence, as a code point.
    private static int[] places(String sentence) {
        String plain = Plain.of(sentence);
        var places = new int[plain.length() + 1];
        int count = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (!Character.isWhitespace(plain.charAt(i))) {
                places[count++] = sentence.codePointCount(0, i);
            }
        }
        places[count] = sentence.codePointCount(0, sentence.length());
        return places;
    }
}
