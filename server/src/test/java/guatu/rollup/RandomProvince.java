package guatu.rollup;

import guatu.kernel.KnownTime;
import guatu.rollup.Ledger.Filing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A seeded province for tests: enterprises over the places, parks and classes of [Codebook], fourteen filed months,
/// with
/// late ones, revisions, returns from above, corrections of memberships, entries and exits, missing and negative
/// amounts.
final class RandomProvince {

    private static final int[] COUNTIES = {630102, 630106, 632801, 632802};
    private static final int[] PARKS = {0, 0, 100, 101, 200};
    private static final int[] CLASSES = {1020, 2612, 2613, 2613, 2623, 3216};
    private static final LocalDate FIRST = LocalDate.of(2024, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 10, 1);

    private final Ledger ledger;
    private final Random random;
    private final int enterprises;

    RandomProvince(Ledger ledger, long seed, int enterprises) {
        this.ledger = ledger;
        this.random = new Random(seed);
        this.enterprises = enterprises;
    }

    /// Plants it, and gives two known times on the way: after about a third and two thirds of what became known.
    List<KnownTime> plant() {
        for (long id = 1; id <= enterprises; id++) {
            ledger.enterprise(id, any(COUNTIES), any(PARKS), any(CLASSES), "2020-01-01");
            ledger.enter(id, random.nextInt(10) == 0 ? "2025-03-01" : "2021-01-01");
            if (random.nextInt(20) == 0) {
                ledger.leave(id, "2025-06-30");
            }
        }
        var stops = new ArrayList<KnownTime>();
        int month = 0;
        for (var at = FIRST; !at.isAfter(LAST); at = at.plusMonths(1)) {
            if (at.getMonthValue() > 1) {
                file(at);
                if (++month == 5 || month == 10) {
                    stops.add(ledger.now());
                }
            }
        }
        return stops;
    }

    private void file(LocalDate month) {
        var filings = new ArrayList<Filing>();
        for (long id = 1; id <= enterprises; id++) {
            if (random.nextInt(25) > 0) {
                filings.add(filing(id, month, 1));
            }
        }
        ledger.accept(filings, 1);
        var higher = filings.stream().filter(filing -> random.nextInt(8) > 0).toList();
        ledger.accept(higher, 2);
        var highest = higher.stream().filter(filing -> random.nextInt(6) > 0).toList();
        ledger.accept(highest, 3);
        for (int i = 0; i < 6; i++) {
            var revised = filings.get(random.nextInt(filings.size()));
            var next = filing(revised.enterprise(), month, 2);
            ledger.accept(List.of(next), 1 + random.nextInt(3));
            if (random.nextBoolean()) {
                ledger.giveBack(next, random.nextBoolean() ? List.of(revised) : List.of());
            }
        }
        for (int i = 0; i < 2; i++) {
            var day = month.minusMonths(random.nextInt(6)).toString();
            ledger.move(1 + random.nextInt(enterprises), any(COUNTIES), any(PARKS), any(CLASSES), day);
        }
    }

    private Filing filing(long enterprise, LocalDate month, int revision) {
        var values = new StringBuilder("{");
        for (int item = 0; item < 4; item++) {
            long size = item == 0 && random.nextInt(40) == 0 ? 120_000_000L : 2_400_000L;
            long cumulative = random.nextLong(size) - (random.nextInt(30) == 0 ? size : 0);
            boolean entrant = random.nextInt(12) == 0;
            boolean february = month.getMonthValue() == 2;
            values.append(item == 0 ? "" : ",").append(february ? "NULL" : Long.toString(cumulative / 7));
            values.append(',').append(cumulative);
            values.append(',').append(february || entrant ? "NULL" : Long.toString(random.nextLong(400_000)));
            values.append(',').append(entrant ? "NULL" : Long.toString(random.nextLong(2_400_000)));
        }
        return new Filing(enterprise, month, revision, values.append('}').toString());
    }

    private int any(int[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
