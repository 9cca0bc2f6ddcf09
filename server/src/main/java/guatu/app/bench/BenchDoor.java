package guatu.app.bench;

import guatu.app.demo.DemoDoor;
import guatu.reporting.Amounts;
import guatu.reporting.BulkFiling;
import guatu.reporting.BulkFiling.BulkStep;
import guatu.reporting.BulkFilings;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes the filings of a month through the application's own bulk door, widened to twenty amounts, and times it from
/// the first row to the commit. Of the last month half the filings wait for the county and half for the province.
final class BenchDoor implements DemoDoor {

    private static final long WATER_PER_POWER = 3;
    private static final int POWER_PLACE = 13;

    private final BulkFilings filings;
    private final Cpu cpu;
    private final YearMonth open;
    private final Consumer<String> say;
    private final List<Loaded> loaded = new ArrayList<>();

    /// @param open the month that is left to be accepted
    BenchDoor(BulkFilings filings, Cpu cpu, YearMonth open, Consumer<String> say) {
        this.filings = filings;
        this.cpu = cpu;
        this.open = open;
        this.say = say;
    }

    /// A month as it was loaded.
    record Loaded(YearMonth month, int filings, int steps, long micros, long cpu) {

        long values() {
            return (long) filings * BenchPack.PLACES;
        }

        long valuesPerSecond() {
            return values() * 1_000_000 / Math.max(1, micros);
        }
    }

    List<Loaded> loaded() {
        return List.copyOf(loaded);
    }

    @Override
    public boolean closes(YearMonth month) {
        return month.isBefore(open);
    }

    @Override
    public void file(YearMonth month, Iterator<BulkFiling> rows) {
        if (month.isAfter(open)) {
            return;
        }
        var all = new ArrayList<BulkFiling>();
        while (rows.hasNext()) {
            var row = rows.next();
            if (!month.equals(open)) {
                all.add(with(row, row.revision(), row.filedAt(), row.steps()));
            } else if (row.revision() == 1) {
                all.add(waiting(row));
            }
        }
        int steps = all.stream().mapToInt(row -> row.steps().size()).sum();
        long before = cpu.micros();
        long began = System.nanoTime();
        filings.load(all.iterator());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                long micros = (System.nanoTime() - began) / 1000;
                var done = new Loaded(month, all.size(), steps, micros, cpu.micros() - before);
                loaded.add(done);
                say.accept("%s：%,d 份、%,d 个值，每秒 %,d 个（处理器 %,d ms）"
                        .formatted(month, done.filings(), done.values(), done.valuesPerSecond(), done.cpu() / 1000));
            }
        });
    }

    private static BulkFiling waiting(BulkFiling row) {
        if (row.enterprise().value() % 2 == 0) {
            return with(row, 1, row.filedAt(), List.of());
        }
        var county = row.month()
                .end()
                .plusDays(11)
                .atStartOfDay(java.time.ZoneOffset.UTC)
                .toInstant();
        return with(
                row,
                1,
                row.filedAt(),
                List.of(BulkStep.accepted(1, county), BulkStep.accepted(2, county.plusSeconds(3600))));
    }

    private static BulkFiling with(BulkFiling row, int revision, Instant filedAt, List<BulkStep> steps) {
        var wide = new long[BenchPack.PLACES];
        for (int place = 1; place <= BenchPack.PLACES; place++) {
            boolean own = place <= row.values().items().places();
            var from = row.values()
                    .items()
                    .at(own ? place : place - row.values().items().places() + POWER_PLACE - 1);
            long factor = own ? 1 : WATER_PER_POWER;
            wide[place - 1] = from.isPresent() ? from.getAsLong() * factor : Amounts.MISSING;
        }
        return new BulkFiling(row.enterprise(), row.form(), row.month(), revision, Amounts.of(wide), filedAt, steps);
    }
}
