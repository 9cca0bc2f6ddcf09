package guatu.conference;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackTable;
import guatu.platform.PackTable.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pack's folder `conference`: what may lead where for meetings and obligations, kinds with their default limits,
/// quorum, colours of supervision. Dated data with their sources.
@Component
public class ConferencePack implements PackPart {

    private static final String RULE = "pack-conference";
    private static final List<String> TAIL = List.of("valid_from", "valid_to", "tag", "source");
    private static final String MEETING_STATES = words(MeetingState.values());
    private static final String OBLIGATION_STATES = words(ObligationState.values());

    /// A table: its columns before the common ones, which of them make its key, and the forms of its cells.
    private record Table(String kind, List<String> key, List<String> columns, Map<String, String> forms) {

        List<String> all() {
            return Stream.concat(columns.stream(), TAIL.stream()).toList();
        }
    }

    private static final List<Table> TABLES = List.of(
            table(
                    "meeting-steps",
                    "from,event",
                    "from,event,to,by,needs,name_zh,name_en",
                    Map.of(
                            "from", MEETING_STATES,
                            "to", MEETING_STATES,
                            "event", "[A-Z]{3,12}",
                            "by", "OFFICE|CHAIR|OFFICE\\|CHAIR",
                            "needs", "NONE|AGENDA|QUORUM|MINUTES|SIGNATURES|REASON|OTHER")),
            table(
                    "obligation-steps",
                    "from,event",
                    "from,event,to,by,needs,name_zh,name_en",
                    Map.of(
                            "from", OBLIGATION_STATES,
                            "to", OBLIGATION_STATES,
                            "event", "[A-Z]{3,12}",
                            "by", "MACHINE|OFFICE|OWNER|OWNER\\|CO",
                            "needs", "NONE|REASON|EVIDENCE|OTHER")),
            table("obligation-kinds", "kind", "kind,name_zh,name_en,days,least_days,most_days", Map.of()),
            table("evidence-kinds", "kind", "kind,name_zh,name_en", Map.of()),
            table("absence-reasons", "kind", "kind,name_zh,name_en", Map.of()),
            table("item-kinds", "kind", "kind,name_zh,name_en,minutes", Map.of()),
            table("outcomes", "kind", "kind,name_zh,name_en,binding", Map.of("binding", "0|1")),
            table(
                    "quorum",
                    "body",
                    "body,numerator,denominator,chair",
                    Map.of("chair", "0|1", "body", "\\*|[A-Z][A-Z0-9_]{1,30}")),
            table(
                    "supervision-steps",
                    "from,colour",
                    "from,colour,serious,new_limit,name_zh,name_en",
                    Map.of(
                            "from", "NONE|BLUE|ORANGE",
                            "colour", "BLUE|ORANGE|RED",
                            "serious", "0|1",
                            "new_limit", "0|1")),
            table("bounds", "kind", "kind,value,name_zh,name_en", Map.of()));

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("kind", "[A-Z_]{2,30}"),
            Map.entry("days", "[1-9]\\d{0,2}"),
            Map.entry("least_days", "[1-9]\\d{0,2}"),
            Map.entry("most_days", "[1-9]\\d{0,2}"),
            Map.entry("minutes", "[1-9]\\d{0,2}"),
            Map.entry("value", "\\d{1,4}"),
            Map.entry("numerator", "[1-9]\\d?"),
            Map.entry("denominator", "[1-9]\\d?"),
            Map.entry("valid_to", "|\\d{4}-\\d{2}-\\d{2}"),
            Map.entry("tag", "S|R|D|GK"));

    private final ConferenceRuleRepository repository;
    private final ConferenceRules rules;

    ConferencePack(ConferenceRuleRepository repository, ConferenceRules rules) {
        this.repository = repository;
        this.rules = rules;
    }

    @Override
    public String title() {
        return "联席会议：流转、时限、法定人数与督办";
    }

    @Override
    public int order() {
        return 48;
    }

    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        TABLES.forEach(table -> read(pack, table, findings));
        return List.copyOf(findings);
    }

    /// Puts the tables of the pack in place of what was there.
    ///
    /// @throws ConferenceRefused when [#check] finds anything
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
        ConferenceRefused.on(findings);
        repository.replace(tables);
        rules.forget();
    }

    private static List<Row> read(Path pack, Table table, List<Finding> findings) {
        var read = PackTable.read(pack, "conference/" + table.kind() + ".csv", table.all(), findings);
        var seen = new HashSet<String>();
        for (var row : read.rows()) {
            for (var column : table.all()) {
                var form = table.forms().getOrDefault(column, COMMON.getOrDefault(column, ".+"));
                if (!row.get(column).matches(form)) {
                    findings.add(row.wrong(RULE, column, form, "请按说明改正该单元格"));
                } else if (column.startsWith("valid_") && !row.get(column).isEmpty() && !day(row.get(column))) {
                    findings.add(row.wrong(RULE, column, "a day such as 2025-01-31", "日期写作 2025-01-31"));
                }
            }
            if (!seen.add(String.join("/", table.key().stream().map(row::get).toList()) + row.get("valid_from"))) {
                findings.add(row.wrong(RULE, table.key().getFirst(), "each key once", "该行与前面的行重复，请删去其一"));
            }
        }
        if (table.kind().equals("quorum")) {
            read.rows().stream()
                    .filter(row -> row.get("numerator").matches("\\d+")
                            && row.get("denominator").matches("\\d+")
                            && Integer.parseInt(row.get("numerator")) > Integer.parseInt(row.get("denominator")))
                    .forEach(row -> findings.add(row.wrong(RULE, "numerator", "at most the denominator", "分子不能大于分母")));
        }
        return read.rows();
    }

    private static boolean day(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static String words(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.joining("|"));
    }

    private static Table table(String kind, String key, String columns, Map<String, String> forms) {
        return new Table(kind, List.of(key.split(",", -1)), List.of(columns.split(",", -1)), forms);
    }
}
