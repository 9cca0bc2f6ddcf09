package guatu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.catalog.Dated;
import guatu.kernel.Finding;
import guatu.kernel.Period;
import guatu.kernel.Unit;
import guatu.platform.PackTable;
import guatu.reporting.FilingContext.Beside;
import guatu.reporting.FilingContext.Other;
import guatu.reporting.pack.FormFiles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tables `docs/rules/<form>.csv` as people write them. Cells are `cell=amount`; beside the values of the month
/// there are those of the month before, of last year, of last December, and others: `conversion.EN36.recovered=5`
/// on another form, `twelve.01.cumulative=5` of the last twelve months, `peers.price.P0101=5` of others in the
/// trade. Circumstances: off-roster, no-window, corrected, no-park, filed-elsewhere.
final class RuleExamples {

    static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    static final CodeLists LISTS = lists();
    static final Map<String, FormEdition> FORMS = FormFiles.read(PACK, new ArrayList<>()).stream()
            .map(read -> Editions.of(read.form()))
            .collect(Collectors.toMap(form -> form.code().value(), form -> form));

    static final LocalDate DAY = LocalDate.of(2025, 10, 31);

    private static final Path RULES = Path.of("../docs/rules");
    private static final Map<String, BigDecimal> PARAMETERS = parameters();
    private static final List<String> COLUMNS = List.of(
            "rule",
            "example",
            "month",
            "values",
            "last_month",
            "base",
            "december",
            "others",
            "circumstances",
            "expected");

    private RuleExamples() {}

    record Example(FormEdition form, PackTable.Row row) {

        String name() {
            return "%s %s: %s".formatted(form.code(), row.get("rule"), row.get("example"));
        }

        boolean in(String circumstance) {
            return List.of(row.get("circumstances").split(" ", -1)).contains(circumstance);
        }

        Period.Month month() {
            return Period.Month.of(row.get("month"));
        }
    }

    static FormEdition form(String code) {
        return Optional.ofNullable(FORMS.get(code)).orElseThrow();
    }

    static Stream<Example> all() {
        return FORMS.values().stream()
                .flatMap(form -> rows(form.code().value()).stream().map(row -> new Example(form, row)));
    }

    static List<Finding> findings(FormEdition form, PackTable.Row row) {
        var example = new Example(form, row);
        var month = example.month();
        var base = values(form, month, row.get("base"));
        var read = ValueReader.read(
                form, LISTS, month.end(), given(example, FilingViews.values(form, LISTS, base, month)));
        var context = new FilingContext(
                form,
                LISTS,
                month,
                !example.in("off-roster"),
                !example.in("no-window"),
                optional(form, month, row.get("last_month")),
                example.in("corrected"),
                base,
                optional(form, month, row.get("december")),
                bounds(form),
                others(form, month, row.get("others")),
                beside(example, read.values()));
        var values = Computing.compute(read.values(), context);
        return Stream.of(
                        read.findings(),
                        Computing.differences(read.values(), values, context),
                        RuleBook.of(form).check(values, context))
                .flatMap(List::stream)
                .toList();
    }

    static ValueReader.Read read(FormEdition form, String month, String text) {
        var given = new TreeMap<String, @Nullable String>();
        change(given, text);
        return ValueReader.read(form, LISTS, Period.Month.of(month).end(), given);
    }

    /// What the firm sends: last year's amounts as the system brings them, the ordinary ones, and what is different.
    static Map<String, @Nullable String> given(Example example, Map<String, String> base) {
        var given = new TreeMap<String, @Nullable String>();
        rows(example.form().code().value()).stream()
                .filter(row -> row.get("rule").equals("ordinary"))
                .filter(row -> february(row) == (example.month().number() == 2))
                .findFirst()
                .ifPresent(row -> change(given, row.get("values")));
        given.putAll(base);
        change(given, example.row().get("values"));
        return given;
    }

    private static boolean february(PackTable.Row row) {
        return Period.Month.of(row.get("month")).number() == 2;
    }

    /// The words of a cell of the table that begin with a name, without it.
    static String of(String name, String text) {
        return Stream.of(text.split(" ", -1))
                .filter(change -> change.startsWith(name + "."))
                .map(change -> change.substring(name.length() + 1))
                .collect(Collectors.joining(" "));
    }

