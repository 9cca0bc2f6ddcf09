package guatu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.Finding;
import guatu.kernel.RegionCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The examples of `docs/rules`: deadlines, what opinions make of a step, whom days are charged to; and mistakes in
/// the pack's tables.
class WorkflowTablesTest extends WorkflowHouse {

    private static final Path RULES = Path.of("../docs/rules");
    /// A line of a table.
    private record Row(Map<String, String> cells) {

        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private static final RegionCode PLACE = RegionCode.of("632801");

    @Test
    void deadlinesAreAsTheExamplesSay() throws IOException {
        var rows = rows("deadlines.csv");
        for (var row : rows) {
            var pauses = new ArrayList<Pause>();
            for (var stop : row.get("stops").isEmpty()
                    ? List.<String>of()
                    : List.of(row.get("stops").split(";", -1))) {
                var ends = stop.split("\\.\\.", -1);
                pauses.add(new Pause(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])));
            }
            var start = LocalDateTime.parse(row.get("start") + "T10:00")
                    .atZone(CLOCK.getZone())
                    .toInstant();
            assertThat(deadlines
                            .of(
                                    start,
                                    Integer.parseInt(row.get("amount")),
                                    LimitUnit.valueOf(row.get("unit")),
                                    PLACE,
                                    pauses)
                            .day())
                    .as(row.toString())
                    .isEqualTo(row.get("due"));
        }
        assertThat(rows).hasSizeGreaterThan(10);
    }

    /// remaining = limit − working days between start and now + working days in the union of the stops (c0.1).
    @Test
    void whatRemainsCountsDown() {
        var start = CLOCK.instant();
        var stop = List.of(new Pause(LocalDate.of(2025, 9, 24), LocalDate.of(2025, 9, 26)));
        var first = LocalDate.of(2025, 9, 22);
        for (var day = first; day.isBefore(LocalDate.of(2025, 10, 29)); day = day.plusDays(1)) {
            CLOCK.set(day + "T12:00");
            var today = day;
            int stoppedSoFar = (int) deadlines.workdays(first.plusDays(1), day, PLACE).stream()
                    .filter(one -> Pause.any(stop, one))
                    .count();
            assertThat(deadlines.of(start, 20, LimitUnit.WORKDAY, PLACE, stop).remaining())
                    .as(today.toString())
                    .isEqualTo(20 - deadlines.between(first, day, PLACE) + stoppedSoFar);
        }
        CLOCK.set("2025-10-31T12:00");
        assertThat(deadlines.of(start, 20, LimitUnit.WORKDAY, PLACE, stop).remaining())
                .isEqualTo(-2);
    }

    @Test
    void stepsAreCompletedAsTheExamplesSay() throws IOException {
        for (var row : rows("step-completion.csv")) {
            assertThat(Completion.of(
                            StepMode.valueOf(row.get("mode")),
                            new BigDecimal(row.get("threshold"))
                                    .movePointRight(6)
                                    .intValueExact(),
                            row.get("two_people").equals("1"),
                            Integer.parseInt(row.get("signers")),
                            Integer.parseInt(row.get("agree")),
                            Integer.parseInt(row.get("object")),
                            Integer.parseInt(row.get("abstain"))))
                    .as(row.toString())
                    .isEqualTo(Completion.valueOf(row.get("becomes")));
        }
    }

    @Test
    void workingDaysAreChargedAsTheExamplesSay() throws IOException {
        var cases = new LinkedHashMap<String, CaseId>();
        for (var row : rows("holding-days.csv")) {
            CLOCK.set(row.get("at"));
            var name = row.get("case");
            var what = row.get("what");
            if (what.equals("OPEN")) {
                cases.put(name, open("PROJECT_PROMOTION", ENTERPRISE));
                continue;
            }
            var id = Objects.requireNonNull(cases.get(name));
            var by = Map.of("county", COUNTY, "prefecture", PREFECTURE, "province", PROVINCE)
                    .get(row.get("by"));
            act(id, what, Objects.requireNonNull(by));
            if (!row.get("charged_county").isEmpty()) {
                assertThat(charged(id)).as(row.toString()).isEqualTo(expected(row));
            }
        }
        assertThat(cases).hasSize(4);
    }

    private void act(CaseId id, String what, Actor by) {
        if (what.equals("AGREE")) {
            decide(id, by, Decision.AGREE);
        } else if (what.equals("STOP")) {
            within(by, () -> {
                stopClocks.stop(id, "SUPPLEMENT", "补正通知书 1 号");
                return true;
            });
        } else {
            within(by, () -> {
                stopClocks.resume(id, LocalDate.parse(what.split(" ", -1)[1]), "");
                return true;
            });
        }
    }

    private Map<String, Integer> charged(CaseId id) {
        var found = new HashMap<String, Integer>();
        view(id).days().forEach(one -> found.put(one.code(), one.days()));
        return found;
    }

    private static Map<String, Integer> expected(Row row) {
        var expected = new HashMap<String, Integer>();
        Map.of(
                        "charged_county", Long.toString(COUNTY.who().post()),
                        "charged_prefecture", Long.toString(PREFECTURE.who().post()),
                        "charged_province", Long.toString(PROVINCE.who().post()),
                        "charged_stop", "APPLICANT")
                .forEach((column, holder) -> {
                    int days = Integer.parseInt(row.get(column));
                    if (days > 0) {
                        expected.put(holder, days);
                    }
                });
        return expected;
    }

    @Test
    void thePackItselfHasNoMistake() {
        assertThat(rules.check(PACK)).isEmpty();
    }

    @Test
    void everyMistakeIsFoundAtItsLine() throws IOException {
        var folder = Files.createTempDirectory("broken-pack");
        Files.createDirectory(folder.resolve("workflow"));
        try (var files = Files.list(PACK.resolve("workflow"))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve("workflow").resolve(Objects.requireNonNull(file.getFileName())));
            }
        }
        assertThat(rules.check(folder)).isEmpty();
        broken(folder, "steps.csv", "ALL,0,5,3,WORKDAY", "ALL,0,3,5,WORKDAY", "promised_amount");
        broken(folder, "steps.csv", "PROJECT_STATUS,1,", "NOTHING,1,", "kind");
        broken(folder, "steps.csv", ",county,", ",village,", "level");
        broken(folder, "steps.csv", "COUNTY_OFFICE", "NOBODY", "role");
        broken(
                folder,
                "steps.csv",
                "PROJECT_CORRECTION,1,省级更正,Provincial correction,ANY,1",
                "PROJECT_CORRECTION,1,省级更正,Provincial correction,ANY,0.5",
                "threshold");
        broken(folder, "transitions.csv", "*,OPEN,STOP,OPEN", "*,OPEN,SILENCE,OPEN", "legal_ground");
        broken(folder, "transitions.csv", "APPROVED,LATE_OPINION,APPROVED", "APPROVED,LATE_OPINION,OPEN", "to");
        broken(folder, "transitions.csv", "*,OPEN,RESUME", "*,OPEN,STOP", "kind");
        broken(folder, "escalations.csv", "HOLDER,0", "HOLDER,2", "role");
        broken(folder, "notices.csv", "-3,0", "three,0", "offset_workdays");
        broken(folder, "stops.csv", ",2020-01-01,", ",2020-13-01,", "valid_from");
        broken(folder, "kinds.csv", "PLAN_ADJUSTMENT,", "PLAN_UNKNOWN,", "kind");
    }

    private void broken(Path folder, String file, String right, String wrong, String column) throws IOException {
        var path = folder.resolve("workflow").resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(right);
        Files.writeString(
                path,
                text.replaceFirst(
                        java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong)));
        assertThat(Acting.as(Actor.MACHINE, () -> rules.check(folder)))
                .as(wrong)
                .isNotEmpty()
                .anySatisfy(found -> {
                    assertThat(found.met()).startsWith(column + " = ");
                    assertThat(found.at()).startsWith("workflow/" + file + ":");
                })
                .extracting(Finding::advice)
                .doesNotContain("");
        Files.writeString(path, text);
    }

    private static List<Row> rows(String file) throws IOException {
        var lines = Files.readAllLines(RULES.resolve(file));
        var header = lines.getFirst().split(",", -1);
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            assertThat(cells).as(line).hasSameSizeAs(header);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(new Row(row));
        }
        return rows;
    }
}
