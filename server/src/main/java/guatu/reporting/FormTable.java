package guatu.reporting;

import guatu.kernel.Unit;
import guatu.reporting.rules.Expression;
import java.util.List;
import java.util.Optional;

/// A part of a form with a row for each code of a list: products, energies, classes. A firm fills the rows that it has
/// something of; an empty row is no row.
///
/// @param code how expressions call it
/// @param list the code list; empty where the firm types the key itself
/// @param key the key that a firm types, where there is no list
public record FormTable(
        String code, String nameZh, String nameEn, String list, Optional<TypedKey> key, List<Cell> cells) {

    public FormTable {
        cells = List.copyOf(cells);
    }

    /// A column of the table, which is a cell in each row.
    ///
    /// @param place where its amount stands in the row, from 1
    /// @param column which of the form's columns it is, where it is one
    /// @param unit where it is not the row's
    /// @param computed what the system works it out from
    /// @param prefill what stands in it at first, from other months; the firm may change it
    public record Cell(
            int place,
            String code,
            Optional<Column> column,
            String nameZh,
            String nameEn,
            Optional<Unit> unit,
            Optional<Integer> scale,
            boolean required,
            Optional<Expression> computed,
            Optional<Expression> prefill) {

        /// Decimals of its amount in a row.
        public int scale(ListEntry entry) {
            return scale.orElse(entry.scale());
        }

        /// Unit of its amount in a row.
        public Unit unit(ListEntry entry) {
            return unit.orElse(entry.unit());
        }

        /// Whether last year's amounts stand in it.
        public boolean base() {
            return column.filter(Column::base).isPresent();
        }
    }

    /// The column with a code.
    public Optional<Cell> find(String column) {
        return cells.stream().filter(cell -> cell.code().equals(column)).findFirst();
    }
}