    private static Beside beside(Example example, FilingValues values) {
        var others = example.row().get("others");
        var peers = new HashMap<String, BigDecimal>();
        changes(of("peers", others)).forEach((peer, amount) -> peers.put(peer, new BigDecimal(amount)));
        return new Beside(
                !example.in("no-park"),
                example.in("filed-elsewhere") ? new HashSet<>(values.rows().keySet()) : Set.of(),
                peers,
                twelve(example));
    }

    /// The last twelve months: of the form itself under no name, of others under theirs.
    static Map<String, Other> twelve(Example example) {
        var others = example.row().get("others");
        var twelve = new HashMap<String, Other>();
        var months = of("twelve", others);
        var form = example.form();
        var own = changes(months).entrySet().stream()
                .filter(change -> form.uses().keySet().stream()
                        .noneMatch(alias -> change.getKey().startsWith(alias + ".")))
                .map(change -> change.getKey() + "=" + change.getValue())
                .collect(Collectors.joining(" "));
        twelve.put("", new Other(form, values(form, example.month(), own)));
        form.uses().forEach((alias, code) -> {
            var other = form(code.value());
            twelve.put(alias, new Other(other, values(other, example.month(), of(alias, months))));
        });
        return twelve;
    }

    /// Other forms of the month, by the name that the form calls them.
    static Map<String, Other> others(FormEdition form, Period.Month month, String text) {
        var others = new HashMap<String, Other>();
        form.uses().forEach((alias, code) -> {
            var other = form(code.value());
            var own = of(alias, text);
            if (!own.isEmpty()) {
                var alone = new FilingContext(
                        other,
                        LISTS,
                        month,
                        true,
                        true,
                        Optional.empty(),
                        false,
                        FilingValues.none(other),
                        Optional.empty(),
                        Map.of(),
                        Map.of());
                others.put(alias, new Other(other, Computing.compute(values(other, month, own), alone)));
            }
        });
        return others;
    }

    private static Optional<FilingValues> optional(FormEdition form, Period.Month month, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(values(form, month, text));
    }

    static FilingValues values(FormEdition form, Period.Month month, String text) {
        var read = read(form, month.toString(), text);
        assertThat(read.findings()).isEmpty();
        return read.values();
    }

    static Map<String, String> changes(String text) {
        var changes = new TreeMap<String, @Nullable String>();
        change(changes, text);
        var all = new TreeMap<String, String>();
        changes.forEach((code, amount) -> all.put(code, String.valueOf(amount)));
        return all;
    }

    private static void change(Map<String, @Nullable String> values, String changes) {
        for (var change : changes.isEmpty() ? new String[0] : changes.split(" ", -1)) {
            var parts = change.split("=", -1);
            values.put(parts[0], parts[1]);
        }
    }

    private static Map<String, BigDecimal> bounds(FormEdition form) {
        var bounds = new HashMap<String, BigDecimal>();
        form.checks()
                .forEach(check -> check.bounds()
                        .forEach((name, code) -> bounds.put(
                                check.rule() + "." + name,
                                Optional.ofNullable(PARAMETERS.get(code)).orElseThrow())));
        return bounds;
    }

    static List<PackTable.Row> rows(String table) {
        var findings = new ArrayList<Finding>();
        var read = PackTable.read(RULES, table + ".csv", COLUMNS, findings);
        assertThat(findings).isEmpty();
        return read.rows();
    }

    private static Map<String, BigDecimal> parameters() {
        var findings = new ArrayList<Finding>();
        var table = PackTable.read(PACK, "codes/parameters.csv", List.of("code", "value"), findings);
        assertThat(findings).isEmpty();
        return table.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.get("code"), row -> new BigDecimal(row.get("value")), (earlier, later) -> later));
    }

    private static CodeLists lists() {
        var findings = new ArrayList<Finding>();
        var lists = new HashMap<>(ListFiles.read(PACK, findings));
        assertThat(findings).isEmpty();
        lists.put(Forms.INDUSTRIES, List.of(industry("2613"), industry("3985")));
        return new CodeLists(lists);
    }

    private static ListEntry industry(String code) {
        return new ListEntry(
                code, code, code, Unit.THOUSAND_YUAN, 0, Map.of(), LocalDate.MIN, Dated.FOREVER, "GB/T 4754-2017");
    }
}
