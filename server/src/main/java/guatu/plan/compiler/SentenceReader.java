package guatu.plan.compiler;

import guatu.plan.compiler.Quantity.Sort;
import guatu.plan.compiler.TargetReading.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the quantified targets of one sentence, from left to right.
final class SentenceReader {

    private static final Pattern SHARED = Pattern.compile("分别[^，。；]*$");
    /// 力争到2025年，: so far into a sentence its time still stands before all of it.
    private static final int OPENING = 4;

    private static final Pattern RANGE =
            Pattern.compile("(\\d+(?:\\.\\d+)?)(?:%|(?:(?![增提下降上扩缩减压升达年])\\p{IsHan}){1,3})?\\s?[-—–~至到]{1,2}\\s?$");

    /// 每年, 四年累计净增: a number of its own, not one more of the same.
    private static final Pattern GROWS = Pattern.compile("每|累计|净增");
    private static final Pattern BETWEEN = Pattern.compile("(?:、|和|与|及|以及)?(?:达到|超过|突破|不低于)?");
    private static final Pattern AT_PLACE =
            Pattern.compile("^(?:在?[^，]{1,10}?(?:领域|方面|行业|范围内?))?(?:培育|引进|建设|打造|形成|发展|新增|扶持)?(?:发展|壮大|形成)?(?:一批)?");

    private final Phrase phrase;
    private final String clause;
    private final Context context;
    private final List<TargetReading> readings = new ArrayList<>();
    private final Set<Quantity> done = new HashSet<>();

    /// The names to which 分别 gave a number last.
    private final List<String> shared = new ArrayList<>();

    /// Up to where the sentence is used up by targets.
    private final List<Integer> used = new ArrayList<>(List.of(0));

    /// What a sentence takes from around it.
    ///
    /// @param carried the 到2025年 of an earlier sentence of the clause
    /// @param years the plan's own years
    /// @param start the year before which all is history
    /// @param previous the reading before, in the same clause
    /// @param heading the clause's title, after which a number without any subject is named
    record Context(
            Optional<PlanPeriod> carried,
            Optional<PlanYears> years,
            int start,
            Optional<TargetReading> previous,
            String heading) {}

    SentenceReader(String sentence, String clause, Context context) {
        this.phrase = new Phrase(sentence, context.years());
        this.clause = clause;
        this.context = context;
    }

    List<TargetReading> read() {
        for (int i = 0; i < phrase.quantities().size(); i++) {
            if (!done.contains(phrase.quantities().get(i))
                    && !NotAimed.has(
                            phrase,
                            phrase.quantities().get(i),
                            before(phrase.quantities().get(i)),
                            context.start())) {
                read(i);
            }
        }
        return readings;
    }

    private void read(int index) {
        var quantity = phrase.quantities().get(index);
        if (quantity.structural()) {
            structural(quantity);
        } else if (rangeWith(index)) {
            range(index);
        } else if (phrase.describes(quantity)) {
            threshold(quantity);
        } else if (SHARED.matcher(before(quantity)).find() || sharesAgain(index)) {
            shared(index);
        } else {
            target(quantity);
        }
    }

    /// 25%至30%: two bounds of one thing.
    private boolean rangeWith(int index) {
        if (index + 1 >= phrase.quantities().size()) {
            return false;
        }
        var low = phrase.quantities().get(index);
        var high = phrase.quantities().get(index + 1);
        return low.sort() == high.sort()
                && low.unit().replaceFirst("^[万亿]", "").equals(high.unit().replaceFirst("^[万亿]", ""))
                && Phrase.TO
                        .matcher(phrase.plain().substring(low.to(), high.from()))
                        .matches();
    }

    private void range(int index) {
        var low = phrase.quantities().get(index);
        var high = phrase.quantities().get(index + 1);
        String before = before(low);
        boolean selects = phrase.describes(high);
        var kind = selects ? Kind.THRESHOLD : Kind.TARGET;
        String name = selects ? TargetName.ofThreshold(phrase, high, before, thing()) : named(low, before);
        add(kind, name, Comparison.AT_LEAST, low, before, low, before.length());
        readings.add(new TargetReading(
                kind,
                name,
                Comparison.AT_MOST,
                high.value(),
                high.unit(),
                readings.getLast().period(),
                readings.getLast().base(),
                readings.getLast().within(),
                clause,
                phrase.sentence(),
                phrase.start(high.from()),
                phrase.end(high.to())));
        used.add(high.to());
        done.add(high);
    }

    private String named(Quantity quantity, String before) {
        var name = TargetName.of(phrase, quantity, before, last(), thing());
        used.add(name.end());
        String text = quantity.sort() == Sort.PERCENT ? name.text().replaceFirst("的$", "") : name.text();
        return text.isEmpty() ? context.heading() : text;
    }

