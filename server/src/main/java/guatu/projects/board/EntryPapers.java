package guatu.projects.board;

import guatu.catalog.Parameters;
import guatu.kernel.Finding;
import guatu.projects.AttachedPapers;
import guatu.projects.Nature;
import guatu.projects.Project;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The papers with which statistics takes a project in, by `entry-papers.csv` of the pack, and which of them are there.
/// A project that only buys equipment has papers of its own (mechanisms.md P7).
@Component
class EntryPapers {

    private static final String PART = "STATISTICS";

    private final DispatchRules rules;
    private final AttachedPapers attached;
    private final Parameters parameters;
    private final DispatchStamps stamps;

    EntryPapers(DispatchRules rules, AttachedPapers attached, Parameters parameters, DispatchStamps stamps) {
        this.rules = rules;
        this.attached = attached;
        this.parameters = parameters;
        this.stamps = stamps;
    }

    /// A paper.
    ///
    /// @param standsFor the name of the paper whose place it may take, with a reason; empty where it takes none
    record EntryPaper(
            String nameZh,
            String nameEn,
            String standsFor,
            boolean required,
            boolean there,
            String tag,
            String source) {}

    /// Who looks at the papers, by the project's total.
    enum EntryBureau {
        NATIONAL("国家统计局", "National Bureau of Statistics"),
        PROVINCE("省统计局", "Provincial bureau of statistics"),
        LOCAL("所在地统计机构", "Local statistics office");

        private final String zh;
        private final String en;

        EntryBureau(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /// All papers that a project may need, in their order.
    List<EntryPaper> of(Project project) {
        var works = project.nature() == Nature.PURCHASE ? "BUY" : "BUILD";
        var there = attached.names(project.id(), PART);
        var rows = rules.rows("entry-papers", stamps.today()).stream()
                .filter(row -> works.equals(row.get("works")))
                .sorted(Comparator.comparing(row -> Integer.valueOf(cell(row, "order_no"))))
                .toList();
        return rows.stream().map(row -> paper(row, rows, there)).toList();
    }

    /// What is missing before an entry may be noted.
    ///
    /// @param reason why another paper stands for one that is asked for
    List<Finding> lacking(Project project, String reason) {
        var papers = of(project);
        var findings = new ArrayList<Finding>();
        for (var paper : papers) {
            if (!paper.required() || paper.there()) {
                continue;
            }
            var others = papers.stream()
                    .filter(other -> other.standsFor().equals(paper.nameZh()))
                    .toList();
            if (others.stream().anyMatch(EntryPaper::there)) {
                stamps.reasoned("reason", reason).ifPresent(findings::add);
            } else {
                findings.add(lacks(paper, others));
            }
        }
        return findings;
    }

    EntryBureau bureau(Project project) {
        if (project.total() >= bound("STAT_NATIONAL_TOTAL")) {
            return EntryBureau.NATIONAL;
        }
        return project.total() >= bound("STAT_PROVINCE_TOTAL") ? EntryBureau.PROVINCE : EntryBureau.LOCAL;
    }

    private long bound(String code) {
        return parameters.get(code, stamps.today()).value().longValueExact();
    }

    private static Finding lacks(EntryPaper paper, List<EntryPaper> others) {
        var instead = others.isEmpty()
                ? ""
                : "；也可上传%s之一并说明理由"
                        .formatted(String.join(
                                "、", others.stream().map(EntryPaper::nameZh).toList()));
        return Finding.blocking(
                "stat-paper",
                "papers",
                "",
                paper.nameEn(),
                "缺入统材料“%s”：请在“入统”材料中上传并选此名称%s".formatted(paper.nameZh(), instead));
    }

    private static EntryPaper paper(Map<String, String> row, List<Map<String, String>> rows, Set<String> there) {
        var standsFor = rows.stream()
                .filter(one -> cell(one, "paper").equals(cell(row, "stands_for")))
                .findFirst()
                .map(one -> cell(one, "name_zh"))
                .orElse("");
        return new EntryPaper(
                cell(row, "name_zh"),
                cell(row, "name_en"),
                standsFor,
                cell(row, "required").equals("1"),
                there.contains(cell(row, "name_zh")),
                cell(row, "tag"),
                cell(row, "source"));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
