package guatu.plan.compiler;

import guatu.plan.compiler.Quantity.Sort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbers of a sentence with their units: Arabic and Chinese numerals, magnitudes, classes, doublings.
final class QuantityScanner {

    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String HAN = "[零〇一二三四五六七八九两十百千万亿]+";
    private static final String NUMBER =
            "(?<digits>" + DIGITS + ")\\s?(?<times>[十百千]?万亿|[十百千]?[万亿]|[百千](?!瓦|米|克|伏))?|(?<han>" + HAN + ")";
    private static final String SUFFIX = "(?<suffix>(?:及|或|\\(含\\))?(?:以上|以内|以下|之内|左右|上下))?";

    private static final Pattern QUANTITY =
            Pattern.compile("(?:" + NUMBER + ")(?<vague>多|余|来)?\\s?(?:(?<measure>" + Units.MEASURED
                    + ")|(?<points>个?百分点)|(?<percent>%|‰)|(?<duration>个?工作日|小时|分钟|天)|(?<people>人(?!次|才|均|口|工|民|员|类|数))"
                    + "|(?<count>" + Units.COUNTED + ")|(?<times2>倍(?!增))|(?<top>强(?=[^化大度于])|强$))" + SUFFIX);
    private static final Pattern CLASS =
            Pattern.compile("(?:" + NUMBER + ")(?<measure>元|吨|千瓦|亩|平方米|户|人|台|辆|套|件|比特)?级(?!别|联|差)(?:及?以上)?");
    /// 万台级 is 10000 台, where 万吨级 is 1 万吨.
    private static final java.util.Set<String> COUNTED_CLASS = java.util.Set.of("户", "人", "台", "辆", "套", "件", "比特");
    /// 百亿园区: a class without its 级.
    private static final Pattern BARE_CLASS =
            Pattern.compile("(?<![超过达破\\d十百千万两一二三四五六七八九])(?<han>[一二三四五六七八九两]?[十百千万]亿)(?=园区|产业(?!规模|总量)|集群|企业|集团|县)");
    private static final Pattern GREAT = Pattern.compile(
            "(?<![最扩重强伟巨])(?:(?<digits>\\d{1,2})|(?<han>[二三四五六七八九十]{1,3}))大(?=[“\\p{IsHan}])(?!于|学|会|类|型|量|幅|力|家|多|小)");
    private static final Pattern LEVEL =
            Pattern.compile("(?<![一二三四五六七八九十\\d])(?<han>[二三四五])级(?!别|以上|以下|节点|能效|资质|响应|市场|水平|标准)");
    private static final Pattern PERCENT_HAN = Pattern.compile(
            "百分之(?<han>[零一二三四五六七八九十百两点]+)" + SUFFIX + "|(?<tenths>[一两二三四五六七八九]|\\d)成(?<half5>五|半)?(?=[，。；、以左的])"
                    + SUFFIX.replace("suffix", "suffix2") + "|(?<half>半数|一半)" + SUFFIX.replace("suffix", "suffix3"));
    /// 三分之一, read as 33.33 %.
    private static final Pattern FRACTION = Pattern.compile("(?<under>[二三四五六七八九十])分之(?<over>[一二三四五六七八九])" + SUFFIX);
    /// 两位数增长: at least ten per cent.
    private static final Pattern TWO_DIGITS = Pattern.compile("(?:两|二|2)位数(?:以上)?(?=的?增|[，。；、])");
    /// 2.8:1, a ratio to one.
    private static final Pattern RATIO = Pattern.compile("(?<digits>" + DIGITS + ")[:∶](?:1|一)(?![\\d:∶.])" + SUFFIX);
    /// 产值实现倍增: 倍增 as what is done, not the name of an action.
    private static final Pattern DOUBLED = Pattern.compile("(?<=实现|年|力争|规模|产值|收入)倍增(?=[，。；、到至])");
    /// 进入全国前三: a place in a ranking, printed without 位.
    private static final Pattern RANK =
            Pattern.compile("(?<=前)(?:(?<digits>\\d{1,3})|(?<han>[一二三四五六七八九十]{1,3}))(?=[，。；、]|行列|方阵)");
    /// 用户突破5000万: people go without their unit.
    private static final Pattern BARE_COUNT =
            Pattern.compile("(?<=[达到破过的\u25a1])(?:" + NUMBER + ")(?<=万)(?=[，。；、以左]|$)" + SUFFIX);
    private static final Pattern DOUBLING = Pattern.compile("翻(?:(?<han>[一两二三四])|(?<digits>\\d))?番" + SUFFIX + "|翻倍");
    private static final Pattern BARE_YI = Pattern.compile("(?<![\\d零一二三四五六七八九两十百千万数几])亿元(?<suffix>及?以上|级)");