    private void target(Quantity quantity) {
        String before = before(quantity);
        var range = RANGE.matcher(before);
        if (range.find()) {
            printedRange(quantity, before, range);
            return;
        }
        var alike = Names.alike(before);
        if (!alike.isEmpty()) {
            String comparator = Comparison.said(before, quantity).orElse(Comparison.AT_LEAST);
            alike.forEach(
                    each -> add(Kind.TARGET, each, comparator, quantity, before, quantity, Comparison.start(before)));
            return;
        }
        String name = named(quantity, before);
        var said = Comparison.said(before, quantity);
        boolean goesOn = Names.subject(before).isEmpty()
                && !readings.isEmpty()
                && !GROWS.matcher(before).find();
        String comparator = said.orElseGet(() -> goesOn && readings.getLast().kind() == Kind.TARGET
                ? readings.getLast().comparator()
                : Comparison.bare(
                        phrase.plain().substring(phrase.majorStart(quantity.from()), quantity.from()), quantity));
        add(Kind.TARGET, name, comparator, quantity, before, quantity, Comparison.start(before));
    }

    /// 3—5个: the unit is printed once.
    private void printedRange(Quantity high, String before, Matcher range) {
        String name = named(high, before.substring(0, range.start()));
        var low = new Quantity(high.sort(), new BigDecimal(range.group(1)), high.unit(), "", high.from(), 0, 0);
        add(Kind.TARGET, name, Comparison.AT_LEAST, low, before, high, range.start());
        add(Kind.TARGET, name, Comparison.AT_MOST, high, before, high, range.start());
    }

    private void threshold(Quantity quantity) {
        String before = before(quantity);
        String comparator = Comparison.said(before, quantity).orElse(Comparison.AT_LEAST);
        String name = TargetName.ofThreshold(phrase, quantity, before, thing());
        add(Kind.THRESHOLD, name, comparator, quantity, before, quantity, Comparison.start(before));
    }

    private void structural(Quantity quantity) {
        String before = before(quantity);
        String comparator = Comparison.said(before, quantity)
                .orElseGet(() -> Comparison.bare(quantity.sort() == Sort.CLASS ? before : "", quantity));
        for (String name : TargetName.ofStructure(phrase, quantity, before)) {
            add(Kind.STRUCTURAL, name, comparator, quantity, before, quantity, before.length());
        }
    }

    /// The target or structure named last, to which 超100亿元的5个 belongs.
    private Optional<TargetReading> thing() {
        return readings.stream()
                .filter(r -> r.kind() != Kind.THRESHOLD)
                .reduce((_, later) -> later)
                .or(context::previous);
    }

    private Optional<TargetReading> last() {
        return readings.stream()
                .filter(r -> r.kind() == Kind.TARGET)
                .reduce((_, later) -> later)
                .or(context::previous);
    }

    /// "A、B占比分别达到34%、36%": one number for each, in order.
    private void shared(int index) {
        var first = phrase.quantities().get(index);
        var group = group(index);
        String before = before(first);
        int each = before.lastIndexOf("分别");
        String subject = Names.subject(before.substring(0, Math.max(each, 0)));
        String own = Names.subject(before.substring(Math.max(each, 0)));
        if (Names.onlyVerbs(subject) && !Names.onlyVerbs(own)) {
            subject = own;
        } else if (Names.onlyVerbs(subject)) {
            subject =
                    AT_PLACE.matcher(Names.subject(phrase.segmentBefore(first))).replaceFirst("");
        }
        var names = each < 0 ? List.copyOf(shared) : Names.shared(Names.withoutVerb(subject), group.size());
        if (names.isEmpty()) {
            names = ofMembers(subject, group.size());
        }
        shared.clear();
        shared.addAll(names);
        var years = phrase.times().stream()
                .filter(t -> t.period() instanceof PlanPeriod.By
                        && t.from() >= phrase.majorStart(first.from())
                        && t.to() <= first.from())
                .toList();
        String suffix = group.getLast().suffix();
        for (int i = 0; i < group.size(); i++) {
            var quantity = group.get(i).suffix().isEmpty() ? group.get(i).withSuffix(suffix) : group.get(i);
            String comparator = Comparison.said(before, quantity).orElse(Comparison.AT_LEAST);
            String name = names.isEmpty() ? Names.withoutVerb(subject) : names.get(i);
            add(
                    Kind.TARGET,
                    name,
                    comparator,
                    quantity,
                    before,
                    group.get(i),
                    i == 0 ? Comparison.start(before) : before.length());
            if (names.isEmpty() && years.size() == group.size()) {
                readings.set(
                        readings.size() - 1,
                        readings.getLast().during(years.get(i).period()));
            }
            done.add(group.get(i));
        }
    }

