package guatu.reporting.workbook;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.kernel.Finding;
import guatu.reporting.FilingView;
import guatu.reporting.sheet.SheetCells;
import guatu.reporting.sheet.SheetTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What a workbook says of itself.
///
/// @param facts `creditCode`, `form`, `edition`, `month`, `layout`
/// @param cells the cells that it was handed out with
record Identity(Map<String, String> facts, Map<String, Known> cells) {

    /// A cell as it was handed out.
    record Known(String address, boolean open, String value) {}

    static Optional<Identity> of(XSSFWorkbook workbook) {
        var sheet = workbook.getSheet(Layout.IDENTITY);
        if (sheet == null) {
            return Optional.empty();
        }
        var facts = new HashMap<String, String>();
        var cells = new LinkedHashMap<String, Known>();
        for (var row : sheet) {
            var name = text(row, 0);
            if (name.equals("cell")) {
                cells.put(text(row, 1), new Known(text(row, 2), text(row, 3).equals("yes"), text(row, 4)));
            } else {
                facts.putIfAbsent(name, text(row, 1));
            }
        }
        return Optional.of(new Identity(facts, cells))
                .filter(known -> known.fact("layout").equals(Layout.VERSION));
    }

    /// All that tells that it is not the workbook of this filing.
    List<Finding> differences(FilingView filing) {
        var findings = new ArrayList<Finding>();
        compare("creditCode", "workbook-firm", filing.enterprise().creditCode(), findings);
        compare("form", "workbook-form", filing.form().code(), findings);
        compare("month", "workbook-month", filing.month().toString(), findings);
        compare("edition", "workbook-edition", Integer.toString(filing.form().edition()), findings);
        return findings;
    }

    private void compare(String fact, String rule, String expected, List<Finding> findings) {
        if (!fact(fact).equals(expected)) {
            findings.add(SheetTexts.finding(rule, BLOCKS, fact, fact(fact), expected));
        }
    }

    private String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    private static String text(Row row, int column) {
        return SheetCells.at(row, column).map(SheetCells::shown).orElse("");
    }
}
