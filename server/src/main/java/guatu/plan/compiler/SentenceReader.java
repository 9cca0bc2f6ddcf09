package guatu.plan.compiler;

import guatu.plan.compiler.Quantity.Sort;
import guatu.plan.compiler.TargetReading.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the quantified targets of one sentence, from left to right.
final class SentenceReader {

    private static final String STOPS = "，。；！？";
    private static final Pattern HISTORY = Pattern.compile("截至|目前|现有|已(?:有|达|建|累计|形成|培育|成为|完成|实现|超|突破)|去年|上年(?!水平)|同比|近年来|以来");
    private static final Pattern SUBSIDY = Pattern.compile("奖励|补助|补贴|奖补|贴息|给予|资助|罚款|处以|注册资本|扶持资金");
    private static final Pattern DESCRIBES = Pattern.compile("^的?(?!和|与|及|以及|或|并|的|用于|优先|目标|水平|左右|时|投资|总投资|产值|总产值|营收|营业收入|收入|资金|贷款|产能|装机|规模|融资|税收|出口|订单|交易额|增加值|信贷|授信|债券|基金|能力|产量|面积|缺口|新增|技改)[\\p{IsHan}“]");
    private static final Pattern SHARED = Pattern.compile("分别[^，。；]*$");
    private static final Pattern TO = Pattern.compile("\\s?[-—–~至到]{1,2}\\s?");
    private static final Pattern RANGE = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:%|[\\p{IsHan}]{1,3})?\\s?[-—–~至到]{1,2}\\s?$");
    private static final Pattern LEVEL =
            Pattern.compile("达到|突破|超过|超|占|比重|提高到|提升[到至]|不低于|降至|控制在|总数|总量|累计|保有量|存量");

    private static final Pattern NOUN = Pattern.compile("^的?(?!和|与|及|以及|或|并|的|用于|优先|目标|水平|时)[\\p{IsHan}“]");
    private static final Pattern PEOPLED = Pattern.compile("^的?(?:企业|单位|城市|园区|项目|工厂|机构|县|城镇)");
    private static final Pattern ENDS_IN_VERB = Pattern.compile(
            "(?:安排|投入|发放|年产|建设|打造|培育|新增|招引|引进|实施|建成|新建|形成|开展|布局|创建|培养|推进|改造|投产|认定|突破|攻克|转化|组织|储备|建立|有|拥有)(?:一批)?$");
    private static final Pattern FLOW = Pattern.compile("(?:组织)?(?:招引|引进|引育|新增|实施|建成投产|新建|开工|突破|攻克|转化|盘活|淘汰|压减|改造|续建|完成).{0,6}");
    private static final Pattern THING = Pattern.compile("(?:业|区|群|链|园|县|市|省|基地|企业|项目|装备|材料|经济|市场|产品|集团)$");
    private static final Pattern BETWEEN = Pattern.compile("(?:、|和|与|及|以及)?(?:达到|超过|突破|不低于)?");
    private static final Pattern AT_PLACE = Pattern.compile("^(?:在?[^，]{1,10}?(?:领域|方面|行业|范围内?))?(?:培育|引进|建设|打造|形成|发展|新增|扶持)?(?:发展|壮大|形成)?(?:一批)?");
    private static final Pattern METRIC_END = Pattern.compile("(?:" + Names.METRICS + ")$");
    private static final int LONGEST_METRIC = 12;
    private static final Pattern IS_BASE = Pattern.compile("，?(?:逐步|稳步)?(?:提高|提升|增长|增加|下降|降低|上升|扩大|缩短|减少|压减|压缩|降|增|升)(?:到|至|为)");
    private static final Pattern BUILT = Pattern.compile("(?:建设|打造|形成|培育|建成|构建|实施|布局|创建|组建|建立|设立|新建|推进|建好|招引|引进|新增)[^，]{0,24}$");

    private final String sentence;
    private final String plain;
    private final String clause;
    private final Context context;
    private final List<Quantity> quantities;
    private final List<PeriodFinder.Time> times;
    private final List<TargetReading> readings = new ArrayList<>();
    private final Set<Quantity> done = new HashSet<>();
    private int lastEnd;

    /// What a sentence takes from around it.
    ///
    /// @param carried the 到2025年 of an earlier sentence of the clause
    /// @param years the plan's own years
    /// @param start the year before which all is history
    /// @param previous the reading before, in the same clause
    record Context(
            Optional<PlanPeriod> carried, Optional<PlanYears> years, int start, Optional<TargetReading> previous) {}

    SentenceReader(String sentence, String clause, Context context) {
        this.sentence = sentence;
        this.plain = Plain.of(sentence);
        this.clause = clause;
        this.context = context;
        this.quantities = QuantityScanner.scan(plain);
        this.times = new PeriodFinder(context.years()).find(plain);
    }

    List<TargetReading> read() {
        for (int i = 0; i < quantities.size(); i++) {
            if (!done.contains(quantities.get(i)) && !isNoTarget(quantities.get(i))) {
                read(i);
            }
        }
        return readings;
    }

    private void read(int index) {
        var quantity = quantities.get(index);
        if (quantity.structural()) {
            structural(quantity);
        } else if (describes(quantity)) {
            threshold(quantity);
        } else if (rangeWith(index)) {
            range(index);
        } else if (SHARED.matcher(before(quantity)).find()) {
            shared(index);
        } else {
            target(quantity);
        }
    }

    /// 25%至30%: two bounds of one thing.
    private boolean rangeWith(int index) {
        if (index + 1 >= quantities.size()) {
            return false;
        }
        var low = quantities.get(index);
        var high = quantities.get(index + 1);
        return low.sort() == high.sort()
                && low.unit().equals(high.unit())
                && TO.matcher(plain.substring(low.to(), high.from())).matches();
    }

    private void range(int index) {
        var low = quantities.get(index);
        var high = quantities.get(index + 1);
        String before = before(low);
        String name = name(low, before);
        add(Kind.TARGET, name, Comparison.AT_LEAST, low, before, low, before.length());
        readings.add(new TargetReading(
                Kind.TARGET, name, Comparison.AT_MOST, high.value(), high.unit(), readings.getLast().period(),
                readings.getLast().base(), readings.getLast().within(), clause, sentence,
                sentence.codePointCount(0, high.from()), sentence.codePointCount(0, high.to())));
        lastEnd = high.to();
        done.add(high);
    }

    private void target(Quantity quantity) {
        String before = before(quantity);
        String name = name(quantity, before);
        var said = Comparison.said(before, quantity);
        boolean goesOn = Names.subject(before).isEmpty() && !readings.isEmpty() && !before.contains("每");
        String comparator = said.orElseGet(() -> goesOn && readings.getLast().kind() == Kind.TARGET
                ? readings.getLast().comparator()
                : Comparison.bare(plain.substring(majorStart(quantity.from()), quantity.from()), quantity));
        var range = RANGE.matcher(before);
        if (range.find()) {
            var low = new Quantity(
                    quantity.sort(), new java.math.BigDecimal(range.group(1)), quantity.unit(), "", quantity.from(), 0, 0);
            add(Kind.TARGET, name, Comparison.AT_LEAST, low, before, quantity, range.start());
            add(Kind.TARGET, name, Comparison.AT_MOST, quantity, before, quantity, range.start());
            return;
        }
        add(Kind.TARGET, name, comparator, quantity, before, quantity, Comparison.start(before));
    }

    private String name(Quantity quantity, String before) {
        String subject = Names.subject(before);
        String following = following(quantity);
        var size = quantities.stream().filter(q -> q.sort() == Sort.CLASS && q.from() == quantity.to()).findFirst();
        if (size.isPresent()) {
            return plain.substring(size.get().from(), size.get().to()) + following(size.get());
        }
        if ((quantity.counts() || quantity.sort() == Sort.MEASURE) && !following.isEmpty() && (Names.onlyVerbs(subject) || ENDS_IN_VERB.matcher(subject).find())) {
            lastEnd = quantity.to() + plain.substring(quantity.to()).indexOf(following) + following.length();
            return FLOW.matcher(subject).matches() ? subject + following : following;
        }
        if ((subject.isEmpty() || Names.onlyPlace(subject)) && !following.isEmpty()) {
            return subject + following;
        }
        if (Names.onlyVerbs(subject)) {
            return Optional.of(Names.withoutVerb(Names.subject(segmentBefore(quantity))))
                    .filter(s -> !s.isEmpty() && !hasQuantity(quantity))
                    .or(() -> last().map(TargetReading::name))
                    .orElse(subject);
        }
        String name = Names.withoutVerb(subject);
        if (!Names.bareMetric(name)) {
            return name;
        }
        String thing = Names.withoutVerb(Names.subject(segmentBefore(quantity)));
        if (!thing.isEmpty() && !hasQuantity(quantity) && THING.matcher(thing).find()) {
            return thing + name;
        }
        return last().map(r -> Names.thing(r.name())).orElse("") + name;
    }

    private Optional<TargetReading> last() {
        return readings.stream()
                .filter(r -> r.kind() == Kind.TARGET)
                .reduce((_, later) -> later)
                .or(context::previous);
    }

    /// "A、B占比分别达到34%、36%": one number for each, in order.
    private void shared(int index) {
        var first = quantities.get(index);
        var group = new ArrayList<>(List.of(first));
        for (int i = index + 1; i < quantities.size(); i++) {
            var next = quantities.get(i);
            String between = plain.substring(group.getLast().to(), next.from());
            if (!BETWEEN.matcher(between).matches() || next.structural()) {
                break;
            }
            group.add(next);
        }
        String before = before(first);
        String subject = Names.subject(before.substring(0, before.lastIndexOf("分别")));
        if (Names.onlyVerbs(subject)) {
            subject = AT_PLACE.matcher(Names.subject(segmentBefore(first))).replaceFirst("");
        }
        var names = Names.shared(Names.withoutVerb(subject), group.size());
        var years = times.stream()
                .filter(t -> t.period() instanceof PlanPeriod.By && t.from() >= majorStart(first.from()) && t.to() <= first.from())
                .toList();
        String suffix = group.getLast().suffix();
        for (int i = 0; i < group.size(); i++) {
            var quantity = group.get(i).suffix().isEmpty() ? group.get(i).withSuffix(suffix) : group.get(i);
            String comparator = Comparison.said(before, quantity).orElse(Comparison.AT_LEAST);
            String name = names.isEmpty() ? Names.withoutVerb(subject) : names.get(i);
            add(Kind.TARGET, name, comparator, quantity, before, group.get(i), i == 0 ? Comparison.start(before) : before.length());
            if (names.isEmpty() && years.size() == group.size()) {
                readings.set(readings.size() - 1, at(readings.getLast(), years.get(i).period()));
            }
            done.add(group.get(i));
        }
    }

    private static TargetReading at(TargetReading r, PlanPeriod period) {
        return new TargetReading(r.kind(), r.name(), r.comparator(), r.value(), r.unit(), Optional.of(period), r.base(),
                r.within(), r.clause(), r.source(), r.from(), r.to());
    }

    private void threshold(Quantity quantity) {
        String before = before(quantity);
        String metric = Names.subject(before.startsWith("的") ? before.substring(1) : before);
        var metrics = METRIC_END.matcher(metric);
        metric = !metrics.find() ? "" : metric.length() <= LONGEST_METRIC ? metric : metrics.group();
        String following = following(quantity);
        String comparator = Comparison.said(before, quantity).orElse(Comparison.AT_LEAST);
        int end = lastEnd;
        add(Kind.THRESHOLD, following + metric, comparator, quantity, before, quantity, Comparison.start(before));
        lastEnd = end;
    }

    private void structural(Quantity quantity) {
        String before = before(quantity);
        String following = following(quantity);
        String comparator = Comparison.said(before, quantity)
                .orElseGet(() -> Comparison.bare(quantity.sort() == Sort.CLASS ? before : "", quantity));
        int end = lastEnd;
        var names = new ArrayList<String>();
        if (quantity.sort() == Sort.CLASS) {
            names.addAll(members(quantity, following));
        }
        if (names.isEmpty()) {
            names.add(quantity.sort() == Sort.TOP ? Names.subject(before).replaceFirst("^.*、", "") : following);
        }
        for (String name : names) {
            add(Kind.STRUCTURAL, name, comparator, quantity, before, quantity, before.length());
        }
        lastEnd = end;
    }

    /// "A、B、C3个千亿级产业": what the class says of each of the three.
    private List<String> members(Quantity quantity, String following) {
        var count = quantities.stream()
                .filter(q -> q.counts() && q.to() == quantity.from())
                .findFirst();
        if (count.isEmpty()) {
            return List.of();
        }
        String list = Names.withoutVerb(Names.subject(plain.substring(segmentStart(count.get().from()), count.get().from())));
        var members = List.of(list.replaceFirst("等$", "").split("、|和(?!谐)|及(?!其)|与"));
        return members.size() == count.get().value().intValue()
                ? members.stream().map(m -> m.endsWith(following) ? m : m + following).toList()
                : List.of();
    }

    private void add(
            Kind kind, String name, String comparator, Quantity value, String before, Quantity printed, int start) {
        int from = printed.from() - before.length() + Math.max(0, Math.min(start, before.length()));
        var within = kind == Kind.TARGET && before.contains("其中") ? last().map(TargetReading::name) : Optional.<String>empty();
        readings.add(new TargetReading(
                kind,
                name,
                comparator,
                value.value(),
                value.unit(),
                new PeriodChoice(plain, times, context).of(kind, printed, segmentStart(printed.from())),
                kind == Kind.TARGET ? Bases.of(before, plain) : Optional.empty(),
                within,
                clause,
                sentence,
                sentence.codePointCount(0, from),
                sentence.codePointCount(0, printed.to())));
        if (kind == Kind.TARGET) {
            lastEnd = Math.max(lastEnd, printed.to());
        }
    }

    /// A number that describes the noun after it, as in 投资5亿元以上项目.
    private boolean describes(Quantity quantity) {
        String after = plain.substring(quantity.to());
        boolean marked = !quantity.suffix().isEmpty() && !quantity.suffix().equals("多");
        boolean noun = (marked ? NOUN : DESCRIBES).matcher(after).lookingAt();
        boolean counted = quantities.stream()
                .anyMatch(q -> q.counts() && q != quantity && segmentStart(q.from()) == segmentStart(quantity.from()));
        return switch (quantity.sort()) {
            case MEASURE -> noun && (marked || counted || after.startsWith("的") || plain.charAt(quantity.from()) > '9');
            case PEOPLE -> marked && PEOPLED.matcher(after).lookingAt();
            case PERCENT -> marked && noun && counted;
            case COUNT, POINTS, TIMES, DURATION, CLASS, GREAT, LEVEL, TOP -> false;
        };
    }

    private boolean isNoTarget(Quantity quantity) {
        String before = before(quantity);
        int start = segmentStart(quantity.from());
        String segment = plain.substring(start, segmentEnd(quantity.to()));
        if (SUBSIDY.matcher(segment).find() && !quantity.counts() && !quantity.structural()
                || IS_BASE.matcher(plain.substring(quantity.to())).lookingAt() && (before.contains("由") || before.contains("从"))) {
            return true;
        }
        boolean han = plain.charAt(quantity.from()) > '9';
        boolean said = Comparison.said(before, quantity).isPresent();
        if (quantity.sort() == Sort.DURATION && !said
                || quantity.counts() && han && !said && !BUILT.matcher(before).find()) {
            return true;
        }
        int future = -1;
        Optional<Integer> year = Optional.empty();
        for (var time : times) {
            if (time.to() <= quantity.from()) {
                year = time.lastYear().or(() -> Optional.of(context.start()));
                future = year.get() >= context.start() ? time.from() : future;
            }
        }
        int history = -1;
        var matcher = HISTORY.matcher(plain).region(0, quantity.from());
        while (matcher.find()) {
            history = matcher.start();
        }
        return history >= 0 && history > future - 3 || year.filter(y -> y < context.start()).isPresent();
    }

    private boolean hasQuantity(Quantity quantity) {
        int end = segmentStart(quantity.from());
        int start = end < 2 ? 0 : segmentStart(end - 1);
        return quantities.stream().anyMatch(q -> q.from() >= start && q.from() < end && !done.contains(q) && !describes(q));
    }

    /// The words of this quantity's own part of the sentence, before it.
    private String before(Quantity quantity) {
        int start = Math.max(segmentStart(quantity.from()), Math.min(lastEnd, quantity.from()));
        return plain.substring(start, quantity.from());
    }

    private String segmentBefore(Quantity quantity) {
        int end = segmentStart(quantity.from());
        return end < 2 ? "" : plain.substring(segmentStart(end - 1), end - 1);
    }

    private int segmentStart(int at) {
        int start = at;
        while (start > 0 && STOPS.indexOf(plain.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private int segmentEnd(int at) {
        int end = at;
        while (end < plain.length() && STOPS.indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /// After the last 。 or ； before.
    private int majorStart(int at) {
        return Math.max(plain.lastIndexOf('；', at - 1), plain.lastIndexOf('。', at - 1)) + 1;
    }

    /// The noun after this quantity; a number that counts ends it, one that describes is a part of it.
    private String following(Quantity quantity) {
        int end = segmentEnd(quantity.to());
        for (var next : quantities) {
            boolean part = quantity.counts() && next.sort() == Sort.MEASURE && describes(next);
            if (next.from() >= quantity.to() && !part) {
                end = Math.min(end, next.from());
            }
        }
        String noun = Names.following(plain.substring(quantity.to(), end));
        boolean shares = noun.isEmpty() && quantity.sort() == Sort.CLASS;
        return !shares
                ? noun
                : quantities.stream()
                        .filter(q -> q.sort() == Sort.CLASS && q.from() > quantity.to() && q.to() <= segmentEnd(quantity.to()))
                        .findFirst()
                        .map(this::following)
                        .orElse("");
    }

    /// The 到2025年 this sentence leaves to those after it.
    Optional<PlanPeriod> carries() {
        return times.stream()
                .map(PeriodFinder.Time::period)
                .filter(p -> p instanceof PlanPeriod.By by && Integer.parseInt(by.year()) >= context.start())
                .reduce((_, later) -> later);
    }
}
