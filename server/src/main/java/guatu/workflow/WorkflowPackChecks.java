package guatu.workflow;

import guatu.access.Role;
import guatu.kernel.Finding;
import guatu.platform.PackFormat;
import guatu.platform.PackTable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mistakes in the pack's folder `workflow`, each with its file, line, and what to do.
final class WorkflowPackChecks {

    private static final String RULE = "pack-workflow";
    private static final String COUNT = "[0-9]|[1-9][0-9]|[1-9][0-9][0-9]";
    private static final String KIND = "[A-Z][A-Z0-9_]{1,39}";
    private static final String ROLES = any(Role.values());
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("kind", KIND + "|\\*"),
            Map.entry("handover_workdays", "[0-9]|[1-9][0-9]"),
            Map.entry("from", any(CaseState.values())),
            Map.entry("to", any(CaseState.values())),
            Map.entry("event", any(CaseEvent.values())),
            Map.entry("guard", "NONE|NOT_OWN"),
            Map.entry("evidence", "NONE|REASON|DOCUMENT"),
            Map.entry("legal_ground", ".*"),
            Map.entry("no", "[1-9]|[1-9][0-9]"),
            Map.entry("mode", any(StepMode.values())),
            Map.entry("threshold", "1|0\\.[0-9]{1,6}"),
            Map.entry("level", "county|prefecture|province|[1-9]"),
            Map.entry("posts", "(?:[a-z0-9._-]{2,50}(?:\\|[a-z0-9._-]{2,50})*)?"),
            Map.entry("by_submitter", "SKIP|ASK"),
            Map.entry("ask_again", "ALL|OBJECTED"),
            Map.entry("two_people", "0|1"),
            Map.entry("legal_amount", COUNT),
            Map.entry("promised_amount", COUNT),
            Map.entry("unit", any(LimitUnit.values())),
            Map.entry("reason", KIND),
            Map.entry("charged_to", KIND),
            Map.entry("after_workdays", "[0-9]|[1-9][0-9]"),
            Map.entry("place", "[0-3]"),
            Map.entry("offset_workdays", "-?(?:[0-9]|[1-5][0-9]|60)"),
            Map.entry("daily_after", "0|1"),
            Map.entry("tag", "S|R|D|GK"));

    private WorkflowPackChecks() {}

    static void run(WorkflowPack.Files files, List<Finding> findings) {
        cells(files.kinds(), WorkflowPack.KINDS, findings, "kind");
        cells(files.transitions(), WorkflowPack.TRANSITIONS, findings, "kind", "from", "event");
        cells(files.steps(), WorkflowPack.STEPS, findings, "kind", "no");
        cells(files.stops(), WorkflowPack.STOPS, findings, "reason");
        cells(files.escalations(), WorkflowPack.ESCALATIONS, findings, "kind", "level");
        cells(files.notices(), WorkflowPack.NOTICES, findings, "offset_workdays");
        if (!findings.isEmpty()) {
            return; // what cannot be read is not compared
        }
        var kinds = files.kinds().rows().stream().map(row -> row.get("kind")).collect(Collectors.toSet());
        files.kinds().rows().forEach(row -> kind(row, files, findings));
        for (var table : List.of(files.transitions(), files.escalations(), files.steps())) {
            known(table, kinds, findings);
        }
        overlaps(files.kinds(), List.of("kind"), findings);
        overlaps(files.transitions(), List.of("kind", "from", "event"), findings);
        overlaps(files.steps(), List.of("kind", "no"), findings);
        overlaps(files.stops(), List.of("reason"), findings);
        overlaps(files.escalations(), List.of("kind", "level"), findings);
        overlaps(files.notices(), List.of("offset_workdays"), findings);
        files.transitions().rows().forEach(row -> transition(row, findings));
        files.steps().rows().forEach(row -> step(row, findings));
        files.escalations().rows().stream()
                .filter(row ->
                        row.get("role").equals("HOLDER") != row.get("place").equals("0")
                                || !row.get("role").matches("HOLDER|" + ROLES))
                .forEach(row -> findings.add(row.wrong(
                        RULE,
                        "role",
                        "HOLDER with place 0, or a role with 1 to 3",
                        "经办本人写 HOLDER 与 0；其余写角色与层级 1 至 3")));
    }

    private static void kind(PackTable.Row row, WorkflowPack.Files files, List<Finding> findings) {
        if (row.get("kind").equals("*")) {
            findings.add(row.wrong(RULE, "kind", "a kind of its own", "类别不能写 *"));
        } else if (files.steps().rows().stream()
                .noneMatch(step -> step.get("kind").equals(row.get("kind")))) {
            findings.add(row.wrong(RULE, "kind", "at least one step in steps.csv", "请在 steps.csv 为该类别写明步骤"));
        }
    }

    private static void known(PackTable table, Set<String> kinds, List<Finding> findings) {
        boolean forAll = !table.file().endsWith("steps.csv");
        table.rows().stream()
                .filter(row -> !kinds.contains(row.get("kind"))
                        && !(forAll && row.get("kind").equals("*")))
                .forEach(row -> findings.add(row.wrong(RULE, "kind", "a kind of kinds.csv", "请改为 kinds.csv 中的类别")));
    }

    private static void transition(PackTable.Row row, List<Finding> findings) {
        if (row.get("event").equals(CaseEvent.SILENCE.name())
                && row.get("legal_ground").isBlank()) {
            findings.add(
                    row.wrong(RULE, "legal_ground", "the legal ground: silence is no consent", "沉默不视为同意；确有法律依据的请写明"));
        }
        if (CaseState.valueOf(row.get("from")).closed() && !row.get("from").equals(row.get("to"))) {
            findings.add(row.wrong(RULE, "to", "nothing leads out of a closed state", "已办结的事项不能再流转，请另行提出"));
        }
        if (!row.get("role")
                .matches("HOLDER|SUBMITTER|RECEIVER|ANYBODY|MACHINE|(?:" + ROLES + ")(?:\\|(?:" + ROLES + "))*")) {
            findings.add(row.wrong(
                    RULE, "role", "HOLDER, SUBMITTER, RECEIVER, ANYBODY, MACHINE or roles", "请改为已有的角色，多个角色用 | 隔开"));
        }
    }

    private static void step(PackTable.Row row, List<Finding> findings) {
        if (Integer.parseInt(row.get("promised_amount")) > Integer.parseInt(row.get("legal_amount"))) {
            findings.add(row.wrong(RULE, "promised_amount", "at most the legal amount", "承诺时限不得长于法定时限"));
        }
        if (!row.get("role").matches(ROLES)) {
            findings.add(row.wrong(RULE, "role", ROLES, "请改为已有的角色"));
        }
        if (row.get("level").matches("[1-9]")) {
            findings.add(row.wrong(RULE, "level", "county, prefecture or province", "层级写作 county、prefecture、province"));
        }
        boolean ratio = row.get("mode").equals(StepMode.RATIO.name());
        if (!ratio && !row.get("threshold").equals("1")) {
            findings.add(row.wrong(RULE, "threshold", "1, but for RATIO", "只有 RATIO 需要阈值，其余写 1"));
        }
        if (ratio && new BigDecimal(row.get("threshold")).signum() == 0) {
            findings.add(row.wrong(RULE, "threshold", "more than 0", "阈值须大于 0"));
        }
        if (row.get("unit").equals(LimitUnit.MONTH_DAY.name())
                && !row.get("legal_amount").matches("[1-9]|1[0-9]|2[0-8]")) {
            findings.add(row.wrong(RULE, "legal_amount", "a day of a month, 1 to 28", "月内日期为 1 至 28"));
        }
    }

    private static void cells(PackTable table, List<String> columns, List<Finding> findings, String... key) {
        var once = Stream.concat(Stream.of(key), Stream.of("valid_from")).toArray(String[]::new);
        PackFormat.of(RULE, columns, FORMATS).once(once).check(table, findings);
    }

    private static void overlaps(PackTable table, List<String> key, List<Finding> findings) {
        var until = new HashMap<String, String>();
        table.rows().stream()
                .sorted(Comparator.comparing(row -> row.get("valid_from")))
                .forEach(row -> {
                    var end = row.get("valid_to").isEmpty() ? "9999" : row.get("valid_to");
                    var before = until.put(
                            String.join("/", key.stream().map(row::get).toList()), end);
                    if (before != null && before.compareTo(row.get("valid_from")) > 0) {
                        findings.add(row.wrong(RULE, "valid_from", "from " + before + " on", "有效期与同一行的前一段重叠，请改正起止日期"));
                    }
                });
    }

    private static String any(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.joining("|"));
    }
}
