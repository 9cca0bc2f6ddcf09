package guatu.plan.compiler;

import guatu.plan.compiler.Quantity.Sort;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names what a number of a phrase is said of: its subject, the noun it counts, or the thing named before.
///
/// @param text the name
/// @param end where the name ends, when it stands after the number
record TargetName(String text, int end) {

    private static final Pattern ENDS_IN_VERB = Pattern.compile(
            "(?:重点发展|预留|推广应用|推广|应用|安排|投入|发放|年产|建设|打造|培育|新增|招引|引进|实施|建成|新建|形成|开展|布局|创建|培养|推进|改造|投产|认定|突破|攻克|转化|组织|储备|建立|有|拥有)(?:一批)?$");
    /// 年营业收入过百亿元的达到5家: the noun is left out.
    private static final Pattern SELECTED = Pattern.compile("(?<!年)的(?:达到|达|超过|突破|不少于|不低于)?$");
    /// 三年安排450亿元支持…: what money is for names it.
    private static final Pattern PURPOSE = Pattern.compile("(?:用于|支持|投向|专项用于)\\p{IsHan}");
    private static final Pattern HAS = Pattern.compile("有(?:至少|不少于|不低于|超过|近)?$");
    private static final Pattern FLOW =
            Pattern.compile("(?:组织)?(?:招引|引进|引育|新增|实施|建成投产|新建|开工|突破|攻克|转化|盘活|淘汰|压减|改造|续建|完成).{0,6}");
    private static final Pattern THING = Pattern.compile("(?:业|区|群|链|园|县|市|省|基地|企业|项目|装备|材料|经济|市场|产品|集团)$");
    private static final Pattern METRIC_END = Pattern.compile("(?:" + Names.METRICS + ")$");
    private static final Pattern SIZE = Pattern.compile("^.*(?:[元吨%]|[\\d十百千万][户家])(?:以上|以下)?的?");
    private static final Pattern GROWTH = Pattern.compile("(?:其)?(?:增速|增幅|降幅)");
    /// 增加值 needs the thing of the sentence before it; 研发投入 is a name of its own.
    private static final int SHORT = 3;

    private static final int LONGEST_METRIC = 12;

    /// @param before the words of this number's own part, before it
    /// @param last the target read before, from which an omitted subject is taken
    /// @param thing the target or structure named before, from which an omitted noun is taken
    static TargetName of(
            Phrase phrase,
            Quantity quantity,
            String before,
            Optional<TargetReading> last,
            Optional<TargetReading> thing) {
        String subject = Names.subject(before);
        String following = phrase.following(quantity);
        boolean sized = phrase.quantities().stream().anyMatch(q -> q.to() == quantity.from() && phrase.describes(q));
        if ((sized || SELECTED.matcher(before).find()) && quantity.counts() && following.isEmpty()) {
            return new TargetName(
                    subject
                            + thing.map(r -> SIZE.matcher(r.within().orElse(r.name()))
                                            .replaceFirst(""))
                                    .orElse(""),
                    0);
        }
        var size = phrase.quantities().stream()
                .filter(q -> q.sort() == Sort.CLASS && q.from() == quantity.to())
                .findFirst();
        if (size.isPresent()) {
            String noun = phrase.following(size.get());
            String text = phrase.plain().substring(size.get().from(), size.get().to()) + noun;
            return new TargetName(text, phrase.plain().indexOf(noun, size.get().to()) + noun.length());
        }
        if ((quantity.counts() || quantity.sort() == Sort.MEASURE || phrase.isShareOf(quantity))
                && !following.isEmpty()
                && (Names.onlyVerbs(subject)
                        || HAS.matcher(before).find()
                        || ENDS_IN_VERB.matcher(subject).find())) {
            int end = phrase.plain().indexOf(following, quantity.to()) + following.length();
            return new TargetName(FLOW.matcher(subject).matches() ? subject + following : following, end);
        }
        boolean named = quantity.counts() && subject.endsWith("等");
        boolean shareOf = phrase.isShareOf(quantity) && Names.endsInPlace(subject);
        if ((subject.isEmpty() || Names.onlyPlace(subject) || named || shareOf) && !following.isEmpty()) {
            return new TargetName(subject + following, 0);
        }
        return new TargetName(withSubject(phrase, quantity, subject, last, before.contains("其中")), 0);
    }

