package guatu.app.demo;

import guatu.app.demo.EnergyBook.Part;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.Amounts;
import guatu.reporting.BulkFiling;
import guatu.reporting.BulkFiling.BulkStep;
import guatu.reporting.Column;
import guatu.reporting.FilingValues;
import guatu.reporting.FilingWindow;
import guatu.reporting.FormEdition;
import guatu.reporting.FormTable;
import guatu.reporting.Forms;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The other forms of the demo's enterprises: 205-2 of those that convert or recover energy, 205-1 and B203 of all,
/// from
/// [#FIRST] to [#LAST], agreeing with each one's B204-1 as it truly was. What is accepted is accepted by all three
/// levels
/// at one moment: a ledger row a filing keeps the first start short. Some are never filed.
@Component
class DemoAnnexes {

    static final YearMonth FIRST = YearMonth.of(2024, 2);
    static final YearMonth LAST = YearMonth.of(2025, 9);

    /// Stocks are carried from a year earlier.
    private static final YearMonth STOCKS_FROM = YearMonth.of(2023, 1);

    static final FormCode ENERGY = FormCode.of("205-1");
    static final FormCode CONVERSION = FormCode.of("205-2");
    static final FormCode FINANCE = FormCode.of("B203");

    private static final long STREAM = 9L << 40;
    private static final int MISSING_PERMILLE = 8;

    private final Forms forms;
    private final Map<Integer, SortedMap<YearMonth, EnergyBook.Month>> books = new HashMap<>();

    DemoAnnexes(Forms forms) {
        this.forms = forms;
    }

    static List<FormCode> all() {
        return List.of(CONVERSION, ENERGY, FINANCE);
    }

    /// Forgets what it worked out.
    void done() {
        books.clear();
    }

    /// The filings of a month. 205-2 comes before 205-1, which reckons with it.
    List<BulkFiling> rows(
            DemoProvince province, EnergyUse.Table table, YearMonth month, Map<Integer, EnterpriseId> ids) {
        var rows = new ArrayList<BulkFiling>();
        if (month.isBefore(FIRST) || month.isAfter(LAST)) {
            return rows;
        }
        var of = new Period.Month(month);
        for (var firm : province.firms()) {
            if (firm.files(month) && !missing(firm, month)) {
                var id = Optional.ofNullable(ids.get(firm.number())).orElseThrow();
                var energy = book(province, table, firm, month);
                if (energy.converts()) {
                    rows.add(row(id, CONVERSION, of, conversion(forms.get(CONVERSION, of), energy), firm));
                }
                var whole = energy(forms.get(ENERGY, of), energy);
                var accounts = finance(forms.get(FINANCE, of), new FinanceBook(province, firm).at(month), false);
                var base = month.minusYears(1);
                if (!base.isBefore(FIRST) && firm.files(base) && !missing(firm, base)) {
                    whole = based(whole, forms.get(ENERGY, of), table, book(province, table, firm, base));
                    accounts = accounts.with(
                            finance(forms.get(FINANCE, of), new FinanceBook(province, firm).at(base), true));
                }
                rows.add(row(id, ENERGY, of, whole, firm));
                rows.add(row(id, FINANCE, of, accounts.values(), firm));
            }
        }
        return rows;
    }

    private static boolean missing(DemoFirm firm, YearMonth month) {
        return Dice.of(
                        DemoProvince.SEED,
                        STREAM + firm.number() * 100_000L + month.getYear() * 12L + month.getMonthValue())
                .permille(MISSING_PERMILLE);
    }

    private EnergyBook.Month book(DemoProvince province, EnergyUse.Table table, DemoFirm firm, YearMonth month) {
        var months =
                books.computeIfAbsent(firm.number(), none -> EnergyBook.keep(province, table, firm, STOCKS_FROM, LAST));
        return Optional.ofNullable(months.get(month)).orElseThrow();
    }

    private BulkFiling row(EnterpriseId id, FormCode form, Period.Month month, FilingValues values, DemoFirm firm) {
        var window = forms.window(form, month)
                .orElseThrow(() -> new IllegalStateException("Form %s has no window for %s.".formatted(form, month)));
        var at = accepted(window);
        var steps = List.of(BulkStep.accepted(1, at), BulkStep.accepted(2, at), BulkStep.accepted(3, at));
        return new BulkFiling(id, form, month, 1, values, filedAt(window, firm, month), steps);
    }

    private static Instant accepted(FilingWindow window) {
        return window.provinceUntil().minus(Duration.ofHours(2));
    }

    private static Instant filedAt(FilingWindow window, DemoFirm firm, Period.Month month) {
        var dice = Dice.of(
                DemoProvince.SEED,
                STREAM + 1 + firm.number() * 100_000L + month.start().toEpochDay());
        var opens = window.opensAt().plus(Duration.ofHours(9));
        return Instant.ofEpochSecond(
                dice.between(opens.getEpochSecond(), window.firmUntil().getEpochSecond() - 1));
    }

