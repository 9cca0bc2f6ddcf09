package guatu.reporting.workbook;

import guatu.reporting.FilingView;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The hidden sheet that tells whose workbook it is, of which form and month, and where each cell stood when it was
/// handed out, with what it held then.
final class IdentitySheet {

    private final XSSFSheet sheet;

    IdentitySheet(XSSFWorkbook workbook, FilingView filing) {
        this.sheet = workbook.createSheet(Layout.IDENTITY);
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        sheet.enableLocking();
        add("layout", Layout.VERSION);
        add("creditCode", filing.enterprise().creditCode());
        add("form", filing.form().code());
        add("edition", Integer.toString(filing.form().edition()));
        add("month", filing.month().toString());
        add("revision", Integer.toString(filing.revision()));
        add("cells", "code", "address", "open", "value");
    }

    void cell(String code, String address, boolean open, String value) {
        add("cell", code, address, open ? "yes" : "no", value);
    }

    private void add(String... texts) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        var all = List.of(texts);
        for (int i = 0; i < all.size(); i++) {
            row.createCell(i).setCellValue(all.get(i));
        }
    }
}
