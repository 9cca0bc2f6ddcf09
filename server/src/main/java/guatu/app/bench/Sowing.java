package guatu.app.bench;

import guatu.app.bench.TrialProvince.Trade;
import guatu.reporting.review.Four;
import guatu.reporting.review.History;
import guatu.reporting.review.Measure;
import guatu.reporting.review.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Plants errors among the filings of a month: each firm once at most, every kind as often. What a blocking
/// check of
/// B204-1 would refuse is not planted in that shape, for the firm would have been made to mend it: no negative
/// amount
/// (E02), month and year to date agree (E03, E04), no more export than sales (E06), last year's columns as
/// accepted
/// (E08).
final class Sowing {

    private static final int TRIES = 40;
    private static final int[] SLIPS = {10, 10, 1000, 1000, -10, -1000};

    private final TrialProvince province;
    private final SplittableRandom random;
    private final List<History> filings;
    private final Map<Integer, Sown> sown = new HashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    Sowing(TrialProvince province, long seed) {
        this.province = province;
        this.random = new SplittableRandom(seed * 31 + 7);
        this.filings = new ArrayList<>(province.filings());
    }

    /// @param filings with the errors in them, in the order of their filing
    /// @param byPlace what was planted, by place in the list
    /// @param refused shapes that a blocking check would have stopped
    record Harvest(List<History> filings, Map<Integer, Sown> byPlace, int refused) {}

    Harvest sow(int errors) {
        boolean february = province.filings().getFirst().current().opensTheYear();
        var kinds = new ArrayList<>(List.of(ErrorKind.values()));
        if (!february) {
            kinds.remove(ErrorKind.RESET); // E04 refuses it where the filing before is on record
        }
        for (int i = 0; i < errors; i++) {
            plant(kinds.get(i % kinds.size()));
        }
        return new Harvest(filings, sown, refused.get());
    }

    private void plant(ErrorKind kind) {
        while (true) {
            int place = random.nextInt(filings.size());
            if (!sown.containsKey(place)) {
                var right = filings.get(place);
                for (int i = 0; i < TRIES; i++) {
                    var slip = kind == ErrorKind.UNIT ? SLIPS[random.nextInt(SLIPS.length)] : 0;
                    var wrong = wrong(kind, right, slip);
                    if (wrong.isPresent() && blocked(wrong.get().current())) {
                        refused.incrementAndGet();
                    } else if (wrong.isPresent()) {
                        filings.set(place, wrong.get());
                        sown.put(place, new Sown(kind, truth(kind, right), slip));
                        return;
                    }
                }
            }
        }
    }

    private static Four truth(ErrorKind kind, History right) {
        var flow = right.current().flow();
        return kind == ErrorKind.DORMANT ? new Four(0, 0, flow.export() == Four.MISSING ? Four.MISSING : 0, 0) : flow;
    }

    /// E02, E03 and E06; E04 and E08 hold by the way errors are put in.
    private static boolean blocked(Row row) {
        for (var measure : Measure.values()) {
            long flow = row.flow().of(measure);
            if (flow != Four.MISSING && (flow < 0 || row.toDate().of(measure) < flow)) {
                return true;
            }
        }
        return row.flow().export() > Math.max(0, row.flow().sales())
                || row.toDate().export() > Math.max(0, row.toDate().sales());
    }

    private Optional<History> wrong(ErrorKind kind, History right, int slip) {
        var flow = right.current().flow();
        return switch (kind) {
            case UNIT -> filed(right, slipped(flow, slip));
            case COPY -> copied(right);
            case SWAP -> filed(right, flow.with(Measure.OUTPUT, flow.sales()).with(Measure.SALES, flow.output()));
            case DORMANT -> dormant(right);
            case POWER ->
                filed(
                        right,
                        flow.with(
                                Measure.POWER,
                                flow.power()
                                        * (random.nextBoolean() ? random.nextInt(300, 601) : random.nextInt(1700, 3501))
                                        / 1000));
            case DIGITS -> filed(right, transposed(flow));
            case RESET -> reset(right);
            case CLASS -> classed(right);
        };
    }

