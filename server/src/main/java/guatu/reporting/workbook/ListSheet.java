package guatu.reporting.workbook;

import guatu.reporting.FilingView.RowView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The hidden sheet with the codes that rows may carry: three columns a list, choice, name, unit.
final class ListSheet {

    private static final int COLUMNS = 3;

    private final XSSFSheet sheet;
    private final Map<String, Range> placed = new HashMap<>();

    ListSheet(XSSFWorkbook workbook) {
        this.sheet = workbook.createSheet(Layout.LISTS);
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        sheet.enableLocking();
    }

    /// Where a list stands.
    record Range(int column, int rows) {

        /// The range of the choices, for a validation.
        String codes() {
            return "'%s'!%s".formatted(Layout.LISTS, range(column));
        }

        /// What belongs to the choice in a cell.
        ///
        /// @param nth 2 the name, 3 the unit
        String lookup(String cell, int nth) {
            return "IF(%s=\"\",\"\",IFERROR(VLOOKUP(%s,'%s'!%s:%s,%d,FALSE),\"\"))"
                    .formatted(cell, cell, Layout.LISTS, at(column, 0), at(column + COLUMNS - 1, rows - 1), nth);
        }

        private String range(int of) {
            return at(of, 0) + ":" + at(of, rows - 1);
        }

        private static String at(int column, int row) {
            return new CellReference(row, column, true, true).formatAsString();
        }
    }

    Range add(String list, List<RowView> entries) {
        return placed.computeIfAbsent(list, name -> {
            int column = placed.size() * COLUMNS;
            for (int i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                var row = sheet.getRow(i);
                if (row == null) {
                    row = sheet.createRow(i);
                }
                row.createCell(column).setCellValue(entry.code() + " " + entry.nameZh());
                row.createCell(column + 1).setCellValue(entry.nameZh());
                row.createCell(column + 2).setCellValue(entry.unit());
            }
            return new Range(column, Math.max(entries.size(), 1));
        });
    }
}
