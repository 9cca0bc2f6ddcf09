package guatu.catalog;

import guatu.kernel.Interval;
import guatu.platform.PackTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether the slots of a tree nest: a child lies within its parent, and siblings lie apart.
final class SlotChecks {

    private static final String SLOT = "999999";

    private final TableChecks checks;

    SlotChecks(TableChecks checks) {
        this.checks = checks;
    }

    void nest(PackTable table) {
        checks.number(table, "low", "0", SLOT, 0);
        checks.number(table, "high", "0", SLOT, 0);
        var byCode = new HashMap<String, PackTable.Row>();
        table.rows().forEach(row -> byCode.put(row.get("code"), row));
        for (var row : table.rows()) {
            if (slots(row).isEmpty()) {
                checks.add(row.wrong("pack-slots", "high", "a slot not below " + row.get("low"), "区间的上界不能小于下界"));
            }
            within(row, byCode);
        }
        var siblings = new HashMap<String, List<PackTable.Row>>();
        table.rows()
                .forEach(row -> siblings.computeIfAbsent(row.get("parent"), parent -> new ArrayList<>())
                        .add(row));
        siblings.values().forEach(this::apart);
    }

    private void within(PackTable.Row row, Map<String, PackTable.Row> byCode) {
        var parent = Optional.ofNullable(byCode.get(row.get("parent"))).flatMap(SlotChecks::slots);
        var own = slots(row);
        if (parent.isPresent() && own.isPresent() && !parent.get().contains(own.get())) {
            checks.add(row.wrong(
                    "pack-slots",
                    "low",
                    "slots within %d–%d of %s"
                            .formatted(parent.get().low(), parent.get().high(), row.get("parent")),
                    "下级的区间必须落在上级的区间之内"));
        }
    }

    private void apart(List<PackTable.Row> rows) {
        var sorted = rows.stream()
                .filter(row -> slots(row).isPresent())
                .sorted((a, b) -> Integer.compare(low(a), low(b)))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            int end = slots(sorted.get(i - 1)).orElseThrow().high();
            if (low(sorted.get(i)) <= end) {
                checks.add(sorted.get(i)
                        .wrong(
                                "pack-overlap",
                                "low",
                                "a slot after %d, where %s ends"
                                        .formatted(end, sorted.get(i - 1).at()),
                                "同级的区间重叠，请错开"));
            }
        }
    }

    private static int low(PackTable.Row row) {
        return slots(row).orElseThrow().low();
    }

    private static Optional<Interval> slots(PackTable.Row row) {
        boolean numbers = row.get("low").matches("\\d{1,6}") && row.get("high").matches("\\d{1,6}");
        if (!numbers || Integer.parseInt(row.get("low")) > Integer.parseInt(row.get("high"))) {
            return Optional.empty();
        }
        return Optional.of(new Interval(Integer.parseInt(row.get("low")), Integer.parseInt(row.get("high"))));
    }
}