    /// Accounts in their places; a second set beside them stands in the columns of last year.
    private record Accounts(FormEdition form, FilingValues values) {

        Accounts with(Accounts other) {
            var both = values;
            for (var cell : form.cells()) {
                var amount = other.values().items().at(cell.place());
                if (amount.isPresent()) {
                    both = both.with(cell.place(), amount.getAsLong());
                }
            }
            return new Accounts(form, both);
        }
    }

    private static Accounts finance(FormEdition form, Map<String, Long> amounts, boolean base) {
        var values = FilingValues.none(form);
        for (var item : amounts.entrySet()) {
            var column = base ? Column.CUMULATIVE.ofLastYear() : Column.CUMULATIVE;
            values = values.with(form.cell(item.getKey(), column).place(), item.getValue());
        }
        return new Accounts(form, values);
    }

    private static FilingValues energy(FormEdition form, EnergyBook.Month month) {
        var table = form.table("energies").orElseThrow();
        var rows = new TreeMap<String, Amounts>();
        month.lines().forEach((energy, line) -> {
            if (line.filled()) {
                var amounts = new Cells(table);
                boolean stored = line.at(Part.OPENING) + line.at(Part.STOCK) > 0;
                amounts.put("opening", stored ? line.at(Part.OPENING) : Amounts.MISSING);
                amounts.put("purchase", line.at(Part.PURCHASE));
                amounts.put("purchase_amount", (line.at(Part.PAID) + 50_000) / 100_000);
                amounts.put("purchase_outside", some(line.at(Part.OUTSIDE)));
                amounts.put("own_output", some(line.at(Part.MADE)));
                amounts.put("consumption", line.at(Part.USED));
                amounts.put("production", line.at(Part.USED) - line.at(Part.OTHER));
                amounts.put("material", some(line.at(Part.MATERIAL)));
                amounts.put("renewable", some(line.at(Part.RENEWABLE)));
                amounts.put("non_production", some(line.at(Part.OTHER)));
                amounts.put("transport", energy.equals("EN19") ? some(line.at(Part.OTHER)) : Amounts.MISSING);
                amounts.put("supplied", some(line.at(Part.SUPPLIED)));
                amounts.put("closing", stored ? line.at(Part.STOCK) : Amounts.MISSING);
                rows.put(energy, amounts.amounts());
            }
        });
        return new FilingValues(Amounts.missing(form.cells().size()), rows);
    }

    private static FilingValues conversion(FormEdition form, EnergyBook.Month month) {
        var table = form.table("flows").orElseThrow();
        var rows = new TreeMap<String, Amounts>();
        month.lines().forEach((energy, line) -> {
            if (line.at(Part.INPUT) > 0 || line.at(Part.MADE) > 0) {
                var amounts = new Cells(table);
                amounts.put("input", some(line.at(Part.INPUT)));
                amounts.put("output", some(line.at(Part.MADE)));
                rows.put(energy, amounts.amounts());
            }
        });
        if (month.recovered() > 0) {
            var amounts = new Cells(table);
            amounts.put("recovered", month.recovered());
            rows.put(EnergyUse.WASTE_HEAT, amounts.amounts());
        }
        return new FilingValues(Amounts.missing(form.cells().size()), rows);
    }

    /// Last year's computed items, as they were worked out then.
    private static FilingValues based(
            FilingValues values, FormEdition form, EnergyUse.Table table, EnergyBook.Month base) {
        long total = -table.standard(EnergyUse.WASTE_HEAT, base.recovered());
        long material = 0;
        long renewable = 0;
        for (var line : base.lines().entrySet()) {
            total += table.standard(
                            line.getKey(),
                            line.getValue().at(Part.USED) - line.getValue().at(Part.OTHER))
                    - table.standard(line.getKey(), line.getValue().at(Part.MADE));
            material += table.standard(line.getKey(), line.getValue().at(Part.MATERIAL));
            renewable += table.standard(line.getKey(), line.getValue().at(Part.RENEWABLE));
        }
        var amounts = Map.of("01", total, "02", material, "03", renewable, "04", total - material - renewable);
        var both = values;
        for (var item : amounts.entrySet()) {
            both = both.with(
                    form.cell(item.getKey(), Column.CUMULATIVE.ofLastYear()).place(), item.getValue());
        }
        return both;
    }

    private static long some(long amount) {
        return amount == 0 ? Amounts.MISSING : amount;
    }

    /// The amounts of a row by column.
    private static final class Cells {

        private final FormTable table;
        private final long[] amounts;

        Cells(FormTable table) {
            this.table = table;
            this.amounts = new long[table.cells().size()];
            java.util.Arrays.fill(amounts, Amounts.MISSING);
        }

        void put(String column, long amount) {
            amounts[table.find(column).orElseThrow().place() - 1] = amount;
        }

        Amounts amounts() {
            return Amounts.of(amounts);
        }
    }
}
