package guatu.reporting.workbook;

import static guatu.kernel.Finding.Severity.BLOCKS;
import static guatu.kernel.Finding.Severity.HINT;

import guatu.kernel.Finding;
import guatu.reporting.FilingView;
import guatu.reporting.FilingView.RowView;
import guatu.reporting.FilingView.TableView;
import guatu.reporting.sheet.Reading;
import guatu.reporting.sheet.SheetCells;
import guatu.reporting.sheet.SheetTexts;
import guatu.reporting.sheet.SpreadsheetRefused;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Reads the form out of a workbook by its hidden rows, wherever lines and columns have moved to.
final class WorkbookReader {

    private static final int LONGEST = 40; // what a half-typed form keeps of a cell

    private final FilingView filing;
    private final Map<String, List<RowView>> lists;
    private final Identity identity;
    private final XSSFSheet sheet;
    private final List<CellRangeAddress> merged;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, String> readable = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, CellReference> places = new HashMap<>();
    private final Set<String> met = new HashSet<>();

    private WorkbookReader(FilingView filing, Map<String, List<RowView>> lists, Identity identity, XSSFSheet sheet) {
        this.filing = filing;
        this.lists = lists;
        this.identity = identity;
        this.sheet = sheet;
        this.merged = sheet.getMergedRegions();
    }

