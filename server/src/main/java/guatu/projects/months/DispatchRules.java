package guatu.projects.months;

import guatu.catalog.Dated;
import guatu.catalog.Label;
import guatu.catalog.Regions;
import guatu.catalog.WorkingDays;
import guatu.kernel.RegionCode;
import guatu.platform.KeptTables;
import guatu.projects.lights.Dimension;
import guatu.projects.lights.LampRule;
import guatu.projects.lights.Method;
import guatu.projects.lights.Profile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/// Dated data of dispatch, as it holds on a day: presets of lamps, profiles, windows, checks, types, levels.
@Service
public class DispatchRules {

    /// Where the altitude of a place is not known.
    private static final int UNKNOWN_METRES = 2800;

    private final KeptTables tables;
    private final WorkingDays days;
    private final Regions regions;

    DispatchRules(DispatchRuleRepository repository, WorkingDays days, Regions regions) {
        this.tables = new KeptTables(repository::rows);
        this.days = days;
        this.regions = regions;
    }

    /// A window: the report of a month is taken from `opens` to `due`, both inclusive.
    ///
    /// @param workdays by level 1 to 3, how long each has
    /// @param answerWorkdays how long a red lamp may stay without an answer
    public record Window(
            String preset, LocalDate opens, LocalDate due, List<Integer> workdays, int answerWorkdays, String source) {

        public boolean open(LocalDate day) {
            return !day.isBefore(opens) && !day.isAfter(due);
        }
    }

    /// A check of a month report.
    public record Check(
            String rule, String severity, long bound, String nameZh, String nameEn, String adviceZh, String adviceEn) {}

    /// How long a level has with a problem before it goes up by itself; 0 for the last.
    public record ProblemLevel(int level, String nameZh, String nameEn, int workdays) {}

    /// A counting rule in a version.
    public record CountRule(
            String code,
            int version,
            String indicator,
            String nameZh,
            String nameEn,
            String textZh,
            String textEn,
            long leastTotal,
            String source) {

        /// `PROD_20 v1`.
        public String stamp() {
            return code + " v" + version;
        }
    }

    /// All presets of lamps that hold on a day, the judging ones among them.
    public List<LampRule> lampRules(LocalDate day) {
        return rows("lamps", day).stream().map(DispatchRules::lampRule).toList();
    }

    /// The presets that judge on a day, one a dimension.
    public List<LampRule> judging(LocalDate day) {
        return lampRules(day).stream()
                .filter(rule -> rule.judgesOn(day))
                .collect(Collectors.toMap(LampRule::dimension, rule -> rule, (first, other) -> first))
                .values()
                .stream()
                .sorted(java.util.Comparator.comparing(LampRule::dimension))
                .toList();
    }

