package guatu.app.bench;

import guatu.app.demo.DemoFiling;
import guatu.app.demo.DemoFiling.Window;
import guatu.app.demo.DemoFirm;
import guatu.app.demo.DemoProvince;
import guatu.app.demo.Extent;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Period;
import guatu.reporting.review.Four;
import guatu.reporting.review.History;
import guatu.reporting.review.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One month of a synthetic province as the review sees it: what every firm filed and what counts before, in
/// the order
/// of
/// filing.
record TrialProvince(List<History> filings, List<Trade> trades) {

    private static final int COLUMNS = 4;
    private static final int BACK = 12;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    TrialProvince {
        filings = List.copyOf(filings);
        trades = List.copyOf(trades);
    }

    /// A 小类 of the outline with its weight.
    record Trade(int industry, int weight) {}

    private record Dated(History filing, Instant at) {}

    static DemoProvince draw(Path pack, int firms, long seed) {
        return DemoProvince.draw(pack, Extent.bench(firms), seed, TrialProvince::window, NOW);
    }

    static TrialProvince of(DemoProvince province, Path pack, YearMonth month) {
        var past = new HashMap<Integer, List<Row>>();
        var months = province.extent().filed().stream()
                .filter(before -> before.isBefore(month) && !before.isBefore(month.minusMonths(BACK)))
                .sorted(Comparator.reverseOrder())
                .toList();
        for (var before : months) {
            latest(province.filings(before))
                    .forEach((number, filing) -> past.computeIfAbsent(number, none -> new ArrayList<>())
                            .add(row(filing)));
        }
        var filings = latest(province.filings(month)).entrySet().stream()
                .map(entry -> new Dated(
                        new History(
                                new EnterpriseId(entry.getKey()),
                                row(entry.getValue()),
                                past.getOrDefault(entry.getKey(), List.of())),
                        entry.getValue().filedAt()))
                .sorted(Comparator.comparing(Dated::at)
                        .thenComparing(dated -> dated.filing().enterprise().value()))
                .map(Dated::filing)
                .toList();
        return new TrialProvince(filings, trades(pack));
    }

    private static Map<Integer, DemoFiling> latest(List<DemoFiling> filings) {
        var latest = new HashMap<Integer, DemoFiling>();
        filings.forEach(filing -> latest.put(filing.firm().number(), filing));
        return latest;
    }

    private static Row row(DemoFiling filing) {
        boolean february = filing.month().getMonthValue() == 2;
        return new Row(
                new Period.Month(filing.month()),
                industry(filing.firm(), filing.month().atEndOfMonth()),
                four(filing, february ? 1 : 0),
                four(filing, february ? 3 : 2),
                four(filing, 1));
    }

    private static Four four(DemoFiling filing, int column) {
        var amounts = filing.amounts();
        return new Four(
                amounts.get(column),
                amounts.get(COLUMNS + column),
                amounts.get(2 * COLUMNS + column),
                amounts.get(3 * COLUMNS + column));
    }

    private static int industry(DemoFirm firm, LocalDate day) {
        return firm.stays().stream()
                .filter(stay -> !day.isBefore(stay.from()) && day.isBefore(stay.to()))
                .findFirst()
                .orElseGet(() -> firm.stays().getFirst())
                .industry();
    }

    private static List<Trade> trades(Path pack) {
        try {
            return Files.readAllLines(pack.resolve("demo/trades.csv")).stream()
                    .skip(1)
                    .map(line -> Arrays.asList(line.split(",")))
                    .map(cells -> new Trade(Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(3))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Window window(YearMonth month) {
        var opens = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var firm = opens.plus(Duration.ofDays(7));
        return new Window(
                opens,
                firm,
                firm.plus(Duration.ofDays(1)),
                firm.plus(Duration.ofDays(2)),
                firm.plus(Duration.ofDays(3)));
    }
}
