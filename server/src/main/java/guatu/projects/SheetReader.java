package guatu.projects;

import static guatu.kernel.Finding.blocking;

import guatu.catalog.Industries;
import guatu.catalog.Industry;
import guatu.catalog.Park;
import guatu.catalog.Parks;
import guatu.catalog.Region;
import guatu.catalog.Regions;
import guatu.kernel.CreditCode;
import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what people wrote into the one spelling of each field, with every mistake at its field.
@Component
class SheetReader {

    private static final int MOST_DIGITS = 14; // 百万亿元: more is a slip of the unit
    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 100;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2060;
    private static final int DEGREE_SCALE = 6;
    private static final int CORNERS = 3;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final Choices choices;

    SheetReader(Regions regions, Parks parks, Industries industries, Choices choices) {
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.choices = choices;
    }

    /// A text that its field cannot be written as.
    private static final class Misspelt extends Exception {

        private final transient Finding finding;

        Misspelt(ProjectField field, String met, String expected, String advice) {
            super(expected);
            this.finding = blocking("project-field", field.key(), met, expected, field.zh() + "：" + advice);
        }
    }

    /// The sheet of what was written; what cannot be read is a finding, and left out.
    Sheet read(Map<String, @Nullable String> written, List<Finding> findings) {
        var values = new EnumMap<ProjectField, String>(ProjectField.class);
        written.forEach((key, text) -> {
            var field = ProjectField.find(key);
            var given = Optional.ofNullable(text).map(String::strip).orElse("");
            if (field.isEmpty()) {
                findings.add(blocking("project-field", "values", key, "a field of the record", "没有这个字段，请删去"));
            } else if (!given.isEmpty()) {
                try {
                    values.put(field.get(), spelling(field.get(), given));
                } catch (Misspelt wrong) {
                    findings.add(wrong.finding);
                }
            }
        });
        return new Sheet(values);
    }

    private String spelling(ProjectField field, String given) throws Misspelt {
        int longest = field.kind().longest();
        if (given.codePointCount(0, given.length()) > longest) {
            throw new Misspelt(field, given, "at most %d characters".formatted(longest), "过长，请缩短");
        }
        return switch (field.kind()) {
            case TEXT -> printable(field, given, false);
            case LONG -> printable(field, given, true);
            case LINES -> lines(field, given);
            case CREDIT -> credit(field, given);
            case CHOICE -> choice(field, given);
            case MONEY, NUMBER -> whole(field, given);
            case HEIGHT -> matching(field, given, "-?[0-9]{1,4}", "whole metres such as 2800", "请填整数米，如 2800");
            case PERCENT -> percent(field, given);
            case DEGREES -> degrees(field, given);
            case DATE -> date(field, given).toString();
            case REGION -> region(field, given).code().value();
            case REGION_DETAIL -> matching(field, given, "[0-9]{12}", "12 digits", "请填 12 位统计用区划代码");
            case PARK ->
                parks.find(given)
                        .map(Park::code)
                        .orElseThrow(() -> new Misspelt(field, given, "a park or zone of the table", "请从园区代码表中选择"))
                        .value();
            case INDUSTRY -> industry(field, given);
            case YEARS -> years(field, given);
            case POLYGONS -> polygons(field, given);
        };
    }

    private static String printable(ProjectField field, String given, boolean lines) throws Misspelt {
        boolean odd = given.codePoints()
                .anyMatch(point -> (Character.isISOControl(point) && !(lines && (point == '\n' || point == '\t')))
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
        if (odd) {
            throw new Misspelt(field, given, "printable characters", "含不可显示的字符，请删去");
        }
        return given;
    }

    private static String lines(ProjectField field, String given) throws Misspelt {
        var lines = given.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new Misspelt(field, given, "at most 20 lines of at most 100 characters", "一行一项，最多 20 项，每项不超过 100 字");
        }
        return printable(field, String.join("\n", lines), true);
    }

    private static String credit(ProjectField field, String given) throws Misspelt {
        try {
            return CreditCode.of(given).value();
        } catch (Refusal unreadable) {
            var why = unreadable.findings().getFirst();
            throw new Misspelt(field, given, why.expected(), why.advice());
        }
    }

