package guatu.conference;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackFormat;
import guatu.platform.PackTable.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
    private static final String TAIL = ",valid_from,valid_to,tag,source";
    private static final String MEETING_STATES = words(MeetingState.values());
    private static final String OBLIGATION_STATES = words(ObligationState.values());

    /// A file of the folder, and what it must look like.
    private record Table(String kind, PackFormat format) {}

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("kind", "[A-Z_]{2,30}"),
            Map.entry("days", "[1-9]\\d{0,2}"),
            Map.entry("least_days", "[1-9]\\d{0,2}"),
            Map.entry("most_days", "[1-9]\\d{0,2}"),
            Map.entry("minutes", "[1-9]\\d{0,2}"),
            Map.entry("value", "\\d{1,4}"),
            Map.entry("numerator", "[1-9]\\d?"),
            Map.entry("denominator", "[1-9]\\d?"),
            Map.entry("tag", "S|R|D|GK"));

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
        var read = table.format().read(pack, "conference/" + table.kind() + ".csv", findings);
        if (table.kind().equals("quorum")) {
            read.rows().stream()
                    .filter(row -> row.get("numerator").matches("\\d+")
                            && row.get("denominator").matches("\\d+")
                            && Integer.parseInt(row.get("numerator")) > Integer.parseInt(row.get("denominator")))
                    .forEach(row -> findings.add(row.wrong(RULE, "numerator", "at most the denominator", "分子不能大于分母")));
        }
        return read.rows();
    }

    private static String words(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.joining("|"));
    }

    /// @param columns before the common ones
    /// @param own forms of its cells, beside the common ones
    private static Table table(String kind, String key, String columns, Map<String, String> own) {
        var forms = new HashMap<>(COMMON);
        forms.putAll(own);
        return new Table(
                kind,
                PackFormat.of(RULE, List.of((columns + TAIL).split(",", -1)), forms)
                        .once((key + ",valid_from").split(",", -1)));
    }
}
