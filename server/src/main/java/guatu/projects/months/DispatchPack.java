package guatu.projects.months;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackFormat;
import guatu.platform.PackTable.Row;
import guatu.projects.lights.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pack's folder `projects` as far as months, lamps, problems and counts go: dated data with their sources.
@Component
public class DispatchPack implements PackPart {

    private static final String RULE = "pack-dispatch";
    private static final String TAIL = ",valid_from,valid_to,tag,source";
    private static final String NUMBER = "\\d{1,12}";

    /// A file of the folder, and what it must look like.
    private record Table(String kind, PackFormat format) {}

    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("method", Stream.of(Method.values()).map(Method::name).collect(Collectors.joining("|"))),
            Map.entry("yellow", "\\d{1,4}(\\.\\d{1,2})?"),
            Map.entry("red", "\\d{1,4}(\\.\\d{1,2})?"),
            Map.entry("active", "0|1"),
            Map.entry("severity", "BLOCKS|EXPLAIN|HINT"),
            Map.entry("level", "[1-4]"),
            Map.entry("month_offset", "0|1"),
            Map.entry("roll", "NONE|NEXT_WORKDAY"),
            Map.entry("opens_day", "[1-9]|1[0-9]|2[0-8]"),
            Map.entry("due_day", "[1-9]|1[0-9]|2[0-8]"),
            Map.entry("frost", "([1-9]|1[0-2])( ([1-9]|1[0-2]))*|"),
            Map.entry("note_zh", ".*"),
            Map.entry("note_en", ".*"),
            Map.entry("unit", "COUNT|MONEY|WORKDAY|DAY|PERCENT"),
            Map.entry("works", "BUILD|BUY"),
            Map.entry("stands_for", "[A-Z_]*"),
            Map.entry("required", "0|1"),
            Map.entry("tag", "S|R|D|GK"));

    private static final List<Table> TABLES = List.of(
            table("lamps", "preset,method", "preset,preset_zh,preset_en,method,yellow,red,active,note_zh,note_en"),
            table(
                    "profiles",
                    "band",
                    "band,name_zh,name_en,from_metres,to_metres,m01,m02,m03,m04,m05,m06,m07,m08,m09,m10,m11,m12,frost"),
            table("excuses", "reason", "reason,name_zh,name_en,most_days"),
            table("problem-types", "type", "type,name_zh,name_en"),
            table("problem-levels", "level", "level,name_zh,name_en,workdays"),
            table(
                    "month-window",
                    "preset",
                    "preset,name_zh,name_en,month_offset,opens_day,due_day,roll,active,county_workdays,prefecture_workdays,province_workdays,answer_workdays"),
            table("month-checks", "rule", "rule,severity,bound,name_zh,name_en,advice_zh,advice_en"),
            table("progress", "code", "code,name_zh,name_en,order_no"),
            table("milestones", "code", "code,name_zh,name_en,workdays,weight,order_no"),
            table("count-rules", "code,version", "code,version,indicator,name_zh,name_en,text_zh,text_en,least_total"),
            table("benchmarks", "code", "code,amount,unit,name_zh,name_en,order_no"),
            table("entry-papers", "paper,works", "paper,works,stands_for,required,order_no,name_zh,name_en"),
            table("certificate-proofs", "proof", "proof,name_zh,name_en,source_of_proof"),
            table(
                    "rates",
                    "code",
                    "code,name_zh,name_en,numerator_zh,numerator_en,denominator_zh,denominator_en,unit"));

    private final DispatchRuleRepository repository;
    private final DispatchRules rules;

    DispatchPack(DispatchRuleRepository repository, DispatchRules rules) {
        this.repository = repository;
        this.rules = rules;
    }

    @Override
    public String title() {
        return "项目调度：灯、月报、问题与计数规则";
    }

    @Override
    public int order() {
        return 47;
    }

    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        TABLES.forEach(table -> read(pack, table, findings));
        return List.copyOf(findings);
    }

    /// Puts the tables of the pack in place of what was there.
    ///
    /// @throws DispatchRefused when [#check] finds anything
    @Override
    @Transactional
    public void load(Path pack) {
        var findings = new ArrayList<Finding>();
        var tables = TABLES.stream()
                .collect(Collectors.toMap(
                        Table::kind,
                        table -> read(pack, table, findings).stream()
                                .map(Row::cells)
                                .toList()));
        if (!findings.isEmpty()) {
            throw new DispatchRefused(findings);
        }
        repository.replace(tables);
        rules.forget();
    }

    private static List<Row> read(Path pack, Table table, List<Finding> findings) {
        var read = table.format().read(pack, "projects/" + table.kind() + ".csv", findings);
        if (table.kind().equals("profiles")) {
            read.rows().forEach(row -> sums(row, findings));
        }
        return read.rows();
    }

    private static void sums(Row row, List<Finding> findings) {
        int sum = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> row.get("m%02d".formatted(month)))
                .filter(cell -> cell.matches("\\d{1,3}"))
                .mapToInt(Integer::parseInt)
                .sum();
        if (sum != 100) {
            findings.add(row.wrong(RULE, "m12", "shares that add to 100, not " + sum, "十二个月份额合计须为 100"));
        }
    }

    private static boolean numeric(String column) {
        return column.matches("m\\d\\d|.*_metres|.*_days|.*workdays|order_no|weight|least_total|version|bound|amount");
    }

    /// @param columns before the common ones
    private static Table table(String kind, String key, String columns) {
        var all = List.of((columns + TAIL).split(",", -1));
        var forms = new HashMap<>(FORMATS);
        all.stream().filter(DispatchPack::numeric).forEach(column -> forms.putIfAbsent(column, NUMBER));
        return new Table(kind, PackFormat.of(RULE, all, forms).once((key + ",valid_from").split(",", -1)));
    }
}
