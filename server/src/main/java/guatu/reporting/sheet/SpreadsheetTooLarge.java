package guatu.reporting.sheet;

import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;

/// The file is larger than spreadsheets may be that are read here.
public final class SpreadsheetTooLarge extends Refusal {

    SpreadsheetTooLarge(long size, long most) {
        super(
                Kind.TOO_LARGE,
                "文件过大。The file is too large.",
                List.of(SheetTexts.finding(
                        "sheet-too-large", Severity.BLOCKS, "file", Long.toString(size), "≤ " + most, most)));
    }
}