    /// "A、B两条千亿级产业链，产值分别达到": the members to which a class was given.
    private List<String> ofMembers(String metric, int count) {
        var members = readings.stream()
                .filter(r -> r.kind() == Kind.STRUCTURAL)
                .map(r -> r.name() + metric)
                .distinct()
                .toList();
        return members.size() == count ? members : List.of();
    }

    /// "分别提高到400万元、16万元，较2025年增长30%、35%": as many numbers again, of the same things.
    private boolean sharesAgain(int index) {
        return shared.size() > 1
                && group(index).size() == shared.size()
                && Names.subject(before(phrase.quantities().get(index))).isEmpty();
    }

    private List<Quantity> group(int index) {
        var group = new ArrayList<>(List.of(phrase.quantities().get(index)));
        for (int i = index + 1; i < phrase.quantities().size(); i++) {
            var next = phrase.quantities().get(i);
            String between = phrase.plain().substring(group.getLast().to(), next.from());
            if (!BETWEEN.matcher(between).matches() || next.structural()) {
                break;
            }
            group.add(next);
        }
        return group;
    }

    private void add(
            Kind kind, String name, String comparator, Quantity value, String before, Quantity printed, int start) {
        int from = printed.from() - before.length() + Math.max(0, Math.min(start, before.length()));
        var within = kind == Kind.TARGET ? within(before, value, printed) : Optional.<String>empty();
        readings.add(new TargetReading(
                kind,
                name,
                comparator,
                value.value(),
                value.unit(),
                period(kind, before, printed),
                kind == Kind.TARGET ? Bases.of(before, phrase.plain()) : Optional.empty(),
                within,
                clause,
                phrase.sentence(),
                phrase.start(from),
                phrase.end(printed.to())));
        if (kind == Kind.TARGET) {
            used.add(printed.to());
        }
    }

    /// The last target of the same unit, else the last.
    private Optional<TargetReading> whole(Quantity part) {
        return readings.stream()
                .filter(r -> r.kind() == Kind.TARGET
                        && part.sort() != Quantity.Sort.PERCENT
                        && r.unit().equals(part.unit()))
                .reduce((_, later) -> later)
                .or(this::last);
    }

    /// A part that 其中 opens goes by its whole's time unless it has its own.
    private Optional<PlanPeriod> period(Kind kind, String before, Quantity printed) {
        int segment = phrase.segmentStart(printed.from());
        boolean timed = phrase.times().stream().anyMatch(t -> t.from() >= segment && t.to() <= printed.from());
        var whole = whole(printed);
        return kind == Kind.TARGET && before.contains("其中") && !timed && whole.isPresent()
                ? whole.get().period()
                : new PeriodChoice(phrase.plain(), phrase.times(), context).of(kind, printed, segment);
    }

    /// 其中 speaks of the last number of the same unit; what is listed after it with 、 is a part of the same.
    private Optional<String> within(String before, Quantity value, Quantity printed) {
        if (TargetName.leavesOutNoun(before) && !before.contains("其中")) {
            return last().flatMap(TargetReading::within);
        }
        if (before.contains("其中")) {
            return whole(value).map(TargetReading::name);
        }
        boolean listed = phrase.plain()
                .substring(phrase.segmentStart(printed.from()), printed.from())
                .contains("其中");
        return listed
                ? readings.stream()
                        .filter(r -> r.kind() == Kind.TARGET)
                        .reduce((_, later) -> later)
                        .flatMap(TargetReading::within)
                : Optional.empty();
    }

    /// The words of this quantity's own part of the sentence, before it.
    private String before(Quantity quantity) {
        int start = used.stream()
                .filter(end -> end <= quantity.from())
                .reduce(phrase.segmentStart(quantity.from()), Math::max);
        return phrase.plain().substring(start, quantity.from());
    }

    /// The 到2025年 this sentence leaves to those after it.
    ///
    /// @param always whether a word of time inside a sentence counts too, or only one that opens it with a comma
    Optional<PlanPeriod> carries(boolean always) {
        return phrase.times().stream()
                .filter(t -> t.period() instanceof PlanPeriod.By by && Integer.parseInt(by.year()) >= context.start())
                .filter(t -> always || opens(t))
                .map(PeriodFinder.Time::period)
                .reduce((first, later) -> always ? first : later);
    }

    private boolean opens(PeriodFinder.Time time) {
        return time.from() - phrase.majorStart(time.from()) <= OPENING
                && phrase.plain().startsWith("，", time.to());
    }
}
