package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.Period;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what firms filed before an example begins, as it would stand in the tables, without asking any check.
final class Past {

    private final Desk desk;

    Past(Desk desk) {
        this.desk = desk;
    }

    /// What counts for a month.
    void counted(EnterpriseId enterprise, FormEdition form, Period.Month month, FilingValues values) {
        desk.see(db -> {
            fact(db, enterprise, form, month, "", values.items());
            values.rows().forEach((row, amounts) -> fact(db, enterprise, form, month, row, amounts));
            return form;
        });
    }

    private static void fact(
            JdbcClient db, EnterpriseId enterprise, FormEdition form, Period.Month month, String row, Amounts amounts) {
        db.sql("""
                insert into reporting.fact
                       (enterprise, form, detail, month, revision, level, known_from, region, industry, park, values)
                values (:enterprise, :form, :row, :month, 1, 1, 1, 632801, 2613, 0, :values::bigint[])
                """)
                .param("enterprise", enterprise.value())
                .param("form", form.code().value())
                .param("row", row)
                .param("month", month.start())
                .param("values", amounts.toString())
                .update();
    }

    /// What waits for the county.
    void filed(EnterpriseId enterprise, FormEdition form, Period.Month month, FilingValues values, boolean correction) {
        desk.see(db -> {
            db.sql("""
                    insert into reporting.filing
                           (enterprise, form, month, revision, edition, region, park, industry, body_hash, values, reasons,
                            findings, filed_at, correction, person, post, receipt)
                    values (:enterprise, :form, :month, 1, 1, 632801, 0, 2613, '', :values::bigint[], '{}', '[]',
                            '2025-11-01', :correction, 1, 1, :receipt)
                    """)
                    .param("enterprise", enterprise.value())
                    .param("form", form.code().value())
                    .param("month", month.start())
                    .param("values", values.items().toString())
                    .param("correction", correction)
                    .param("receipt", UUID.randomUUID().toString())
                    .update();
            values.rows()
                    .forEach((row, amounts) -> db.sql("""
                            insert into reporting.filing_row
                                   (enterprise, form, month, revision, detail, region, park, values)
                            values (:enterprise, :form, :month, 1, :row, 632801, 0, :values::bigint[])
                            """)
                            .param("enterprise", enterprise.value())
                            .param("form", form.code().value())
                            .param("month", month.start())
                            .param("row", row)
                            .param("values", amounts.toString())
                            .update());
            return form;
        });
    }

    /// Given back by the county.
    void returned(EnterpriseId enterprise, FormEdition form, Period.Month month) {
        desk.see(db -> db.sql("""
                insert into reporting.step
                       (enterprise, form, month, revision, no, kind, level, reason, at, person, post, region, park)
                values (:enterprise, :form, :month, 1, 1, 'RETURNED', 1, '请核对', '2025-11-02', 1, 1, 632801, 0)
                """)
                .param("enterprise", enterprise.value())
                .param("form", form.code().value())
                .param("month", month.start())
                .update());
    }

    /// The same amounts in the columns of their own year, where the base columns have them.
    static FilingValues inItsOwnYear(FormEdition form, FilingValues base) {
        var own = FilingValues.none(form);
        for (var cell : form.cells()) {
            var amount = base.items().at(cell.place());
            if (cell.column().base() && amount.isPresent()) {
                own = own.with(form.cell(cell.item(), ofThisYear(cell.column())).place(), amount.getAsLong());
            }
        }
        var rows = new TreeMap<String, Amounts>();
        base.rows().forEach((row, amounts) -> {
            var table = form.tables().stream()
                    .filter(one -> amounts.places() == one.cells().size())
                    .filter(one ->
                            RuleExamples.LISTS.entry(one, row, RuleExamples.DAY).isPresent())
                    .findFirst()
                    .orElseThrow();
            var mine = Amounts.missing(table.cells().size());
            for (var cell : table.cells()) {
                var amount = amounts.at(cell.place());
                if (cell.base() && amount.isPresent()) {
                    var target = table.find(
                                    ofThisYear(cell.column().orElseThrow()).code())
                            .orElseThrow();
                    mine = mine.with(target.place(), amount.getAsLong());
                }
            }
            rows.put(row, mine);
        });
        return new FilingValues(own.items(), rows);
    }

    private static Column ofThisYear(Column base) {
        return base.single() ? Column.MONTH : Column.CUMULATIVE;
    }

    /// So that the last twelve months come to what an example says: all of it last year, beside what the month before
    /// already had to date.
    void twelve(
            EnterpriseId enterprise,
            FormEdition form,
            Period.Month month,
            FilingValues sums,
            Optional<FilingValues> before) {
        var last = month.number() <= 2 ? Period.Month.of(month.year() - 1, 12) : month.previous();
        var december = Period.Month.of(last.year() - 1, 12);
        if (last.number() == 12) {
            counted(enterprise, form, last, sums);
            return;
        }
        var full = FilingValues.none(form);
        var zero = FilingValues.none(form);
        for (var cell : form.cells()) {
            var sum = sums.items().at(cell.place());
            if (sum.isPresent()) {
                long had = before.map(values -> values.items().at(cell.place()).orElse(0))
                        .orElse(0L);
                full = full.with(cell.place(), sum.getAsLong() - had);
                zero = zero.with(cell.place(), 0);
            }
        }
        counted(enterprise, form, december, full);
        counted(enterprise, form, last.yearEarlier(), zero);
        if (before.isEmpty()) {
            counted(enterprise, form, last, zero);
        }
    }

    /// Others that make one product alone, at a price.
    void peers(FormEdition form, Period.Month month, Map<String, String> prices, int firms) {
        var last = month.number() <= 2 ? Period.Month.of(month.year() - 1, 12) : month.previous();
        prices.forEach((peer, price) -> {
            var row = peer.replaceFirst("^price\\.", "");
            var text = "01.cumulative=%s00 %s.cumulative=100".formatted(price, row);
            for (int i = 0; i < firms; i++) {
                counted(desk.firm(Desk.GOLMUD).id(), form, last, RuleExamples.values(form, month, text));
            }
        });
    }
}
