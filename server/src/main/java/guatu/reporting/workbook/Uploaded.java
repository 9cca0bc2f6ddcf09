package guatu.reporting.workbook;

import guatu.kernel.Finding;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/// What a workbook that came back holds.
///
/// @param sheet the name of the sheet of the form
/// @param values open cell → amount in plain notation, or the text that is none
/// @param readable of these, the cells whose amount could be read
/// @param findings what is the matter with cells and rows as the sheet holds them
/// @param places cell, row or part → where it stands
record Uploaded(
        String sheet,
        Map<String, String> values,
        Map<String, String> readable,
        List<Finding> findings,
        Map<String, CellReference> places) {}
