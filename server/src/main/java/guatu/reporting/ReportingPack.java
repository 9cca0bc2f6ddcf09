package guatu.reporting;

import guatu.catalog.Parks;
import guatu.catalog.WorkingDays;
import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.PackPart;
import guatu.platform.PackTable;
import guatu.reporting.pack.FormFile;
import guatu.reporting.pack.FormFiles;
import guatu.reporting.pack.WindowCalendar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The forms of a plan pack, `forms/*.yaml`: items, columns, tables, checks and their bounds, windows; the codes of
/// their rows, `lists/*.csv`; and what they share, `reporting.yaml`.
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
        FormFiles.common(pack, findings)
                .map(common -> common.reasons().length())
                .filter(length -> !parameters.contains(length))
                .ifPresent(length -> findings.add(Finding.blocking(
                        RULE, "reporting.yaml:1", length, "a code of codes/parameters.csv", "请修改 reporting.yaml")));
        int before = findings.size();
        var read = FormFiles.read(pack, findings);
        boolean allRead = findings.size() == before;
        var lists = new HashMap<>(ListFiles.read(pack, findings));
        lists.put(Forms.INDUSTRIES, List.of());
        var all = new HashMap<FormCode, FormFile>();
        read.forEach(one -> all.put(one.form().form(), one.form()));
        read.forEach(one -> findings.addAll(new FormMistakes(one, parameters, lists, all).all()));
        sameEdition(read, findings);
        approvals(read, findings);
        findings.addAll(DuplicateItems.in(read));
        if (allRead) { // else an indicator of the form that could not be read would be told too
            measures(pack, all, findings);
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
        var common = FormFiles.common(pack, new ArrayList<>()).orElseThrow();
        repository.emptyReasons(common.reasons().empty());
        repository.directParks(
                common.directParks(), direct -> parks.get(direct.park()).slots());
        ListFiles.read(pack, new ArrayList<>()).forEach(repository::entries);
        for (var read : FormFiles.read(pack, new ArrayList<>())) {
            var form = read.form();
            repository.form(form, read.text());
            repository.windows(form.form(), new WindowCalendar(form.windows(), days).dates());
        }
        forms.forget();
    }

    /// What is asked after the approval has run out is asked without one.
    private static void approvals(List<FormFiles.Read> forms, List<Finding> findings) {
        for (var read : forms) {
            var form = read.form();
            if (form.windows().last().end().isAfter(form.legalUntil())) {
                findings.add(new Finding(
                        "approval-runs-out",
                        Finding.Severity.HINT,
                        read.at("legalUntil:"),
                        form.legalUntil().toString(),
                        "not before " + form.windows().last(),
                        "批准的有效期先于最后一个报告期结束：请更新批准文号与有效期，或缩短 windows 的 last"));
            }
        }
    }

    /// An edition of a form stands in one file.
    private static void sameEdition(List<FormFiles.Read> forms, List<Finding> findings) {
        var first = new HashMap<String, String>();
        for (var read : forms) {
            var edition = read.form().form() + " edition " + read.form().edition();
            var before = first.putIfAbsent(edition, read.file());
            if (before != null) {
                findings.add(Finding.blocking(
                        RULE,
                        read.at("form:"),
                        edition,
                        "an edition that no other file has; " + before + " is this one",
                        "另一个文件 %s 已是这张报表的这一版；新报表请换表号，新一版请改 edition 与起止日期".formatted(before)));
            }
        }
    }

    /// An indicator that says which item it is names one that there is.
    private static void measures(Path pack, Map<FormCode, FormFile> forms, List<Finding> findings) {
        for (var row : PackTable.read(pack, "indicators.csv", List.of("code", "measure"), findings)
                .rows()) {
            var parts = row.get("measure").split(":", 2);
            boolean known = parts.length < 2
                    || forms.entrySet().stream()
                            .filter(form -> form.getKey().value().equals(parts[0]))
                            .flatMap(form -> form.getValue().items().stream())
                            .anyMatch(item -> item.code().equals(parts[1]));
            if (!known) {
                findings.add(row.wrong(RULE, "measure", "a form and item of forms/*.yaml", "请核对表号与指标代码"));
            }
        }
    }
}
