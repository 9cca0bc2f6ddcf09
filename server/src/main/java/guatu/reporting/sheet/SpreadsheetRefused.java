package guatu.reporting.sheet;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The file cannot be read as what it was sent for: it is no workbook, would run something, looks elsewhere, or belongs
/// to another firm, form or period. It carries all that is the matter; nothing was written.
public final class SpreadsheetRefused extends Refusal {

    public SpreadsheetRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "文件未被接收，原因见下。The file was not taken; nothing was written.", findings);
    }
}
