package guatu.catalog;

import guatu.kernel.ClusterCode;
import guatu.kernel.Finding;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.platform.PackTable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Finds what is wrong with the code tables of a pack.
final class CodeChecks {

    private final CodeFiles files;
    private final TableChecks checks;

    private CodeChecks(CodeFiles files, List<Finding> findings) {
        this.files = files;
        this.checks = new TableChecks(findings);
    }

    /// Collects every mistake into the findings.
    static void run(CodeFiles files, List<Finding> findings) {
        var run = new CodeChecks(files, findings);
        run.regions();
        run.industries();
        run.parks();
        run.clusters();
        run.rates();
        run.parametersAndCalendar();
    }

    private void regions() {
        var regions = files.regions();
        checks.unique(regions, "code");
        checks.filled(regions, "kind", "name_zh", "name_en", "short_zh", "source");
        checks.readable(regions, "code", RegionCode::of);
        checks.oneOf(regions, "level", "1", "2", "3");
        checks.refers(regions, "parent", column(regions, "code"), "a code of this table", true);
        checks.number(regions, "lon", "70", "140", 6);
        checks.number(regions, "lat", "0", "60", 6);
        checks.stretches(regions, "code");
        new SlotChecks(checks).nest(regions);
        var leaves = column(regions, "level", "3", "low");
        checks.readable(files.regionCodes(), "code", RegionCode::of);
        checks.filled(files.regionCodes(), "name_zh", "note");
        checks.refers(files.regionCodes(), "slot", leaves, "the slot of a county of regions.csv", false);
        checks.stretches(files.regionCodes(), "code");
        checks.filled(files.aliases(), "alias");
        checks.unique(files.aliases(), "alias");
        checks.refers(files.aliases(), "region", column(regions, "code"), "a code of regions.csv", false);
    }

    private void industries() {
        var industries = files.industries();
        checks.unique(industries, "code");
        checks.filled(industries, "name_zh", "name_en", "section");
        checks.readable(industries, "code", IndustryCode::of);
        checks.oneOf(industries, "level", "1", "2", "3", "4");
        checks.refers(industries, "parent", column(industries, "code"), "a code of this table", true);
        new SlotChecks(checks).nest(industries);
    }

    private void parks() {
        var parks = files.parks();
        checks.unique(parks, "code");
        checks.filled(parks, "name_zh", "name_en", "short_zh", "source");
        checks.readable(parks, "code", ParkCode::of);
        checks.refers(parks, "parent", column(parks, "code"), "a code of this table", true);
        checks.refers(parks, "seat", column(files.regions(), "code"), "a code of regions.csv", false);
        new SlotChecks(checks).nest(parks);
    }

    private void clusters() {
        var clusters = files.clusters();
        checks.unique(clusters, "code");
        checks.filled(clusters, "name_zh", "name_en", "source");
        checks.readable(clusters, "code", ClusterCode::of);
        checks.number(clusters, "place", "1", "999", 0);
        checks.oneOf(clusters, "collected", "true", "false");
        var shares = files.shares();
        checks.refers(shares, "cluster", column(clusters, "code"), "a code of clusters.csv", false);
        checks.refers(shares, "industry", classes("4"), "a class of four digits of industries.csv", false);
        checks.filled(shares, "source");
        checks.number(shares, "share", "0.000001", "1", 6);
        checks.stretches(shares, "cluster", "industry");
        shares.rows().stream()
                .filter(row -> TableChecks.stretch(row).isPresent()
                        && TableChecks.decimal(row.get("share")).isPresent())
                .collect(Collectors.groupingBy(row -> row.get("industry")))
                .values()
                .forEach(this::sharesOfOneClass);
    }

    /// The sum changes only where a stretch begins, so it is judged on those days.
    private void sharesOfOneClass(List<PackTable.Row> rows) {
        for (var row : rows) {
            var day = TableChecks.from(row);
            var sum = rows.stream()
                    .filter(other -> Dated.holds(TableChecks.from(other), TableChecks.to(other), day))
                    .map(other -> new BigDecimal(other.get("share")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean last =
                    rows.stream().noneMatch(other -> TableChecks.from(other).equals(day) && other.line() > row.line());
            if (last && sum.compareTo(BigDecimal.ONE) > 0) {
                checks.add(row.wrong(
                        "pack-share-sum",
                        "share",
                        "shares of %s on %s that add up to at most 1, not %s".formatted(row.get("industry"), day, sum),
                        "同一小类在同一天归各集群的份额之和不得超过 1，请调减"));
            }
        }
    }

    private void rates() {
        var rates = files.rates();
        checks.unique(rates, "industry", "year");
        checks.filled(rates, "source");
        checks.refers(rates, "industry", classes("3"), "a class of three digits of industries.csv", false);
        checks.number(rates, "year", "2000", "2100", 0);
        checks.number(rates, "rate_bp", "0", "10000", 0);
    }

    private void parametersAndCalendar() {
        var parameters = files.parameters();
        checks.filled(parameters, "code", "unit", "name_zh", "name_en", "source");
        checks.oneOf(parameters, "tag", "S", "R", "D", "GK");
        checks.number(parameters, "value", "-999999999999", "999999999999", 9);
        checks.stretches(parameters, "code");
        var calendar = files.calendar();
        checks.unique(calendar, "region", "date");
        checks.day(calendar, "date", false);
        checks.filled(calendar, "name");
        checks.oneOf(calendar, "is_workday", "true", "false");
        checks.refers(calendar, "region", column(files.regions(), "code"), "a code of regions.csv", false);
    }

    private Collection<String> classes(String level) {
        return column(files.industries(), "level", level, "code");
    }

    private static Collection<String> column(PackTable table, String column) {
        return table.rows().stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    private static Collection<String> column(PackTable table, String where, String is, String column) {
        return table.rows().stream()
                .filter(row -> row.get(where).equals(is))
                .map(row -> row.get(column))
                .collect(Collectors.toSet());
    }
}