    /// 突破千亿大关: money goes without its unit.
    private static final Pattern BARE_MONEY =
            Pattern.compile("(?:" + NUMBER.replace("[十百]?[万亿]", "十?亿") + ")(?<=亿)(?=大关|台阶|规模|[，。；、以左的])" + SUFFIX);
    private static final Pattern INDEX =
            Pattern.compile("(?<=[到至达过破在于])(?!20\\d{2}(?!\\d))(?<digits>" + DIGITS + ")" + SUFFIX + "(?=[，。；、和]|$)");
    private static final Pattern OF_INDEX = Pattern.compile("(?:指数|系数|得分|评分|率|值|度|比|PUE)[^，。；]{0,12}$");
    private static final Pattern COMPARED = Pattern.compile("(?:超|超过|突破|达到|达|过|近|逾)$");

    private QuantityScanner() {}

    /// All quantities, from left to right, none overlapping another.
    static List<Quantity> scan(String plain) {
        String text = NoNumbers.blanked(plain);
        var found = new ArrayList<Quantity>();
        each(
                DOUBLING,
                text,
                m -> Optional.of(quantity(
                        Sort.TIMES,
                        BigDecimal.TWO.pow(ordinal(m)),
                        "倍",
                        m.group().startsWith("翻倍") ? "" : text(m, "suffix"),
                        m)),
                found);
        each(DOUBLED, text, m -> Optional.of(quantity(Sort.TIMES, BigDecimal.TWO, "倍", "", m)), found);
        each(PERCENT_HAN, text, QuantityScanner::percent, found);
        each(FRACTION, text, QuantityScanner::fraction, found);
        each(TWO_DIGITS, text, m -> Optional.of(quantity(Sort.PERCENT, BigDecimal.TEN, "%", "以上", m)), found);
        each(RATIO, text, m -> value(m).map(v -> quantity(Sort.MEASURE, v, "", text(m, "suffix"), m)), found);
        each(CLASS, text, QuantityScanner::sized, found);
        each(BARE_CLASS, text, m -> value(m).map(v -> quantity(Sort.CLASS, v.divide(power("亿")), "亿元", "", m)), found);
        each(
                BARE_YI,
                text,
                m -> Optional.of(quantity(Sort.MEASURE, BigDecimal.ONE, "亿元", text(m, "suffix"), m)),
                found);
        each(GREAT, text, m -> value(m).map(v -> quantity(Sort.GREAT, v, "个", "", m)), found);
        each(QUANTITY, text, m -> counted(m, text), found);
        each(
                BARE_MONEY,
                text,
                m -> value(m).map(v -> quantity(
                        Sort.MEASURE, v.multiply(power(magnitude(m))).divide(power("亿")), "亿元", text(m, "suffix"), m)),
                found);
        each(RANK, text, m -> value(m).map(v -> quantity(Sort.COUNT, v, "位", "", m)), found);
        each(
                BARE_COUNT,
                text,
                m -> value(m).map(v -> quantity(Sort.COUNT, v.multiply(power(magnitude(m))), "", text(m, "suffix"), m)),
                found);
        each(INDEX, text, m -> index(m, text), found);
        each(LEVEL, text, m -> value(m).map(v -> quantity(Sort.LEVEL, v, "级", "", m)), found);
        found.sort(java.util.Comparator.comparingInt(Quantity::from));
        return found;
    }

