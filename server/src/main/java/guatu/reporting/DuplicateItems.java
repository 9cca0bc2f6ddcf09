package guatu.reporting;

import guatu.kernel.Finding;
import guatu.reporting.pack.FormFile;
import guatu.reporting.pack.FormFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What two forms of one period both ask costs every firm the same minute twice. An item says `from: B203:18` where
/// that is meant: it is asked in another sense, or to be compared.
final class DuplicateItems {

    static final String RULE = "asked-twice";

    private record Asked(FormFile form, FormFile.ItemLine item, String where) {}

    private final List<FormFiles.Read> forms;
    private final List<Finding> findings = new ArrayList<>();

    private DuplicateItems(List<FormFiles.Read> forms) {
        this.forms = forms;
    }

    static List<Finding> in(List<FormFiles.Read> forms) {
        var twice = new DuplicateItems(forms);
        twice.find();
        return List.copyOf(twice.findings);
    }

    private void find() {
        var byName = new HashMap<String, Asked>();
        for (var read : forms) {
            for (var item : read.form().items()) {
                var where = read.at("{code: \"" + item.code() + "\"");
                item.from().ifPresent(from -> known(from, where));
                if (item.computed().isEmpty()) {
                    met(byName, new Asked(read.form(), item, where));
                }
            }
        }
    }

    private void met(Map<String, Asked> byName, Asked asked) {
        var period = asked.form().windows().yearly() ? "year" : "month";
        for (var same : SameItem.keys(
                asked.item().nameZh(), asked.item().nameEn(), asked.item().unit())) {
            var key = same + " " + period;
            var before = byName.putIfAbsent(key, asked);
            if (before != null && !before.form().form().equals(asked.form().form()) && !declared(before, asked)) {
                findings.add(new Finding(
                        RULE,
                        Finding.Severity.HINT,
                        asked.where(),
                        asked.item().nameZh() + "（" + asked.item().unit() + "）",
                        "asked once; it is asked in " + before.where() + " too",
                        "与 %s 重复：两张表都问同一项，企业要填两遍；可改为由系统取数（computed），确需另填的写明 from: %s:%s"
                                .formatted(
                                        before.where(),
                                        before.form().form(),
                                        before.item().code())));
                return;
            }
        }
    }

    private static boolean declared(Asked one, Asked other) {
        return one.item().from().filter(from -> from.equals(code(other))).isPresent()
                || other.item().from().filter(from -> from.equals(code(one))).isPresent();
    }

    private static String code(Asked asked) {
        return asked.form().form() + ":" + asked.item().code();
    }

    private void known(String from, String where) {
        boolean found = forms.stream()
                .anyMatch(read -> read.form().items().stream()
                        .anyMatch(item -> from.equals(read.form().form() + ":" + item.code())));
        if (!found) {
            findings.add(Finding.blocking(
                    Told.RULE,
                    where,
                    "from: " + from,
                    "a form and item of forms/*.yaml, such as B203:18",
                    "请核对 from 所写的表号与指标代码"));
        }
    }
}