    /// Money mostly in one go, sometimes one cell alone.
    private Four slipped(Four flow, int slip) {
        var measures = switch (random.nextInt(5)) {
            case 0 -> List.of(Measure.POWER);
            case 1 -> List.of(Measure.OUTPUT);
            default -> List.of(Measure.OUTPUT, Measure.SALES, Measure.EXPORT);
        };
        var slipped = flow;
        for (var measure : measures) {
            long amount = flow.of(measure);
            slipped =
                    amount == Four.MISSING ? slipped : slipped.with(measure, slip > 0 ? amount * slip : amount / -slip);
        }
        return slipped;
    }

    private static Optional<History> copied(History right) {
        var row = right.current();
        return row.opensTheYear()
                ? filed(right, row.base())
                : right.past().stream().findFirst().flatMap(before -> filed(right, before.flow()));
    }

    /// It stood still, used next to no electricity, and filed last year's figures, as they were or a little up
    /// or down.
    private Optional<History> dormant(History right) {
        var base = right.current().base();
        var flow = right.current().flow();
        if (!base.positive(Measure.OUTPUT)) {
            return Optional.empty();
        }
        long permille = random.nextBoolean() ? 1000 : random.nextInt(940, 1081);
        long export = base.export() == Four.MISSING ? flow.export() : base.export() * permille / 1000;
        return filed(
                right,
                new Four(
                        base.output() * permille / 1000,
                        base.sales() * permille / 1000,
                        export,
                        flow.power() * random.nextInt(0, 31) / 1000));
    }

    private Four transposed(Four flow) {
        var measure = switch (random.nextInt(5)) {
            case 0 -> Measure.SALES;
            case 1 -> Measure.POWER;
            default -> Measure.OUTPUT;
        };
        var text = Long.toString(Math.max(0, flow.of(measure)));
        if (text.length() < 2) {
            return flow;
        }
        var digits = text.toCharArray();
        int at = random.nextInt(digits.length - 1);
        char first = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = first;
        return flow.with(measure, Long.parseLong(new String(digits)));
    }

    private Optional<History> reset(History right) {
        var flow = right.current().flow();
        var last = right.past().stream()
                .findFirst()
                .filter(before -> before.month().number() == 12);
        if (last.isEmpty() || !last.get().toDate().positive(Measure.OUTPUT)) {
            return Optional.empty();
        }
        boolean all = random.nextInt(10) < 7;
        var kept = flow;
        for (var measure : all ? List.of(Measure.values()) : List.of(Measure.OUTPUT, Measure.SALES, Measure.EXPORT)) {
            if (flow.of(measure) != Four.MISSING && last.get().toDate().of(measure) != Four.MISSING) {
                kept = kept.with(measure, flow.of(measure) + last.get().toDate().of(measure));
            }
        }
        return filed(right, kept);
    }

    /// Wrong ever since it entered, or wrongly changed for this month.
    private Optional<History> classed(History right) {
        int own = right.current().industry();
        var others = province.trades().stream()
                .filter(trade -> trade.industry() / 100 != own / 100)
                .toList();
        int other = pick(others);
        boolean always = random.nextBoolean();
        return Optional.of(new History(
                right.enterprise(),
                in(right.current(), other),
                always ? right.past().stream().map(row -> in(row, other)).toList() : right.past()));
    }

    private int pick(List<Trade> trades) {
        int left = random.nextInt(trades.stream().mapToInt(Trade::weight).sum());
        for (var trade : trades) {
            left -= trade.weight();
            if (left < 0) {
                return trade.industry();
            }
        }
        throw new IllegalStateException("A draw fell outside the weights.");
    }

    private static Row in(Row row, int industry) {
        return new Row(row.month(), industry, row.flow(), row.base(), row.toDate());
    }

    /// The same filing with other flows; the year to date follows (E04).
    private static Optional<History> filed(History right, Four flow) {
        var row = right.current();
        if (flow.equals(row.flow()) || flow.output() == Four.MISSING) {
            return Optional.empty();
        }
        var toDate = row.toDate();
        for (var measure : Measure.values()) {
            long amount = flow.of(measure);
            if (amount != Four.MISSING && toDate.of(measure) != Four.MISSING) {
                long before = Math.max(0, row.flow().of(measure));
                toDate = toDate.with(
                        measure,
                        LongStream.of(toDate.of(measure), -before, amount).sum());
            }
        }
        return Optional.of(new History(
                right.enterprise(), new Row(row.month(), row.industry(), flow, row.base(), toDate), right.past()));
    }
}
