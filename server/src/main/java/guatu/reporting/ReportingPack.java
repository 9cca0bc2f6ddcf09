package guatu.reporting;

import guatu.catalog.Parks;
import guatu.catalog.WorkingDays;
import guatu.kernel.Finding;
import guatu.kernel.PackPart;
import guatu.platform.PackTable;
import guatu.reporting.pack.FormFile;
import guatu.reporting.pack.FormFiles;
import guatu.reporting.pack.WindowCalendar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The forms of a plan pack, `forms/*.yaml`: items, columns, checks and their bounds, phrases that are no
/// reason, windows.
@Service
public class ReportingPack implements PackPart {

    private static final String RULE = "form-file";

    private final PackRepository repository;
    private final Forms forms;
    private final Parks parks;
    private final WorkingDays days;

    ReportingPack(PackRepository repository, Forms forms, Parks parks, WorkingDays days) {
        this.repository = repository;
        this.forms = forms;
        this.parks = parks;
        this.days = days;
    }

    @Override
    public String title() {
        return "报表与报送期限";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Finding> check(Path pack) {
        var findings = new ArrayList<Finding>();
        var parameters = PackTable.read(pack, "codes/parameters.csv", List.of("code"), findings).rows().stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
        for (var read : FormFiles.read(pack, findings)) {
            columns(read, findings);
            items(read, findings);
            checks(read, parameters, findings);
            windows(read, findings);
        }
        return List.copyOf(findings);
    }

    @Override
    @Transactional
    public void load(Path pack) {
        var findings = check(pack);
        if (findings.stream().anyMatch(Finding::blocks)) {
            throw new PackRefused(findings);
        }
        for (var read : FormFiles.read(pack, new ArrayList<>())) {
            var form = read.form();
            repository.form(form);
            repository.emptyReasons(form.reasons().empty());
            repository.directParks(
                    form.directParks(), direct -> parks.get(direct.park()).slots());
            repository.windows(form.form(), new WindowCalendar(form.windows(), days).dates());
        }
        forms.forget();
    }

    private static void columns(FormFiles.Read read, List<Finding> findings) {
        for (var column : read.form().columns()) {
            if (Column.find(column.code()).isEmpty()) {
                findings.add(wrong(
                        read,
                        "{code: " + column.code(),
                        column.code(),
                        "month, cumulative, base_month or base_cumulative"));
            }
        }
        if (read.form().columns().stream()
                        .map(FormFile.ColumnLine::code)
                        .distinct()
                        .count()
                != Column.values().length) {
            findings.add(wrong(read, "columns:", "columns", "each of the four columns once"));
        }
    }

    private static void items(FormFiles.Read read, List<Finding> findings) {
        var seen = new HashSet<String>();
        for (var item : read.form().items()) {
            var line = "{code: \"" + item.code() + "\"";
            if (!seen.add(item.code())) {
                findings.add(wrong(read, line, item.code(), "each item once"));
            }
            item.within()
                    .filter(whole -> !seen.contains(whole))
                    .ifPresent(
                            whole -> findings.add(wrong(read, line, "within: " + whole, "an item printed before it")));
            if (item.scale() < 0 || item.scale() > 4) {
                findings.add(wrong(read, line, "scale: " + item.scale(), "0 to 4 decimals"));
            }
            item.required().stream()
                    .filter(column -> Column.find(column).isEmpty())
                    .forEach(column -> findings.add(wrong(read, line, "required: " + column, "a column of the form")));
        }
    }

    private static void checks(FormFiles.Read read, Set<String> parameters, List<Finding> findings) {
        for (var check : read.form().checks()) {
            var line = "{id: " + check.id();
            if (!FilingRules.knows(check.id())) {
                findings.add(wrong(read, line, check.id(), "a check that the system has, see docs/rules/B204-1.md"));
            }
            check.bounds().stream()
                    .flatMap(bounds -> bounds.values().stream())
                    .filter(parameter -> !parameters.contains(parameter))
                    .forEach(parameter -> findings.add(wrong(read, line, parameter, "a code of codes/parameters.csv")));
        }
        var length = read.form().reasons().length();
        if (!parameters.contains(length)) {
            findings.add(wrong(read, "length: " + length, length, "a code of codes/parameters.csv"));
        }
    }

    private static void windows(FormFiles.Read read, List<Finding> findings) {
        var windows = read.form().windows();
        if (windows.rules().stream().noneMatch(rule -> rule.from().compareTo(windows.first()) <= 0)) {
            findings.add(wrong(read, "first:", windows.first().toString(), "a rule from that month or before"));
        }
        for (var rule : windows.rules()) {
            var line = "from: " + rule.from();
            if (rule.opens().day().isEmpty() || rule.firm().day().isEmpty()) {
                findings.add(wrong(read, line, "opens, firm", "day: the day of the next month"));
            }
            if (rule.county().workdays().isEmpty()
                    || rule.prefecture().workdays().isEmpty()
                    || rule.province().workdays().isEmpty()) {
                findings.add(
                        wrong(read, line, "county, prefecture, province", "workdays: working days after the firms"));
            }
        }
    }

    private static Finding wrong(FormFiles.Read read, String line, String met, String expected) {
        return Finding.blocking(RULE, read.at(line), met, expected, "请修改规划包中的报表文件");
    }
}
