package guatu.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The code lists of the pack, by name, each with its entries in order; an entry may be there in several periods of
/// validity.
record CodeLists(Map<String, List<ListEntry>> lists) {

    static final CodeLists NONE = new CodeLists(Map.of());

    CodeLists {
        lists = Map.copyOf(lists);
    }

    List<ListEntry> entries(String list) {
        return lists.getOrDefault(list, List.of());
    }

    Optional<ListEntry> find(String list, String code, LocalDate day) {
        return entries(list).stream()
                .filter(entry -> entry.code().equals(code) && entry.validOn(day))
                .findFirst();
    }

    /// What a row of a table is about: the entry of its list, or the key that the firm typed.
    Optional<ListEntry> entry(FormTable table, String row, LocalDate day) {
        return table.key().isPresent() ? table.key().get().entry(row) : find(table.list(), row, day);
    }

    /// The table of a form that a row belongs to: codes of a form's lists do not overlap, and typed keys are longer.
    Optional<FormTable> tableOf(FormEdition form, String row, LocalDate day) {
        return form.tables().stream()
                .filter(table -> entry(table, row, day).isPresent())
                .findFirst();
    }
}