    /// The profile for an altitude on a day.
    public Profile profile(Optional<Integer> altitude, LocalDate day) {
        return profiles(day).stream()
                .filter(one -> one.covers(altitude.orElse(UNKNOWN_METRES), day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No profile for %s on %s.".formatted(altitude, day)));
    }

    public List<Profile> profiles(LocalDate day) {
        return rows("profiles", day).stream().map(DispatchRules::profile).toList();
    }

    /// The window of a month.
    public Window window(YearMonth month) {
        var row = rows("month-window", month.atDay(1)).stream()
                .filter(cells -> "1".equals(cells.get("active")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No window for " + month));
        var of = month.plusMonths(number(row, "month_offset"));
        var due = of.atDay(number(row, "due_day"));
        var province = regions.province().code();
        if (cell(row, "roll").equals("NEXT_WORKDAY") && !days.isWorkday(due, province)) {
            due = days.plus(due, 1, province);
        }
        return new Window(
                cell(row, "preset"),
                of.atDay(number(row, "opens_day")),
                due,
                List.of(
                        number(row, "county_workdays"),
                        number(row, "prefecture_workdays"),
                        number(row, "province_workdays")),
                number(row, "answer_workdays"),
                cell(row, "source"));
    }

    public Optional<Check> check(String rule, LocalDate day) {
        return rows("month-checks", day).stream()
                .filter(row -> cell(row, "rule").equals(rule))
                .map(row -> new Check(
                        rule,
                        cell(row, "severity"),
                        Long.parseLong(cell(row, "bound")),
                        cell(row, "name_zh"),
                        cell(row, "name_en"),
                        cell(row, "advice_zh"),
                        cell(row, "advice_en")))
                .findFirst();
    }

    public List<ProblemLevel> problemLevels(LocalDate day) {
        return rows("problem-levels", day).stream()
                .map(row -> new ProblemLevel(
                        number(row, "level"), cell(row, "name_zh"), cell(row, "name_en"), number(row, "workdays")))
                .toList();
    }

    public List<CountRule> countRules(LocalDate day) {
        return rows("count-rules", day).stream()
                .map(row -> new CountRule(
                        cell(row, "code"),
                        number(row, "version"),
                        cell(row, "indicator"),
                        cell(row, "name_zh"),
                        cell(row, "name_en"),
                        cell(row, "text_zh"),
                        cell(row, "text_en"),
                        Long.parseLong(cell(row, "least_total")),
                        cell(row, "source")))
                .toList();
    }

    /// Codes with their names: `excuses`, `problem-types`, `progress`, `certificate-proofs`, `rates`.
    public List<Label> labels(String kind, LocalDate day) {
        var key = switch (kind) {
            case "excuses" -> "reason";
            case "problem-types" -> "type";
            case "certificate-proofs" -> "proof";
            default -> "code";
        };
        return rows(kind, day).stream()
                .map(row -> new Label(cell(row, key), cell(row, "name_zh"), cell(row, "name_en")))
                .toList();
    }

    /// The name of a code, which may no longer hold.
    public Label label(String kind, String code, LocalDate day) {
        return labels(kind, day).stream()
                .filter(label -> label.code().equals(code))
                .findFirst()
                .orElse(new Label(code, code, code));
    }

    /// The raw rows of a table that hold on a day.
    public List<Map<String, String>> rows(String kind, LocalDate day) {
        return tables.rows(kind).stream().filter(row -> holds(row, day)).toList();
    }

    /// The pack was loaded: its tables are read again.
    void forget() {
        tables.forget();
    }

    /// A limit of working days in a place.
    public LocalDate plus(LocalDate start, int workdays, int countySlot) {
        return days.plus(start, workdays, place(countySlot));
    }

    /// Working days after the one day up to and with the other.
    public int between(LocalDate from, LocalDate to, int countySlot) {
        return days.between(from, to, place(countySlot));
    }

    public RegionCode place(int countySlot) {
        return regions.ofSlot(countySlot).code();
    }

    private static boolean holds(Map<String, String> row, LocalDate day) {
        var to = cell(row, "valid_to");
        return Dated.holds(
                LocalDate.parse(cell(row, "valid_from")), to.isEmpty() ? Dated.FOREVER : LocalDate.parse(to), day);
    }

    private static LampRule lampRule(Map<String, String> row) {
        var to = cell(row, "valid_to");
        return new LampRule(
                cell(row, "preset"),
                cell(row, "preset_zh"),
                cell(row, "preset_en"),
                Method.valueOf(cell(row, "method")),
                new BigDecimal(cell(row, "yellow")),
                new BigDecimal(cell(row, "red")),
                cell(row, "active").equals("1"),
                cell(row, "note_zh"),
                cell(row, "note_en"),
                LocalDate.parse(cell(row, "valid_from")),
                to.isEmpty() ? Dated.FOREVER : LocalDate.parse(to),
                cell(row, "tag"),
                cell(row, "source"));
    }

    private static Profile profile(Map<String, String> row) {
        var to = cell(row, "valid_to");
        return new Profile(
                cell(row, "band"),
                cell(row, "name_zh"),
                cell(row, "name_en"),
                number(row, "from_metres"),
                number(row, "to_metres"),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> number(row, "m%02d".formatted(month)))
                        .toList(),
                frost(cell(row, "frost")),
                LocalDate.parse(cell(row, "valid_from")),
                to.isEmpty() ? Dated.FOREVER : LocalDate.parse(to),
                cell(row, "tag"),
                cell(row, "source"));
    }

    private static Set<Integer> frost(String months) {
        return Arrays.stream(months.split(" ", -1))
                .filter(month -> !month.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /// The dimension that a word names.
    public static Optional<Dimension> dimension(String word) {
        return Arrays.stream(Dimension.values())
                .filter(one -> one.name().equals(word))
                .findFirst();
    }
}
