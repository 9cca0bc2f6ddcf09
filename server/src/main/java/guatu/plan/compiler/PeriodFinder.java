package guatu.plan.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of time in a sentence: 到2025年, 每年, “十四五”期末, “十四五”后三年, 未来三年.
final class PeriodFinder {

    /// A word of time and where it stands.
    ///
    /// @param average 年均: it belongs to its own number only
    record Time(PlanPeriod period, int from, int to, boolean average) {

        /// The last year it speaks of, if it speaks of years.
        Optional<Integer> lastYear() {
            return switch (period) {
                case PlanPeriod.By by -> Optional.of(Integer.parseInt(by.year()));
                case PlanPeriod.Span span -> Optional.of(Integer.parseInt(span.to()));
                case PlanPeriod.Each _ -> Optional.empty();
            };
        }
    }

    private static final String YEAR = "(20\\d{2}|二[〇零][一二三四五六七八九〇零]{2})";
    private static final String FIVE = "“?十([一二三四五六七八九])五”?";
    private static final Pattern SPAN = Pattern.compile(YEAR + "\\s?年?[-—–~至到]{1,2}\\s?" + YEAR + "年");
    private static final Pattern BY = Pattern.compile("(?:到|至|截至|在)?" + YEAR + "年(?:底|末|年底)?(?:前|之前)?");
    private static final Pattern FIVE_PART = Pattern.compile(FIVE + "(后|前)([一二两三四])年");
    private static final Pattern FIVE_END = Pattern.compile("(?:到|至)?" + FIVE + "(?:规划)?(?:时期|期)?(?:末|期末|收官)");
    private static final Pattern FIVE_SPAN = Pattern.compile(FIVE + "(?:规划)?(?:期间|时期|以来)?");
    private static final Pattern COMING = Pattern.compile(
            "(?:未来|今后|用)([一二两三四五六七八九十\\d]{1,2})年(?:左右|时间)?|(?<!\\d)([一二两三四五六七八九十\\d]{1,2})年(?:内|之内|行动期内|(?=累计|分别|共|时间))"
                    + "|(?<![一二三四五六七八九十\\d第近去前后期满每于])([两三四五])年(?!行动|攻坚|计划|规划|滚动(?:计划|规划)|期|来|制|度|多|间|均|以|前|后|左右|免|一|内|之内|累计|分别|共|时间)");
    /// 全年, 年内, 上半年: the year of a plan for one year.
    private static final Pattern THIS_YEAR = Pattern.compile("全年(?!性)|年内|今年|年末|年底|[上下]半年|前三季度|[一二三四]季度");
    private static final Pattern EACH = Pattern.compile("(年均|年平均|当年(?!价)|平均每年|每年度|每年|逐年|每季度|每月|每个?月)(?!度)");

    private static final Pattern ALL_YEAR = Pattern.compile("全年(?!性|龄)");

    private static final Pattern BEFORE_BASE = Pattern.compile("(?:[较与于由从]|(?<![占对类])比)$");
    private static final Pattern MULTIPLE_OF = Pattern.compile("的(?:\\d+(?:\\.\\d+)?|[两三四五六七八九十])倍");
    private static final Pattern TIMES_OF = Pattern.compile("的\\d");

    private final Optional<PlanYears> years;

    PeriodFinder(Optional<PlanYears> years) {
        this.years = years;
    }

    /// From left to right, none overlapping.
    List<Time> find(String plain) {
        var found = new ArrayList<Time>();
        add(found, SPAN, plain, m -> span(PlanYears.year(m.group(1)), PlanYears.year(m.group(2))));
        add(found, FIVE_PART, plain, m -> {
            int first = PlanYears.fiveYearPlan(m.group(1));
            int count = ChineseNumerals.ordinal(m.group(3));
            return m.group(2).equals("前") ? span(first, first + count - 1) : span(first + 5 - count, first + 4);
        });
        add(found, FIVE_END, plain, m -> by(PlanYears.fiveYearPlan(m.group(1)) + 4));
        add(found, FIVE_SPAN, plain, m -> {
            int first = PlanYears.fiveYearPlan(m.group(1));
            return span(first, first + 4);
        });
        add(found, BY, plain, m -> by(PlanYears.year(m.group(1))));
        years.ifPresent(y -> add(found, COMING, plain, m -> coming(y, m)));
        add(
                found,
                EACH,
                plain,
                m -> new PlanPeriod.Each(
                        m.group().contains("季") ? "quarter" : m.group().contains("月") ? "month" : "year"));
        years.filter(PlanYears::oneYear).ifPresent(y -> add(found, THIS_YEAR, plain, _ -> by(y.to())));
        add(found, ALL_YEAR, plain, _ -> new PlanPeriod.Each("year"));
        found.sort(Comparator.comparingInt(Time::from));
        return found;
    }

    private interface Reading {
        PlanPeriod of(Matcher matcher);
    }

    private static void add(List<Time> found, Pattern pattern, String plain, Reading reading) {
        var matcher = pattern.matcher(plain);
        while (matcher.find()) {
            int from = matcher.start();
            int to = matcher.end();
            if (found.stream().noneMatch(t -> t.from() < to && from < t.to()) && !isBase(plain, from, to)) {
                found.add(
                        new Time(reading.of(matcher), from, to, matcher.group().contains("均")));
            }
        }
    }

    /// 较2020年, 比“十三五”末, 在2022年基础上, 是2020年的2倍: what it is measured against, not when.
    private static boolean isBase(String plain, int from, int to) {
        String before = plain.substring(Math.max(0, from - 2), from);
        String after = plain.substring(to, Math.min(plain.length(), to + 8));
        return BEFORE_BASE.matcher(before).find()
                || after.startsWith("基础上")
                || after.startsWith("的基础")
                || (before.endsWith("以") && after.startsWith("为"))
                || (before.endsWith("是") && after.startsWith("的"))
                || MULTIPLE_OF.matcher(after).lookingAt()
                || (before.endsWith("到") && TIMES_OF.matcher(after).lookingAt());
    }

    private static PlanPeriod coming(PlanYears years, Matcher m) {
        String number = Optional.ofNullable(m.group(1))
                .or(() -> Optional.ofNullable(m.group(2)))
                .or(() -> Optional.ofNullable(m.group(3)))
                .orElse("0");
        int count = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : ChineseNumerals.ordinal(number);
        return span(years.from(), years.from() + count - 1);
    }

    private static PlanPeriod by(int year) {
        return new PlanPeriod.By(Integer.toString(year));
    }

    private static PlanPeriod span(int from, int to) {
        return new PlanPeriod.Span(Integer.toString(from), Integer.toString(to));
    }
}