    /// @param part whether 其中 opens it: 其中新开工150个 is named by what is done
    private static String withSubject(
            Phrase phrase, Quantity quantity, String subject, Optional<TargetReading> last, boolean part) {
        String earlier =
                phrase.countsBefore(quantity) ? "" : Names.withoutVerb(Names.subject(phrase.segmentBefore(quantity)));
        if (Names.onlyVerbs(subject)) {
            if (part && !subject.isEmpty()) {
                return subject;
            }
            if (earlier.isEmpty() && PURPOSE.matcher(phrase.after(quantity)).lookingAt()) {
                return phrase.after(quantity);
            }
            return earlier.isEmpty() ? last.map(TargetReading::name).orElse(subject) : earlier;
        }
        String name = Names.withoutVerb(subject);
        if (name.startsWith("占") && !Names.bareMetric(name)) {
            return last.map(TargetReading::name).orElse("") + name;
        }
        if (!Names.bareMetric(name)) {
            return name;
        }
        if (GROWTH.matcher(name).matches() && last.isPresent()) {
            return last.get().name() + name;
        }
        if (phrase.plain().startsWith("的", quantity.to())) {
            return phrase.following(quantity) + name;
        }
        boolean ownThing = !earlier.isEmpty() && THING.matcher(earlier).find();
        return (ownThing
                        ? earlier
                        : last.filter(r -> name.length() <= SHORT || r.source().equals(phrase.sentence()))
                                .map(r -> Names.thing(r.name()))
                                .orElse(""))
                + name;
    }

    static boolean leavesOutNoun(String before) {
        return SELECTED.matcher(before).find();
    }

    /// What a threshold is said of: the noun it selects and the measure it selects by.
    static String ofThreshold(Phrase phrase, Quantity quantity, String before, Optional<TargetReading> thing) {
        String metric = Names.withoutVerb(
                Names.subject(before.substring(before.lastIndexOf('、') + 1).replaceFirst("^的", "")));
        var end = METRIC_END.matcher(metric);
        String by = !end.find() ? "" : metric.length() <= LONGEST_METRIC ? metric : end.group();
        String noun = phrase.following(quantity);
        String selected = noun.isEmpty() && !phrase.isCase(quantity)
                ? thing.map(r -> SIZE.matcher(r.within().orElse(r.name())).replaceFirst(""))
                        .orElse("")
                : noun;
        return selected + by;
    }

    /// What a structural number is said of; a class is said of each member of the list before it.
    static List<String> ofStructure(Phrase phrase, Quantity quantity, String before) {
        String following = phrase.following(quantity);
        var members = quantity.sort() == Sort.CLASS ? members(phrase, quantity, following) : List.<String>of();
        if (!members.isEmpty()) {
            return members;
        }
        String subject = Names.withoutVerb(Names.subject(before));
        if (quantity.sort() == Sort.TOP && !subject.isEmpty()) {
            return List.of(subject.replaceFirst("^.*(?:、|企业和)", ""));
        }
        return List.of(following.isEmpty() ? subject : Names.withoutMetric(following));
    }

    /// "A、B、C3个千亿级产业": what the class says of each of the three.
    private static List<String> members(Phrase phrase, Quantity quantity, String following) {
        var count = phrase.quantities().stream()
                .filter(q -> q.counts() && q.to() == quantity.from())
                .findFirst();
        if (count.isEmpty()) {
            return List.of();
        }
        int from = count.get().from();
        int segment = phrase.segmentStart(from);
        if (phrase.quantities().stream().anyMatch(q -> q.from() >= segment && q.to() < from)) {
            return List.of();
        }
        String list = Names.withoutVerb(Names.subject(phrase.plain().substring(segment, from)));
        if (list.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        var members = List.of(list.replaceFirst("等$", "").split("、|和(?!谐)|及(?!其)|与", -1));
        return count.get().value().compareTo(BigDecimal.valueOf(members.size())) == 0
                ? members.stream()
                        .map(m -> m.endsWith(following) ? m : m + following)
                        .toList()
                : List.of();
    }
}
