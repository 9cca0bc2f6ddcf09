package guatu.independence;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The networks behind which many enterprises file lawfully, `independence/networks.csv`.
@Component
public class IndependencePack implements PackPart {

    private static final String RULE = "pack-networks";
    private static final String NETWORK =
            "((25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})/(3[0-2]|[12]?[0-9])";
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    private final IndependenceRepository repository;

    IndependencePack(IndependenceRepository repository) {
        this.repository = repository;
    }

    @Override
    public String title() {
        return "共用网络清单";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        read(pack, findings);
        return List.copyOf(findings);
    }

    /// Puts the list of the pack in place of what was there.
    ///
    /// @throws NetworksRefused when [#check] finds anything
    @Override
    @Transactional
    public void load(Path pack) {
        var findings = new ArrayList<Finding>();
        var table = read(pack, findings);
        if (!findings.isEmpty()) {
            throw new NetworksRefused(findings);
        }
        repository.replace(table.columns());
    }

    private static PackTable read(Path pack, List<Finding> findings) {
        var table = PackTable.read(
                pack,
                "independence/networks.csv",
                List.of("network", "name_zh", "name_en", "valid_from", "valid_to", "tag", "source"),
                findings);
        for (var row : table.rows()) {
            if (!row.get("network").matches(NETWORK)) {
                findings.add(row.wrong(RULE, "network", "a network such as 10.20.0.0/16", "网段写作 10.20.0.0/16"));
            }
            if (!row.get("valid_from").matches(DAY) || !row.get("valid_to").matches("|" + DAY)) {
                findings.add(row.wrong(RULE, "valid_from", "days such as 2025-01-31", "日期写作 2025-01-31"));
            }
            if (row.get("source").isEmpty() || !row.get("tag").matches("S|R|D|GK")) {
                findings.add(row.wrong(RULE, "source", "where it is known from, with a tag", "请注明来源与标记"));
            }
        }
        return table;
    }
}
