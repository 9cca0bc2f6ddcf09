package guatu.reporting.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The looks of cells: what is open to the firm is warm and unlocked, what the system fills is cool and locked.
final class Styles {

    static final String OPEN = "FFF8DC";
    static final String SHUT = "ECEFF3";
    static final String WORKED = "E3EDF7";
    static final String HEAD = "D5DEE9";

    private static final short TITLE = 16;
    private static final short SMALL = 9;
    private static final short NORMAL = 11;

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle title() {
        return made.computeIfAbsent("title", name -> text(TITLE, true, HorizontalAlignment.CENTER));
    }

    XSSFCellStyle note() {
        return made.computeIfAbsent("note", name -> text(SMALL, false, HorizontalAlignment.LEFT));
    }

    XSSFCellStyle part() {
        return made.computeIfAbsent("part", name -> text(NORMAL, true, HorizontalAlignment.LEFT));
    }

    XSSFCellStyle head() {
        return made.computeIfAbsent("head", name -> filled(text(NORMAL, true, HorizontalAlignment.CENTER), HEAD));
    }

    XSSFCellStyle label(boolean open) {
        return made.computeIfAbsent("label" + open, name -> {
            var style = filled(text(NORMAL, false, HorizontalAlignment.LEFT), open ? OPEN : SHUT);
            style.setLocked(!open);
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            return style;
        });
    }

    /// An amount.
    ///
    /// @param scale decimals, or -1 where they depend on the row
    XSSFCellStyle amount(String fill, int scale) {
        return made.computeIfAbsent(fill + scale, name -> {
            var style = filled(text(NORMAL, false, HorizontalAlignment.RIGHT), fill);
            style.setLocked(!fill.equals(OPEN));
            style.setDataFormat(workbook.createDataFormat().getFormat(format(scale)));
            return style;
        });
    }

    private static String format(int scale) {
        return switch (scale) {
            case -1 -> "#,##0.######";
            case 0 -> "#,##0";
            default -> "#,##0." + "0".repeat(scale);
        };
    }

    private XSSFCellStyle text(short size, boolean bold, HorizontalAlignment alignment) {
        var font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String colour) {
        fill(style, colour);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    /// Paints a style.
    ///
    /// @param colour six hexadecimal digits
    static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(new XSSFColor(java.util.HexFormat.of().parseHex(colour), null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