    /// @throws SpreadsheetRefused when it is not the workbook of this filing
    static Uploaded read(XSSFWorkbook workbook, FilingView filing, Map<String, List<RowView>> lists) {
        var identity = Identity.of(workbook);
        if (identity.isEmpty()) {
            throw refused("workbook-identity", "", Layout.IDENTITY);
        }
        var differences = identity.get().differences(filing);
        if (!differences.isEmpty()) {
            throw new SpreadsheetRefused(differences);
        }
        var sheets = new ArrayList<XSSFSheet>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            var sheet = workbook.getSheetAt(i);
            if (!sheet.getSheetName().startsWith(Layout.IDENTITY) && marked(sheet)) {
                sheets.add(sheet);
            }
        }
        if (sheets.size() != 1) {
            throw refused(
                    sheets.isEmpty() ? "workbook-identity" : "workbook-two",
                    Integer.toString(sheets.size()),
                    filing.form().code());
        }
        return new WorkbookReader(filing, lists, identity.get(), sheets.getFirst()).read();
    }

    private static SpreadsheetRefused refused(String rule, String met, String expected) {
        return new SpreadsheetRefused(List.of(SheetTexts.finding(rule, BLOCKS, "file", met, expected)));
    }

    private static boolean marked(XSSFSheet sheet) {
        for (var row : sheet) {
            if (text(row, Layout.CODE).equals(Layout.MARK)) {
                return true;
            }
        }
        return false;
    }

    private Uploaded read() {
        Map<Integer, String> columns = Map.of();
        var part = Layout.END;
        for (var row : sheet) {
            if (text(row, Layout.CODE).equals(Layout.MARK)) {
                part = text(row, Layout.NAME);
                columns = columns(row);
                places.put(part, new CellReference(Math.max(row.getRowNum() - 1, 0), Layout.CODE));
            } else if (part.equals(Layout.ITEMS)) {
                item(row, columns);
            } else if (!part.equals(Layout.END)) {
                var code = part;
                var in = columns;
                filing.form().tables().stream()
                        .filter(table -> table.code().equals(code))
                        .findFirst()
                        .ifPresent(table -> row(row, table, in));
            }
        }
        identity.cells().forEach((cell, known) -> {
            if (known.open() && !met.contains(cell) && !known.value().isEmpty()) {
                findings.add(SheetTexts.finding("cell-absent", HINT, cell, "", known.address()));
            }
        });
        return new Uploaded(sheet.getSheetName(), values, readable, findings, places);
    }

    private static Map<Integer, String> columns(Row row) {
        var columns = new TreeMap<Integer, String>();
        for (int i = Layout.FIRST; i < row.getLastCellNum(); i++) {
            var code = text(row, i);
            if (!code.isEmpty()) {
                columns.put(i, code);
            }
        }
        return columns;
    }

    private void item(Row row, Map<Integer, String> columns) {
        var code = text(row, Layout.CODE);
        filing.form().items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .ifPresent(item -> columns.forEach(
                        (at, column) -> Optional.ofNullable(item.cells().get(column))
                                .ifPresent(cell -> cell(row, at, cell.code(), !cell.readOnly()))));
    }

    private void row(Row row, TableView table, Map<Integer, String> columns) {
        var chosen = text(row, Layout.CODE);
        var address = new CellReference(row.getRowNum(), Layout.CODE);
        if (chosen.isEmpty()) {
            if (columns.keySet().stream().anyMatch(at -> !text(row, at).isEmpty())) {
                places.put(address.formatAsString(), address);
                findings.add(SheetTexts.finding("row-codeless", BLOCKS, address.formatAsString(), "", table.nameZh()));
            }
            return;
        }
        var code = chosen.split("\\s", 2)[0];
        var entry = lists.getOrDefault(table.list(), table.rows()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        boolean twice = entry.isPresent() && places.containsKey(code);
        if (entry.isEmpty() || twice) {
            places.put(address.formatAsString(), address);
            findings.add(SheetTexts.finding(
                    twice ? "row-twice" : "row-unknown",
                    BLOCKS,
                    address.formatAsString(),
                    chosen,
                    table.nameZh(),
                    Finding.echo(code)));
            return;
        }
        places.put(code, address);
        columns.forEach((at, column) -> table.columns().stream()
                .filter(one -> one.code().equals(column))
                .findFirst()
                .ifPresent(one -> cell(row, at, code + "." + column, !one.readOnly())));
    }

    private void cell(Row row, int at, String code, boolean open) {
        met.add(code);
        places.put(code, new CellReference(row.getRowNum(), at));
        var cell = SheetCells.at(row, at);
        if (!open) {
            cell.ifPresent(present -> locked(present, code));
            return;
        }
        if (hidden(row.getRowNum(), at)) {
            findings.add(SheetTexts.finding("cell-merged", BLOCKS, code, "", ""));
            return;
        }
        var reading = cell.map(SheetCells::amount).orElseGet(Reading::missing);
        switch (reading) {
            case Reading.Missing none -> {}
            case Reading.Amount(String plain, boolean formula) -> {
                values.put(code, plain);
                readable.put(code, plain);
                if (formula) {
                    findings.add(SheetTexts.finding("cell-formula", HINT, code, plain, plain));
                }
            }
            case Reading.Unreadable(String why, String text) -> {
                values.put(code, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                findings.add(SheetTexts.finding("cell-" + why, BLOCKS, code, text, "-99999999999 … 99999999999"));
            }
        }
    }

    /// Whether a cell lies in a merged range with others: then it is not clear whose the amount is.
    private boolean hidden(int row, int column) {
        return merged.stream().anyMatch(range -> range.isInRange(row, column) && range.getNumberOfCells() > 1);
    }

    /// A locked cell that holds something else than when it was handed out: told, and left alone.
    private void locked(XSSFCell cell, String code) {
        var known = Optional.ofNullable(identity.cells().get(code));
        var now = SheetCells.amount(cell);
        var text = now.typed();
        boolean same = known.isEmpty()
                ? text.isEmpty()
                : known.get().value().equals(text) || equal(known.get().value(), text);
        if (!same) {
            findings.add(SheetTexts.finding(
                    "cell-locked",
                    HINT,
                    code,
                    text,
                    known.map(Identity.Known::value).orElse("")));
        }
    }

    private static boolean equal(String one, String other) {
        var number = "-?\\d+(\\.\\d+)?";
        return one.matches(number)
                && other.matches(number)
                && new java.math.BigDecimal(one).compareTo(new java.math.BigDecimal(other)) == 0;
    }

    private static String text(Row row, int column) {
        return Normalizer.normalize(
                        SheetCells.at(row, column).map(SheetCells::shown).orElse(""), Normalizer.Form.NFKC)
                .strip();
    }
}
