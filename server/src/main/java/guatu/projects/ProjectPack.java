package guatu.projects;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackFormat;
import guatu.platform.PackTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pack's folder `projects`: what stages ask for (`stages.csv`), with which papers (`papers.csv`), and what
/// reserves
/// take (`levels.csv`).
@Component
public class ProjectPack implements PackPart {

    /// The rule under which mistakes of the room's tables are told.
    public static final String RULE = "pack-projects";

    private static final List<String> NEEDS = List.of(
            "stage",
            "approval",
            "need",
            "what",
            "value",
            "name_zh",
            "name_en",
            "advice_zh",
            "advice_en",
            "valid_from",
            "valid_to",
            "tag",
            "source");
    private static final List<String> PAPERS = List.of(
            "stage",
            "approval",
            "paper",
            "one_of",
            "required",
            "name_zh",
            "name_en",
            "valid_from",
            "valid_to",
            "tag",
            "source");
    private static final List<String> LEVELS =
            List.of("level", "least_total", "name_zh", "name_en", "valid_from", "valid_to", "tag", "source");
    private static final Map<String, String> FORMS = Map.of(
            "stage", "S[0-8]",
            "approval", "\\*|APPROVAL|VERIFICATION|FILING",
            "need", words(StageRules.Need.values()),
            "value", ".*",
            "one_of", "[a-z_]*",
            "required", "0|1",
            "level", "COUNTY|PREFECTURE|PROVINCE",
            "least_total", "[0-9]{1,14}",
            "paper", "[A-Z0-9_]{2,30}",
            "tag", "S|R|D|GK");

    private final StageRuleRepository repository;

    ProjectPack(StageRuleRepository repository) {
        this.repository = repository;
    }

    private record Tables(PackTable needs, PackTable papers, PackTable levels) {}

    @Override
    public String title() {
        return "项目阶段条件、材料与储备库门槛";
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        read(pack, findings);
        return List.copyOf(findings);
    }

    /// Puts the tables of the pack in place of what was there.
    ///
    /// @throws ProjectRefused when [#check] finds anything
    @Override
    @Transactional
    public void load(Path pack) {
        var findings = new ArrayList<Finding>();
        var tables = read(pack, findings);
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
        repository.replace(
                tables.needs().columns(),
                tables.papers().columns(),
                tables.levels().columns());
    }

    private static Tables read(Path pack, List<Finding> findings) {
        var needs = PackFormat.of(RULE, NEEDS, FORMS)
                .once("stage", "approval", "need", "what", "valid_from")
                .read(pack, "projects/stages.csv", findings);
        var papers = PackFormat.of(RULE, PAPERS, FORMS)
                .once("stage", "approval", "paper", "valid_from")
                .read(pack, "projects/papers.csv", findings);
        var levels = PackFormat.of(RULE, LEVELS, FORMS)
                .once("level", "valid_from")
                .read(pack, "projects/levels.csv", findings);
        needs.rows().forEach(row -> what(row, findings));
        return new Tables(needs, papers, levels);
    }

    /// What a need points at exists.
    private static void what(PackTable.Row row, List<Finding> findings) {
        var what = row.get("what");
        var known = switch (row.get("need")) {
            case "FIELD", "VALUE", "SHARE" ->
                Arrays.stream(ProjectField.values()).map(ProjectField::key).toList();
            case "ITEMS" -> List.of("S2", "S3", "S6");
            case "WORKS" -> Arrays.stream(Works.values()).map(Works::name).toList();
            case "STATUS" ->
                Arrays.stream(SideStatus.values()).map(SideStatus::name).toList();
            default -> List.of(what);
        };
        if (!known.contains(what)) {
            findings.add(row.wrong(RULE, "what", "one of " + known, "请改为存在的字段或代码"));
        }
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining("|"));
    }
}
