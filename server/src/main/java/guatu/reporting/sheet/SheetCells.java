package guatu.reporting.sheet;

import guatu.reporting.sheet.Reading.Amount;
import guatu.reporting.sheet.Reading.Unreadable;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;

/// Reads cells of a workbook without trusting how they are kept: numbers as texts, results of formulas, dates.
public final class SheetCells {

    private SheetCells() {}

    /// The cell of a row, where there is one.
    public static Optional<XSSFCell> at(Row row, int column) {
        return Optional.ofNullable((XSSFCell) row.getCell(column, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL));
    }

    /// What a cell says as an amount. Of a formula it is the result that was last worked out; there is nothing that
    /// works
    /// it out here.
    public static Reading amount(XSSFCell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell, formula);
            case STRING -> text(cell, formula);
            case BOOLEAN -> new Unreadable("text", shown(cell));
            case ERROR -> new Unreadable("error", shown(cell));
            default -> Reading.missing();
        };
    }

    private static Reading text(XSSFCell cell, boolean formula) {
        var reading = AmountText.read(cell.getStringCellValue());
        return formula && reading instanceof Amount(String plain, boolean no) ? new Amount(plain, true) : reading;
    }

    private static Reading number(XSSFCell cell, boolean formula) {
        var raw = Optional.ofNullable(cell.getRawValue()).filter(value -> !value.isBlank());
        if (raw.isEmpty()) {
            return formula ? new Unreadable("uncalculated", cell.getCellFormula()) : Reading.missing();
        }
        if (dated(cell)) {
            return new Unreadable("date", raw.get());
        }
        if (percent(cell)) {
            return new Unreadable("percent", raw.get());
        }
        try {
            return AmountText.number(raw.get(), formula);
        } catch (NumberFormatException odd) {
            return new Unreadable("text", raw.get());
        }
    }

    /// What a cell says as a text: a code, a label, or an amount in plain notation.
    public static String shown(XSSFCell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> numberShown(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    private static String numberShown(XSSFCell cell) {
        if (dated(cell)) {
            return Optional.ofNullable(cell.getLocalDateTimeCellValue())
                    .map(moment -> moment.toLocalDate().toString())
                    .orElse("");
        }
        var raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        if (raw.isBlank()) {
            return "";
        }
        return switch (AmountText.number(raw, false)) {
            case Amount(String plain, boolean no) -> percent(cell) ? plain + " (%)" : plain;
            case Reading other -> raw;
        };
    }

    private static boolean dated(Cell cell) {
        var style = cell.getCellStyle();
        return DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
    }

    private static boolean percent(Cell cell) {
        var format = cell.getCellStyle().getDataFormatString();
        return format != null && format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }
}
