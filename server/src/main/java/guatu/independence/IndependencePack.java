package guatu.independence;

import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackFormat;
import guatu.platform.PackTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The networks behind which many enterprises file lawfully, `independence/networks.csv`.
@Component
public class IndependencePack implements PackPart {

    private static final PackFormat NETWORKS = PackFormat.of("pack-networks")
            .matches(
                    "((25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})/(3[0-2]|[12]?[0-9])",
                    "a network such as 10.20.0.0/16", "网段写作 10.20.0.0/16", "network")
            .any("name_zh", "name_en")
            .dated()
            .sourced();

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
        return NETWORKS.read(pack, "independence/networks.csv", findings);
    }
}
