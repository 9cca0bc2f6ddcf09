package guatu.catalog;

import guatu.journal.KnownTimes;
import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The code tables of a pack: regions, industries, parks, clusters and their shares, value-added rates,
/// parameters, the calendar. They stand in its folder `codes`.
@Component
public class CatalogPack implements PackPart {

    private final CodeWriteRepository writer;
    private final Codes codes;
    private final KnownTimes knownTimes;

    CatalogPack(CodeWriteRepository writer, Codes codes, KnownTimes knownTimes) {
        this.writer = writer;
        this.codes = codes;
        this.knownTimes = knownTimes;
    }

    @Override
    public String title() {
        return "区划、行业、园区、集群与参数代码";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        CodeChecks.run(CodeFiles.read(pack, findings), findings);
        return List.copyOf(findings);
    }

    /// Loads the tables. Value-added rates that changed are closed and opened anew, so that a figure of an
    /// earlier time finds the rate it was made with.
    ///
    /// @throws CodesRefused when [#check] finds anything
    @Override
    @Transactional
    public void load(Path pack) {
        var findings = new ArrayList<Finding>();
        var files = CodeFiles.read(pack, findings);
        CodeChecks.run(files, findings);
        if (!findings.isEmpty()) {
            throw new CodesRefused(findings);
        }
        writer.regions(files.regions().columns());
        writer.regionCodes(files.regionCodes().columns());
        writer.regionAliases(files.aliases().columns());
        writer.industries(files.industries().columns());
        writer.parks(files.parks().columns());
        writer.clusters(files.clusters().columns());
        writer.clusterShares(files.shares().columns());
        writer.onlyParameters(files.parameters().columns());
        writer.parameters(files.parameters().columns());
        writer.calendar(files.calendar().columns());
        var rates = files.rates().columns();
        if (writer.ratesDiffer(rates)) {
            writer.rates(rates, knownTimes.beginning("value-added rates").value());
        }
        codes.reload();
    }
}