    private interface Reading {
        Optional<Quantity> of(Matcher matcher);
    }

    private static void each(Pattern pattern, String text, Reading reading, List<Quantity> found) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            int from = matcher.start();
            int to = matcher.end();
            boolean free = found.stream().noneMatch(q -> q.from() < to && from < q.to());
            if (free && whole(text, from)) {
                reading.of(matcher).ifPresent(found::add);
            }
        }
    }

    /// Not the end of a longer number, nor of 数十, 几百.
    private static boolean whole(String text, int from) {
        if (from == 0) {
            return true;
        }
        boolean some = "数几".indexOf(text.charAt(from - 1)) >= 0 && "十百千万亿".indexOf(text.charAt(from)) >= 0;
        return !some && "0123456789.".indexOf(text.charAt(from - 1)) < 0;
    }

    private static Optional<Quantity> fraction(Matcher m) {
        var hundred = new BigDecimal("100");
        return ChineseNumerals.value(text(m, "under"))
                .flatMap(under -> ChineseNumerals.value(text(m, "over"))
                        .map(over -> hundred.multiply(over)
                                .divide(under, 2, java.math.RoundingMode.HALF_UP)
                                .stripTrailingZeros()))
                .map(v -> quantity(Sort.PERCENT, v, "%", text(m, "suffix"), m));
    }

    /// 指数达到110左右: a number that has no unit.
    private static Optional<Quantity> index(Matcher m, String text) {
        int start = text.lastIndexOf('，', m.start()) + 1;
        return OF_INDEX.matcher(text.substring(start, m.start())).find()
                ? value(m).map(v -> quantity(Sort.MEASURE, v, "", text(m, "suffix"), m))
                : Optional.empty();
    }

    private static Optional<Quantity> counted(Matcher m, String text) {
        var number = value(m);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String suffix = text(m, "vague").isEmpty() ? text(m, "suffix") : "多";
        String magnitude = magnitude(m);
        if (has(m, "measure")) {
            return Optional.of(measured(number.get(), magnitude, text(m, "measure"), suffix, m));
        }
        var value = number.get().multiply(power(magnitude));
        var sort = has(m, "points")
                ? Sort.POINTS
                : has(m, "percent")
                        ? Sort.PERCENT
                        : has(m, "duration")
                                ? Sort.DURATION
                                : has(m, "people")
                                        ? Sort.PEOPLE
                                        : has(m, "times2") ? Sort.TIMES : has(m, "top") ? Sort.TOP : Sort.COUNT;
        String unit = switch (sort) {
            case POINTS -> "个百分点";
            case PERCENT -> text(m, "percent");
            case DURATION -> text(m, "duration");
            case PEOPLE -> "人";
            case TIMES -> "倍";
            case TOP -> "家";
            case COUNT, MEASURE, CLASS, GREAT, LEVEL -> text(m, "count");
        };
        if ((sort == Sort.TOP && value.compareTo(BigDecimal.TEN) < 0)
                || (isIdiom(m, sort)
                        && !COMPARED.matcher(text.substring(0, m.start())).find())) {
            return Optional.empty();
        }
        return Optional.of(quantity(sort, value, unit, suffix, m));
    }

    /// 一个, 万家, 百家: an article or a figure of speech unless something compares it.
    private static boolean isIdiom(Matcher m, Sort sort) {
        if ((sort != Sort.COUNT && sort != Sort.PEOPLE) || !has(m, "han") || has(m, "suffix")) {
            return false;
        }
        return Pattern.matches("一|[百千万亿]+", text(m, "han")) || Pattern.matches("种|类|场|张|口|只|支", text(m, "count"));
    }

    private static Quantity measured(BigDecimal number, String magnitude, String unit, String suffix, Matcher m) {
        String prefix = magnitude.endsWith("亿") ? "亿" : magnitude.endsWith("万") ? "万" : "";
        var value = number.multiply(power(magnitude)).divide(power(prefix));
        return quantity(Sort.MEASURE, value, prefix + unit, suffix, m);
    }

    private static Optional<Quantity> sized(Matcher m) {
        String magnitude = magnitude(m);
        boolean money = magnitude.endsWith("亿");
        if (!money && !has(m, "measure")) {
            return Optional.empty();
        }
        String unit = has(m, "measure") ? text(m, "measure") : "元";
        if (COUNTED_CLASS.contains(unit)) {
            return value(m).map(v -> quantity(Sort.CLASS, v.multiply(power(magnitude)), unit, "", m));
        }
        return value(m).map(v -> {
            var measured = measured(v, magnitude, unit, "", m);
            return quantity(Sort.CLASS, measured.value(), measured.unit(), "", m);
        });
    }

    private static Optional<Quantity> percent(Matcher m) {
        if (has(m, "half")) {
            return Optional.of(quantity(Sort.PERCENT, new BigDecimal("50"), "%", text(m, "suffix3"), m));
        }
        if (has(m, "tenths")) {
            String tenths = text(m, "tenths");
            var value = Character.isDigit(tenths.charAt(0))
                    ? Optional.of(new BigDecimal(tenths))
                    : ChineseNumerals.value(tenths);
            return value.map(v -> quantity(
                    Sort.PERCENT,
                    v.multiply(BigDecimal.TEN).add(has(m, "half5") ? new BigDecimal("5") : BigDecimal.ZERO),
                    "%",
                    text(m, "suffix2"),
                    m));
        }
        var parts = text(m, "han").split("点", 2);
        return ChineseNumerals.value(parts[0]).map(whole -> {
            var decimals = new StringBuilder();
            for (String digit : parts.length > 1 ? parts[1].split("") : new String[0]) {
                decimals.append(ChineseNumerals.value(digit).orElse(BigDecimal.ZERO));
            }
            var value = decimals.isEmpty() ? whole : new BigDecimal(whole.toPlainString() + "." + decimals);
            return quantity(Sort.PERCENT, value, "%", text(m, "suffix"), m);
        });
    }

    private static int ordinal(Matcher m) {
        return value(m).map(BigDecimal::intValue).orElse(1);
    }

    /// The number without its magnitude where that stands apart (1.5|万亿), with it where it is one word (百亿).
    private static Optional<BigDecimal> value(Matcher m) {
        if (m.namedGroups().containsKey("digits") && has(m, "digits")) {
            return Optional.of(new BigDecimal(text(m, "digits").replace(",", "")));
        }
        String han = text(m, "han");
        String magnitude = magnitude(m);
        return ChineseNumerals.value(han).map(v -> v.divide(power(magnitude)));
    }

    private static String magnitude(Matcher m) {
        if (m.namedGroups().containsKey("times") && has(m, "times")) {
            return text(m, "times");
        }
        String han = text(m, "han");
        return !m.namedGroups().containsKey("times") || han.isEmpty()
                ? ""
                : han.endsWith("亿") ? "亿" : han.endsWith("万") ? "万" : "";
    }

    private static BigDecimal power(String magnitude) {
        return magnitude.isEmpty()
                ? BigDecimal.ONE
                : ChineseNumerals.value(magnitude).orElse(BigDecimal.ONE);
    }

    private static Quantity quantity(Sort sort, BigDecimal value, String unit, String suffix, Matcher m) {
        int unitEnd = m.end() - (suffix.equals("多") ? 0 : suffix.length());
        return new Quantity(sort, value, unit, suffix, m.start(), unitEnd, m.end());
    }

    private static boolean has(Matcher m, String group) {
        return m.namedGroups().containsKey(group) && !text(m, group).isEmpty();
    }

    private static String text(Matcher m, String group) {
        if (!m.namedGroups().containsKey(group)) {
            return "";
        }
        int from = m.start(group);
        return from < 0 ? "" : m.group().substring(from - m.start(), m.end(group) - m.start());
    }
}
