package guatu.plan.compiler;

import guatu.plan.compiler.TargetReading.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Chooses the period of one number: its own word of time, the sentence's, the clause's, or the plan's.
final class PeriodChoice {

    /// What is a state at a day, not a flow over a time: 每年 of the part before does not reach it.
    private static final Pattern STATE =
            Pattern.compile("达|突破|接近|[增升]至|超过|超|占|比重|提高到|提升[到至]|不低于|降至|控制在|总数|总量|累计|保有量|存量|下降|降低|保持|稳定在|进入|跻身|位居");
    private static final Pattern FLOW = Pattern.compile("^(?:组织)?(?:完成|新增|引进|招引|实施|建成|投放|突破[“\\p{IsHan}])");
    private static final Pattern ONCE = Pattern.compile("设立|组建|成立|募集");
    private static final Pattern OWN_YEARS = Pattern.compile("[两三四五]年(?![度期])");
    private static final Pattern BUILDS = Pattern.compile("打造|培育|形成|建设|建成|筹建|创建|构建|布局|实施|发展|做强|组建|推进");

    private final String plain;
    private final List<PeriodFinder.Time> times;
    private final SentenceReader.Context context;

    PeriodChoice(String plain, List<PeriodFinder.Time> times, SentenceReader.Context context) {
        this.plain = plain;
        this.times = times;
        this.context = context;
    }

    Optional<PlanPeriod> of(Kind kind, Quantity quantity, int segment) {
        String own = plain.substring(segment, quantity.from());
        if (kind == Kind.THRESHOLD || quantity.sort() == Quantity.Sort.LEVEL || quantity.sort() == Quantity.Sort.TOP) {
            return Optional.empty();
        }
        var said = said(quantity, segment, own);
        if (said.isPresent()) {
            return said;
        }
        if (quantity.sort() == Quantity.Sort.GREAT) {
            return BUILDS.matcher(own).find() ? wholePlan() : Optional.empty();
        }
        if (context.carried().isPresent()) {
            return context.carried();
        }
        boolean state = STATE.matcher(own).find() || quantity.sort() == Quantity.Sort.CLASS;
        return state ? context.years().map(y -> new PlanPeriod.By(Integer.toString(y.to()))) : wholePlan();
    }

    private Optional<PlanPeriod> said(Quantity quantity, int segment, String own) {
        Optional<PlanPeriod> standing = Optional.empty();
        boolean each = false;
        for (var time : times) {
            if (time.to() > quantity.from()) {
                break;
            }
            boolean mine = time.from() >= segment;
            if (time.period() instanceof PlanPeriod.Each) {
                if (mine) {
                    return lastIn(segment, quantity.from());
                }
                each = time.period().toString().endsWith("year")
                        && !time.average()
                        && !OWN_YEARS.matcher(own).find()
                        && !ONCE.matcher(own).find()
                        && (FLOW.matcher(own).find() || !STATE.matcher(own).find());
                if (each) {
                    standing = Optional.of(time.period());
                }
            } else if (time.lastYear().filter(year -> year >= context.start()).isPresent()) {
                boolean ends = !mine
                        && time.period() instanceof PlanPeriod.Span
                        && plain.charAt(time.to()) != '，'
                        && STATE.matcher(own).find()
                        && !own.contains("累计");
                standing = ends
                        ? time.lastYear().map(year -> new PlanPeriod.By(Integer.toString(year)))
                        : Optional.of(time.period());
            }
        }
        return standing;
    }

    private Optional<PlanPeriod> lastIn(int from, int to) {
        return times.stream()
                .filter(t -> t.from() >= from && t.to() <= to)
                .map(PeriodFinder.Time::period)
                .reduce((_, later) -> later);
    }

    private Optional<PlanPeriod> wholePlan() {
        return context.years()
                .map(y -> y.oneYear()
                        ? new PlanPeriod.By(Integer.toString(y.to()))
                        : new PlanPeriod.Span(Integer.toString(y.from()), Integer.toString(y.to())));
    }
}
