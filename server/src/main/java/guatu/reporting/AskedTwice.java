package guatu.reporting;

import guatu.reporting.Minutes.Twice;
import guatu.reporting.rules.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what two forms of a pack ask of one firm: amounts of the same name and unit, and amounts that a check of one
/// form
/// holds against the other's. What the system works out is not asked.
final class AskedTwice {

    private AskedTwice() {}

    /// @param editions of all forms; the last edition of each is looked at
    static List<Twice> in(List<FormEdition> editions) {
        var latest = new HashMap<String, FormEdition>();
        editions.forEach(form ->
                latest.merge(form.code().value(), form, (one, other) -> one.edition() > other.edition() ? one : other));
        var found = new LinkedHashSet<Twice>();
        var forms = latest.values().stream()
                .sorted((one, other) ->
                        one.code().value().compareTo(other.code().value()))
                .toList();
        for (var form : forms) {
            for (var other : forms) {
                if (!form.code().equals(other.code())) {
                    found.addAll(sameName(form, other));
                }
            }
            found.addAll(compared(form, latest));
        }
        return List.copyOf(found);
    }

    private static List<Twice> sameName(FormEdition form, FormEdition other) {
        var found = new ArrayList<Twice>();
        for (var cell : asked(form)) {
            asked(other).stream()
                    .filter(one -> !Collections.disjoint(keys(one), keys(cell)))
                    .forEach(one -> found.add(twice(form, Asked.of(cell), other, one, false)));
        }
        return found;
    }

    /// One cell an item.
    private static List<FormCell> asked(FormEdition form) {
        return form.items().stream()
                .flatMap(item -> form.cells().stream()
                        .filter(cell -> cell.item().equals(item))
                        .limit(1))
                .filter(cell -> cell.computed().isEmpty())
                .toList();
    }

    private static List<String> keys(FormCell cell) {
        return SameItem.keys(cell.nameZh(), cell.nameEn(), cell.unit());
    }

    private static List<Twice> compared(FormEdition form, Map<String, FormEdition> forms) {
        var found = new ArrayList<Twice>();
        for (var check : form.checks()) {
            for (var name : names(check)) {
                int dot = name.indexOf('.');
                var other = dot < 0
                        ? Optional.<FormEdition>empty()
                        : Optional.ofNullable(form.uses().get(name.substring(0, dot)))
                                .flatMap(code -> Optional.ofNullable(forms.get(code.value())));
                other.flatMap(edition -> named(edition, name.substring(dot + 1))
                                .map(cell -> twice(form, at(form, check), edition, cell, true)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Set<String> names(FormCheck check) {
        var names = new LinkedHashSet<String>();
        Stream.concat(Stream.of(check.holds()), check.when().stream())
                .map(Expression::names)
                .forEach(names::addAll);
        return names;
    }

    private static Optional<FormCell> named(FormEdition form, String name) {
        var item = name.replaceFirst("\\..*$", "");
        return asked(form).stream().filter(cell -> cell.name().equals(item)).findFirst();
    }

    /// What a finding points to, by code and names.
    private record Asked(String code, String nameZh, String nameEn) {

        static Asked of(FormCell cell) {
            return new Asked(cell.item(), cell.nameZh(), cell.nameEn());
        }
    }

    /// What the check points to: an item, or a column of a table.
    private static Asked at(FormEdition form, FormCheck check) {
        if (check.each() instanceof FormCheck.Each.Rows rows) {
            var table = form.table(rows.table());
            var column = table.flatMap(one -> one.find(check.at()));
            if (table.isPresent() && column.isPresent()) {
                return new Asked(
                        check.at(),
                        table.get().nameZh() + "·" + column.get().nameZh(),
                        table.get().nameEn() + " · " + column.get().nameEn());
            }
        }
        return Asked.of(named(form, check.at()).orElseGet(() -> form.cells().getFirst()));
    }

    private static Twice twice(FormEdition form, Asked here, FormEdition other, FormCell there, boolean compared) {
        return new Twice(
                form.code(),
                here.code(),
                here.nameZh(),
                here.nameEn(),
                other.code(),
                there.item(),
                there.nameZh(),
                there.nameEn(),
                compared);
    }
}
