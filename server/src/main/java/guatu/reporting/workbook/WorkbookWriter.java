package guatu.reporting.workbook;

import guatu.reporting.FilingView;
import guatu.reporting.FilingView.RowView;
import guatu.reporting.FilingView.TableColumnView;
import guatu.reporting.FilingView.TableView;
import guatu.reporting.sheet.FormCells;
import guatu.reporting.sheet.FormCells.Kind;
import guatu.reporting.sheet.Prefill;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Draws a form as a workbook: the grid as on the page, locked where the system fills it.
final class WorkbookWriter {

    private static final int SPARE_ROWS = 30;
    private static final int EXACT_DIGITS = 15;
    private static final int WIDTH_UNIT = 256;
    private static final short HIGH = 34;

    private final FilingView filing;
    private final Prefill prefill;
    private final FormCells cells;
    private final Map<String, List<RowView>> lists;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private final XSSFSheet sheet;
    private final IdentitySheet identity;
    private final ListSheet codes;
    private final int width;

    /// @param lists every code of each list that a table of the form uses
    private WorkbookWriter(FilingView filing, Map<String, List<RowView>> lists) {
        this.filing = filing;
        this.prefill = Prefill.of(filing);
        this.cells = FormCells.of(filing.form());
        this.lists = lists;
        this.sheet = workbook.createSheet(filing.form().code());
        this.identity = new IdentitySheet(workbook, filing);
        this.codes = new ListSheet(workbook);
        this.width = Layout.FIRST
                + Math.max(
                        filing.form().columns().size(),
                        filing.form().tables().stream()
                                .mapToInt(table -> table.columns().size())
                                .max()
                                .orElse(0));
    }

    static byte[] write(FilingView filing, Map<String, List<RowView>> lists) {
        var writer = new WorkbookWriter(filing, lists);
        try (writer.workbook;
                var bytes = new ByteArrayOutputStream()) {
            writer.draw();
            writer.workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void draw() {
        heading();
        if (!filing.form().items().isEmpty()) {
            items();
        }
        filing.form().tables().forEach(this::table);
        sheet.setColumnWidth(Layout.CODE, 14 * WIDTH_UNIT);
        sheet.setColumnWidth(Layout.NAME, 34 * WIDTH_UNIT);
        sheet.setColumnWidth(Layout.UNIT, 12 * WIDTH_UNIT);
        for (int column = Layout.FIRST; column < width; column++) {
            sheet.setColumnWidth(column, 18 * WIDTH_UNIT);
        }
        sheet.createFreezePane(Layout.FIRST, 0);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        workbook.setActiveSheet(workbook.getSheetIndex(sheet));
        workbook.setForceFormulaRecalculation(true);
    }

    private void heading() {
        var form = filing.form();
        var month = filing.month();
        line(form.code() + "　" + form.nameZh(), styles.title()).setHeightInPoints(HIGH);
        line(
                        "制定依据：%s　批准文号：%s　有效期至：%s。数据由企业独立报送，任何单位和个人不得代填、修改或提示数值。"
                                .formatted(form.legalBasis(), form.legalNumber(), form.legalUntil()),
                        styles.note())
                .setHeightInPoints(HIGH);
        line(
                "统一社会信用代码：%s　　单位详细名称：%s"
                        .formatted(
                                filing.enterprise().creditCode(),
                                filing.enterprise().nameZh()),
                styles.part());
        line(
                form.yearly()
                        ? "报告期：%d年".formatted(month.year())
                        : "报告期：%d年%d月".formatted(month.year(), month.number()),
                styles.part());
        line("浅黄色单元格由企业填写；灰色由系统带入、蓝色由系统计算，均已锁定。没有的不填，确为零填 0。可以用公式，但不要链接其他文件。", styles.note());
    }

    /// A line across the whole width.
    private XSSFRow line(String text, XSSFCellStyle style) {
        var row = next();
        var cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, width - 1));
        return row;
    }

    private void items() {
        var form = filing.form();
        head(form.columns().stream().map(FilingView.ColumnView::nameZh).toList(), "指标名称");
        mark(
                Layout.ITEMS,
                form.columns().stream().map(FilingView.ColumnView::code).toList());
        for (var item : form.items()) {
            var row = next();
            label(row, Layout.CODE, item.code(), false);
            label(row, Layout.NAME, (item.within().isPresent() ? "　" : "") + item.nameZh(), false);
            label(row, Layout.UNIT, item.unit(), false);
            for (int i = 0; i < form.columns().size(); i++) {
                var cell = item.cells().get(form.columns().get(i).code());
                if (cell != null) {
                    amount(row, Layout.FIRST + i, cell.code(), item.scale());
                }
            }
        }
        mark(Layout.END, List.of());
    }

