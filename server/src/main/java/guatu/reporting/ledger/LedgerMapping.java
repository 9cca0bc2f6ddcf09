package guatu.reporting.ledger;

import java.util.List;

/// How a ledger becomes a form.
///
/// @param sheet the name of the sheet; empty for the first
/// @param headerRow the row with the names of the columns, from 1
/// @param labelColumn the column whose texts name the lines, by its name in the header row
/// @param lines several may go into one cell: they are summed
public record LedgerMapping(String sheet, int headerRow, String labelColumn, List<Line> lines) {

    public LedgerMapping {
        lines = List.copyOf(lines);
    }

    /// An amount of the ledger and its cell.
    ///
    /// @param label the text that names the line in the ledger
    /// @param column the name of the amount's column
    /// @param cell the code of the form's cell, such as `12.cumulative`
    /// @param shift how many decimal places the unit of the form is larger: 3 from 元 to 千元
    /// @param minus whether it is taken off
    public record Line(String label, String column, String cell, int shift, boolean minus) {}
}