    private String choice(ProjectField field, String given) throws Misspelt {
        var options = choices.of(field);
        if (options.stream().noneMatch(option -> option.code().equals(given))) {
            var names = options.stream().map(option -> option.code()).collect(Collectors.joining(", "));
            throw new Misspelt(field, given, "one of " + names, "请从选项中选择");
        }
        return given;
    }

    private static String whole(ProjectField field, String given) throws Misspelt {
        var digits = Normalizer.normalize(given, Normalizer.Form.NFKC).replace(",", "");
        if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            throw new Misspelt(
                    field,
                    given,
                    "a whole number, not negative, of at most 14 digits",
                    "请填不小于 0 的整数（%s）".formatted(field.unit()));
        }
        return Long.toString(Long.parseLong(digits));
    }

    private static String matching(ProjectField field, String given, String form, String expected, String advice)
            throws Misspelt {
        var text = Normalizer.normalize(given, Normalizer.Form.NFKC);
        if (!text.matches(form)) {
            throw new Misspelt(field, given, expected, advice);
        }
        return text;
    }

    private static String percent(ProjectField field, String given) throws Misspelt {
        var text =
                matching(field, given, "[0-9]{1,4}(\\.[0-9]{1,2})?", "0 to 1000, at most two decimals", "请填百分数，如 85.5");
        if (new BigDecimal(text).compareTo(MOST_PERCENT) > 0) {
            throw new Misspelt(field, given, "0 to 1000", "请填百分数，如 85.5");
        }
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static String degrees(ProjectField field, String given) throws Misspelt {
        var text = matching(
                field, given, "-?[0-9]{1,3}(\\.[0-9]{1,6})?", "degrees with at most six decimals", "请填十进制度数，最多六位小数");
        var limit = BigDecimal.valueOf(field == ProjectField.LAT ? 90 : 180);
        if (new BigDecimal(text).abs().compareTo(limit) > 0) {
            throw new Misspelt(field, given, "within ±" + limit, "超出范围，请核对经纬度是否颠倒");
        }
        return new BigDecimal(text).setScale(DEGREE_SCALE).toPlainString();
    }

    private static LocalDate date(ProjectField field, String given) throws Misspelt {
        try {
            var day = LocalDate.parse(given);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw new Misspelt(field, given, "a day such as 2025-03-01", "日期写作 2025-03-01");
        }
        throw new Misspelt(field, given, "a day from 1990 to 2060", "日期超出 1990—2060 年");
    }

    private Region region(ProjectField field, String given) throws Misspelt {
        return regions.find(given)
                .filter(place -> place.level() == 3)
                .orElseThrow(() -> new Misspelt(field, given, "a county-level place of the table", "请选择县级行政区"));
    }

    private String industry(ProjectField field, String given) throws Misspelt {
        return industries
                .find(given)
                .filter(Industry::reportable)
                .map(found -> found.code().value())
                .orElseThrow(() -> new Misspelt(
                        field,
                        given,
                        "a class of four digits of sections B, C and D of GB/T 4754-2017",
                        "请选择按产品的 4 位行业小类；工业以外的项目不填"));
    }

    private static String years(ProjectField field, String given) throws Misspelt {
        var years = new TreeMap<Integer, Long>();
        for (var line :
                given.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var text = Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
            if (!text.matches("(19|20)[0-9]{2}=[0-9]{1," + MOST_DIGITS + "}")) {
                throw new Misspelt(field, line, "a line a year such as 2025=300000000", "每行一年，写作 2025=金额（元）");
            }
            int year = Integer.parseInt(text.substring(0, 4));
            if (years.put(year, Long.parseLong(text.substring(5))) != null) {
                throw new Misspelt(field, line, "each year once", "同一年份只能填一次");
            }
        }
        return years.entrySet().stream()
                .map(year -> year.getKey() + "=" + year.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String polygons(ProjectField field, String given) throws Misspelt {
        for (var line :
                given.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var corners = line.split("[,，]", -1);
            boolean wrong = corners.length < CORNERS;
            for (var corner : corners) {
                wrong |= !corner.strip().matches("-?1?[0-9]{1,2}(\\.[0-9]{1,6})? -?[0-9]{1,2}(\\.[0-9]{1,6})?");
            }
            if (wrong) {
                throw new Misspelt(
                        field, line, "at least three corners ‘lon lat’ joined by commas", "每行一个地块：经度 纬度，各点以逗号分隔，至少三点");
            }
        }
        return given.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