    private void table(TableView table) {
        next();
        line(table.nameZh(), styles.part());
        var entries = lists.getOrDefault(table.list(), table.rows());
        var listed = codes.add(table.list(), entries);
        head(table.columns().stream().map(WorkbookWriter::headOf).toList(), "名称");
        mark(table.code(), table.columns().stream().map(TableColumnView::code).toList());
        var shown = shown(table);
        for (var entry : shown) {
            var row = next();
            label(row, Layout.CODE, entry.code(), false);
            label(row, Layout.NAME, entry.nameZh(), false);
            label(row, Layout.UNIT, entry.unit(), false);
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                amount(
                        row,
                        Layout.FIRST + i,
                        entry.code() + "." + column.code(),
                        column.scale().orElse(entry.scale()));
            }
        }
        spare(table, Math.min(SPARE_ROWS, entries.size() - shown.size()), listed);
        mark(Layout.END, List.of());
    }

    /// Rows that hold something now, or held something last month or last year.
    private List<RowView> shown(TableView table) {
        Set<String> known = new HashSet<>();
        for (var cell : List.of(prefill.values(), prefill.locked(), filing.lastMonth(), filing.lastYear())) {
            cell.keySet().forEach(code -> known.add(code.replaceFirst("\\.[^.]*$", "")));
        }
        return table.rows().stream().filter(row -> known.contains(row.code())).toList();
    }

    /// Empty rows, whose code is chosen from a list.
    private void spare(TableView table, int rows, ListSheet.Range listed) {
        if (rows <= 0) {
            return;
        }
        int first = sheet.getLastRowNum() + 1;
        for (int n = 0; n < rows; n++) {
            var row = next();
            label(row, Layout.CODE, "", true);
            for (int column : List.of(Layout.NAME, Layout.UNIT)) {
                var cell = label(row, column, "", false);
                cell.setCellFormula(listed.lookup("$A" + (row.getRowNum() + 1), column + 1));
                cell.setCellValue("");
            }
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                var fill = column.computed() ? Styles.WORKED : column.readOnly() ? Styles.SHUT : Styles.OPEN;
                row.createCell(Layout.FIRST + i)
                        .setCellStyle(styles.amount(fill, column.scale().orElse(-1)));
            }
        }
        var helper = new XSSFDataValidationHelper(sheet);
        var validation = helper.createValidation(
                (XSSFDataValidationConstraint) helper.createFormulaListConstraint(listed.codes()),
                new CellRangeAddressList(first, first + rows - 1, Layout.CODE, Layout.CODE));
        validation.createErrorBox(table.nameZh(), "请从下拉列表中选择代码。");
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private void head(List<String> columns, String name) {
        var row = next();
        var texts = new ArrayList<>(List.of("代码", name, "计量单位"));
        texts.addAll(columns);
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(styles.head());
        }
    }

    private static String headOf(TableColumnView column) {
        return column.nameZh() + column.unit().map(unit -> "（" + unit + "）").orElse("");
    }

    /// The hidden row that names a part and its columns.
    private void mark(String part, List<String> columns) {
        var row = next();
        row.createCell(0).setCellValue(Layout.MARK);
        row.createCell(1).setCellValue(part);
        for (int i = 0; i < columns.size(); i++) {
            row.createCell(Layout.FIRST + i).setCellValue(columns.get(i));
        }
        row.setZeroHeight(true);
    }

    private XSSFCell label(XSSFRow row, int column, String text, boolean open) {
        var cell = row.createCell(column);
        cell.setCellStyle(styles.label(open));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        return cell;
    }

    private void amount(XSSFRow row, int column, String code, int scale) {
        var kind = cells.kind(code);
        var fill = switch (kind) {
            case OPEN -> Styles.OPEN;
            case WORKED_OUT -> Styles.WORKED;
            case BROUGHT_IN, NONE -> Styles.SHUT;
        };
        var cell = row.createCell(column);
        cell.setCellStyle(styles.amount(fill, scale));
        var value = prefill.at(code);
        set(cell, value);
        identity.cell(code, new CellReference(row.getRowNum(), column).formatAsString(), kind == Kind.OPEN, value);
    }

    private static void set(XSSFCell cell, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (value.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(value).precision() <= EXACT_DIGITS) {
            cell.setCellValue(new BigDecimal(value).doubleValue());
        } else {
            cell.setCellValue(value);
        }
    }

    private XSSFRow next() {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }
}
