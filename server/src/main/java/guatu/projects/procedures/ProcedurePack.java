package guatu.projects.procedures;

import guatu.catalog.Regions;
import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackFormat;
import guatu.platform.PackTable;
import guatu.projects.ProjectPack;
import guatu.projects.ProjectRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pack's catalogue of preliminary procedures: `procedures.csv`, what must come before each
/// (`procedure-needs.csv`),
/// the moves (`procedure-moves.csv`) and who follows them (`procedure-offices.csv`). A cycle of needs is refused, at
/// the
/// line that closes it.
@Component
public class ProcedurePack implements PackPart {

    private static final String RULE = ProjectPack.RULE;
    private static final List<String> PROCEDURES = List.of(
            "procedure",
            "place",
            "stage",
            "level",
            "legal_days",
            "promised_days",
            "name_zh",
            "name_en",
            "office_zh",
            "office_en",
            "tag",
            "source");
    private static final List<String> NEEDS = List.of("procedure", "needs", "tag", "source");
    private static final List<String> MOVES = List.of(
            "from_state",
            "event",
            "to_state",
            "holder",
            "clock",
            "reason",
            "by_office",
            "name_zh",
            "name_en",
            "tag",
            "source");
    private static final List<String> OFFICES =
            List.of("procedure", "level", "region", "office_zh", "person", "phone", "promised_days", "tag", "source");
    private static final String CODE = "[A-Z][A-Z_]{1,29}";
    private static final String DAYS = "[0-9]{1,3}";
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("procedure", CODE),
            Map.entry("needs", CODE),
            Map.entry("event", CODE),
            Map.entry("place", "[1-9][0-9]{0,2}"),
            Map.entry("stage", "S2|S3|S6"),
            Map.entry("level", "COUNTY|PREFECTURE|PROVINCE"),
            Map.entry("legal_days", DAYS),
            Map.entry("promised_days", DAYS),
            Map.entry("office_zh", ".*"),
            Map.entry("office_en", ".*"),
            Map.entry("person", ".*"),
            Map.entry("phone", ".*"),
            Map.entry("from_state", words(ItemState.values())),
            Map.entry("to_state", words(ItemState.values())),
            Map.entry("holder", words(Holder.values())),
            Map.entry("clock", words(ItemClock.Effect.values())),
            Map.entry("reason", "0|1"),
            Map.entry("by_office", "0|1"),
            Map.entry("tag", "S|R|D|GK"));

    private final CatalogueRepository repository;
    private final Regions regions;

    ProcedurePack(CatalogueRepository repository, Regions regions) {
        this.repository = repository;
        this.regions = regions;
    }

    private record Tables(PackTable procedures, PackTable needs, PackTable moves, PackTable offices) {}

    @Override
    public String title() {
        return "前期手续目录、前置关系与办理规则";
    }

    @Override
    public int order() {
        return 47;
    }

    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        read(pack, findings);
        return List.copyOf(findings);
    }

    /// Puts the catalogue of the pack in place of what was there.
    ///
    /// @throws ProjectRefused when [#check] finds anything
    @Override
    @Transactional
    public void load(Path pack) {
        var findings = new ArrayList<Finding>();
        var tables = read(pack, findings);
        tables.offices().rows().stream()
                .filter(row -> regions.find(row.get("region")).isEmpty())
                .forEach(row -> findings.add(row.wrong(RULE, "region", "a place of the table", "请填行政区划代码表中的代码")));
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
        repository.replace(
                tables.procedures().columns(),
                tables.needs().columns(),
                tables.moves().columns(),
                tables.offices().columns());
    }

    private static Tables read(Path pack, List<Finding> findings) {
        var procedures = PackFormat.of(RULE, PROCEDURES, FORMS)
                .once("procedure")
                .read(pack, "projects/procedures.csv", findings);
        var needs = PackFormat.of(RULE, NEEDS, FORMS)
                .once("procedure", "needs")
                .read(pack, "projects/procedure-needs.csv", findings);
        var moves = PackFormat.of(RULE, MOVES, FORMS)
                .once("from_state", "event")
                .read(pack, "projects/procedure-moves.csv", findings);
        var offices = PackFormat.of(RULE, OFFICES, FORMS)
                .once("procedure", "level", "region")
                .read(pack, "projects/procedure-offices.csv", findings);
        var known = procedures.rows().stream().map(row -> row.get("procedure")).collect(Collectors.toSet());
        known(needs, "procedure", known, findings);
        known(needs, "needs", known, findings);
        known(offices, "procedure", known, findings);
        promises(procedures, findings);
        cycles(needs, findings);
        return new Tables(procedures, needs, moves, offices);
    }

    private static void known(PackTable table, String column, Set<String> known, List<Finding> findings) {
        table.rows().stream()
                .filter(row -> !known.contains(row.get(column)))
                .forEach(row -> findings.add(row.wrong(RULE, column, "a procedure of procedures.csv", "请改为目录中的手续代码")));
    }

    /// What is promised is never longer than the law allows.
    private static void promises(PackTable procedures, List<Finding> findings) {
        for (var row : procedures.rows()) {
            boolean numbers = row.get("legal_days").matches(DAYS)
                    && row.get("promised_days").matches(DAYS);
            int legal = numbers ? Integer.parseInt(row.get("legal_days")) : 0;
            if (legal > 0 && Integer.parseInt(row.get("promised_days")) > legal) {
                findings.add(row.wrong(RULE, "promised_days", "at most legal_days, " + legal, "承诺时限不能长于法定时限"));
            }
        }
    }

    /// Adds need by need, so that a cycle is told at the line that closes it.
    private static void cycles(PackTable table, List<Finding> findings) {
        var needs = new LinkedHashMap<String, Set<String>>();
        for (var row : table.rows()) {
            var of = needs.computeIfAbsent(row.get("procedure"), none -> new TreeSet<>());
            of.add(row.get("needs"));
            ProcedureGraph.cycle(needs).ifPresent(cycle -> {
                findings.add(row.wrong(
                        RULE,
                        "needs",
                        "no cycle; met " + String.join(" → ", cycle),
                        "前置关系成环（%s），请删去其中一条".formatted(String.join(" → ", cycle))));
                of.remove(row.get("needs"));
            });
        }
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining("|"));
    }
}
