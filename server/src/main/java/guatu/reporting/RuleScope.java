package guatu.reporting;

import guatu.kernel.Period;
import guatu.reporting.rules.Missing;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the names of an expression stand for, where it is evaluated: in a column, for an item, a cell or a row.
/// `docs/rules/expressions.md` has them all.
///
/// @param column the column that bare items are taken in; [Column#MONTH] with `current` is the month or, in February,
/// the year to date
/// @param item the item that bare columns are taken of
/// @param table the table of whose row bare columns are taken
record RuleScope(
        FormEdition form,
        String rule,
        Optional<Column> column,
        boolean current,
        Optional<String> item,
        Optional<FormTable> table) {

    static final String CURRENT = "current";
    static final String TWELVE = "twelve.";
    static final String COUNT = "count";

    static RuleScope once(FormEdition form, String rule) {
        return new RuleScope(form, rule, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    RuleScope in(String columnCode) {
        boolean now = columnCode.equals(CURRENT);
        return new RuleScope(form, rule, now ? Optional.of(Column.MONTH) : Column.find(columnCode), now, item, table);
    }

    RuleScope of(String itemCode) {
        return new RuleScope(form, rule, column, current, Optional.of(itemCode), table);
    }

    RuleScope of(FormTable rows) {
        return new RuleScope(form, rule, column, current, item, Optional.of(rows));
    }

    /// A filing in its context, and the row under judgement where there is one.
    record Case(
            FilingValues values,
            FilingContext context,
            @Nullable String row) {}

    /// How a name is looked up.
    @FunctionalInterface
    interface Lookup {
        Object in(Case one);
    }

    /// How a name is looked up, when there is such a name here.
    Optional<Lookup> lookup(String name) {
        int dot = name.indexOf('.');
        var head = dot < 0 ? name : name.substring(0, dot);
        var tail = dot < 0 ? "" : name.substring(dot + 1);
        return switch (head) {
            case "bound" -> Optional.of(one -> amount(one.context().bounds().get(rule + "." + tail)));
            case "previous" ->
                ref(tail)
                        .map(ref -> one -> one.context()
                                .previous()
                                .map(values -> ref.in(values, one))
                                .orElse(Missing.MISSING));
            case "december" ->
                ref(tail)
                        .map(ref -> one -> one.context()
                                .december()
                                .map(values -> ref.in(values, one))
                                .orElse(Missing.MISSING));
            case "base" -> ref(tail).flatMap(this::lastYear);
            case "accepted" -> ref(tail).map(ref -> one -> ref.in(one.context().base(), one));
            case "twelve" -> item(tail).map(code -> one -> ofTwelve("", code, one));
            case "peers" ->
                table.filter(rows -> form.peers().stream()
                                .anyMatch(peer ->
                                        peer.name().equals(tail) && peer.table().equals(rows.code())))
                        .map(rows ->
                                one -> amount(one.context().beside().peers().get(tail + "." + one.row())));
            case "row" -> table.map(rows -> one -> attribute(rows, tail, one));
            default ->
                form.uses().containsKey(head)
                        ? Optional.of(one -> other(head, tail, one))
                        : flag(name).or(() -> ref(name).map(ref -> one -> ref.in(one.values(), one)));
        };
    }

    /// The code of the cell that a name stands for, when it stands for one.
    Optional<String> cellCode(String name, FilingContext context, @Nullable String row) {
        return ref(name).flatMap(ref -> ref.code(context, row));
    }

    private Optional<Lookup> lastYear(Ref ref) {
        return ref instanceof Ref.OfItem cell
                ? Optional.of(one -> {
                    var own = cell.column(one.context());
                    return new Ref.OfItem(form, cell.item(), own.ofLastYear(), false)
                            .in(one.context().base(), one);
                })
                : Optional.empty();
    }

    private Optional<Lookup> flag(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "february" -> one -> one.context().february();
                    case "january" -> one -> one.context().month().number() == 1;
                    case "on_roster" -> one -> one.context().onRoster();
                    case "scheduled" -> one -> one.context().scheduled();
                    case "corrected" -> one -> one.context().corrected();
                    case "in_park" -> one -> one.context().beside().inPark();
                    case "filed_elsewhere" ->
                        table.map(rows -> (Lookup) one ->
                                        one.context().beside().elsewhere().contains(String.valueOf(one.row())))
                                .orElse(null);
                    case "period" -> one -> period(one.context().month());
                    case "month_name" -> one -> one.context().month().toString();
                    case "month_end" -> one -> one.context().month().end().toString();
                    case "row_code" ->
                        table.map(rows -> (Lookup) one -> String.valueOf(one.row()))
                                .orElse(null);
                    case "item_name" ->
                        item.map(code -> (Lookup) one -> nameOf(code)).orElse(null);
                    default -> null;
                });
    }

    /// 2025-10 as 202510, as forms ask for months.
    private static BigDecimal period(Period.Month month) {
        return BigDecimal.valueOf(month.start().getYear() * 100L + month.number());
    }

    private static Object ofTwelve(String alias, String code, Case one) {
        var months = one.context().beside().twelve().get(alias);
        return months == null
                ? Missing.MISSING
                : new Ref.OfItem(months.form(), code, Column.CUMULATIVE, false).in(months.values(), one);
    }

    private String nameOf(String code) {
        return form.cells().stream()
                .filter(cell -> cell.item().equals(code))
                .map(FormCell::name)
                .findFirst()
                .orElse(code);
    }

    /// The amount that a name stands for.
    private Optional<Ref> ref(String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return dotted(name.substring(0, dot), name.substring(dot + 1));
        }
        if (name.equals("value") && item.isPresent() && column.isPresent()) {
            return Optional.of(new Ref.OfItem(form, item.get(), column.get(), current));
        }
        if (table.isPresent()) {
            return table.get().find(name).map(cell -> new Ref.OfRow(table.get(), cell));
        }
        if (column.isPresent() && item.isEmpty()) {
            return codeOf(name).map(code -> new Ref.OfItem(form, code, column.get(), current));
        }
        return item.flatMap(code -> own(code, name));
    }

    private Optional<Ref> dotted(String head, String tail) {
        var sum = form.table(head)
                .flatMap(rows -> tail.equals(COUNT)
                        ? Optional.of(new Ref.Count(rows))
                        : rows.find(tail).<Ref>map(cell -> new Ref.Total(rows, cell)));
        return sum.or(() -> codeOf(head).flatMap(code -> own(code, tail)));
    }

    private Optional<Ref> own(String code, String columnCode) {
        return columnCode.equals(CURRENT)
                ? Optional.of(new Ref.OfItem(form, code, Column.MONTH, true))
                : Column.find(columnCode).filter(form::has).map(found -> new Ref.OfItem(form, code, found, false));
    }

    /// The code of an item by its name.
    private Optional<String> item(String name) {
        return codeOf(name).filter(code -> form.find(code, Column.CUMULATIVE).isPresent());
    }

    private Optional<String> codeOf(String name) {
        return form.cells().stream()
                .filter(cell -> cell.name().equals(name))
                .map(FormCell::item)
                .findFirst();
    }

    private static Object attribute(FormTable rows, String name, Case one) {
        return one.row() == null
                ? Missing.MISSING
                : one.context()
                        .lists()
                        .entry(rows, one.row(), one.context().month().end())
                        .map(entry -> amount(entry.attributes().get(name)))
                        .orElse(Missing.MISSING);
    }

    private static Object other(String alias, String name, Case one) {
        if (name.startsWith(TWELVE)) {
            var months = one.context().beside().twelve().get(alias);
            return months == null
                    ? Missing.MISSING
                    : once(months.form(), "")
                            .codeOf(name.substring(TWELVE.length()))
                            .map(code -> ofTwelve(alias, code, one))
                            .orElse(Missing.MISSING);
        }
        var other = one.context().others().get(alias);
        return other == null
                ? Missing.MISSING
                : once(other.form(), "")
                        .ref(name)
                        .map(ref -> ref.in(other.values(), one))
                        .orElse(Missing.MISSING);
    }

    private static Object amount(@Nullable BigDecimal amount) {
        return amount == null ? Missing.MISSING : amount;
    }

    /// An amount of a filing.
    private sealed interface Ref {

        Object in(FilingValues values, Case one);

        Optional<String> code(FilingContext context, @Nullable String row);

        /// The amount of an item in a column.
        record OfItem(FormEdition form, String item, Column named, boolean current) implements Ref {

            Column column(FilingContext context) {
                return current ? context.current() : named;
            }

            @Override
            public Object in(FilingValues values, Case one) {
                return form.find(item, column(one.context()))
                        .map(cell -> stored(values.items().at(cell.place()), cell.scale()))
                        .orElse(Missing.MISSING);
            }

            @Override
            public Optional<String> code(FilingContext context, @Nullable String row) {
                return Optional.of(item + "." + column(context).code());
            }
        }

        /// The amount of a column in the row under judgement.
        record OfRow(FormTable table, FormTable.Cell cell) implements Ref {

            @Override
            public Object in(FilingValues values, Case one) {
                return one.row() == null ? Missing.MISSING : amountIn(table, cell, one.row(), values, one);
            }

            @Override
            public Optional<String> code(FilingContext context, @Nullable String row) {
                return Optional.of(row + "." + cell.code());
            }
        }

        /// The sum of a column over all rows of a table; missing without a row.
        record Total(FormTable table, FormTable.Cell cell) implements Ref {

            @Override
            public Object in(FilingValues values, Case one) {
                return values.rows().keySet().stream()
                        .map(row -> amountIn(table, cell, row, values, one))
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast)
                        .reduce(BigDecimal::add)
                        .<Object>map(sum -> sum)
                        .orElse(Missing.MISSING);
            }

            @Override
            public Optional<String> code(FilingContext context, @Nullable String row) {
                return Optional.of(table.code() + "." + cell.code());
            }
        }

        /// How many rows of a table are filled.
        record Count(FormTable table) implements Ref {

            @Override
            public Object in(FilingValues values, Case one) {
                return BigDecimal.valueOf(values.rows().keySet().stream()
                        .filter(row -> one.context()
                                .lists()
                                .entry(table, row, one.context().month().end())
                                .isPresent())
                        .count());
            }

            @Override
            public Optional<String> code(FilingContext context, @Nullable String row) {
                return Optional.of(table.code() + "." + COUNT);
            }
        }

        private static Object amountIn(
                FormTable table, FormTable.Cell cell, String row, FilingValues values, Case one) {
            var day = one.context().month().end();
            return one.context()
                    .lists()
                    .entry(table, row, day)
                    .flatMap(entry ->
                            values.row(row).map(amounts -> stored(amounts.at(cell.place()), cell.scale(entry))))
                    .orElse(Missing.MISSING);
        }

        private static Object stored(OptionalLong amount, int scale) {
            return amount.isPresent() ? BigDecimal.valueOf(amount.getAsLong(), scale) : Missing.MISSING;
        }
    }
}
