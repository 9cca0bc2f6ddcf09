package guatu.reporting;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.figures.FactsChanged;
import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.journal.Who;
import guatu.kernel.Finding;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads many filings with their history, set-wise: for a takeover from another system and for the demo. Only
/// the machine may: officials never write a value. The checks that block are made on every
/// row; those that ask for reasons are not, for the reasons were given elsewhere.
///
/// The ledger then knows of each filing what it would know had it been filed here: when it began to count, at
/// which level, when it was withdrawn. Each instant of a step has one known time ([KnownTimes#history]).
///
/// A base of last year is compared where last year is on record; before that, it is taken as it comes.
@Service
public class BulkFilings {

    /// Rows that are put down and checked together.
    private static final int BATCH = 20_000;

    private final BulkRepository repository;
    private final BulkCountRepository counts;
    private final BulkCheckRepository checks;
    private final BulkJudge judge;
    private final StandingRepository standings;
    private final KnownTimes known;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    BulkFilings(
            BulkRepository repository,
            BulkCountRepository counts,
            BulkCheckRepository checks,
            BulkJudge judge,
            StandingRepository standings,
            KnownTimes known,
            Journal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.counts = counts;
        this.checks = checks;
        this.judge = judge;
        this.standings = standings;
        this.known = known;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
    }

    /// Loads all rows in one transaction, in batches; all are taken or none. Give months in order and the
    /// revisions of a filing in order. Load together whatever was decided at the same instant: an instant can
    /// be loaded once.
    ///
    /// @return how many filings were taken
    /// @throws BulkRefused with the rows that break a check, of the first batch that has any
    /// @throws IllegalArgumentException when an instant was loaded before, or lies before the last known time
    public long load(Iterator<BulkFiling> rows) {
        if (Acting.current().who().post() != Actor.MACHINE.who().post()) {
            throw new NotPermitted();
        }
        Long taken = transaction.execute(status -> loadAll(rows));
        return taken == null ? 0 : taken;
    }

    private long loadAll(Iterator<BulkFiling> rows) {
        standings.lockEverything();
        long taken = 0;
        var numbers = new TreeSet<KnownTime>();
        var months = new TreeSet<Period.Month>();
        while (rows.hasNext()) {
            var batch = new ArrayList<BulkFiling>(BATCH);
            while (rows.hasNext() && batch.size() < BATCH) {
                batch.add(rows.next());
            }
            var own = months(batch);
            taken += write(batch, (int) taken, own, numbers);
            months.addAll(own);
        }
        journal.record(Who.MACHINE, "FILINGS_LOADED", "filing", "bulk", Map.of("filings", Long.toString(taken)));
        if (!numbers.isEmpty()) {
            events.publishEvent(new FactsChanged(List.copyOf(numbers), months.getFirst(), months.getLast()));
        }
        return taken;
    }

    private static SortedSet<Period.Month> months(List<BulkFiling> batch) {
        return batch.stream().map(BulkFiling::month).collect(Collectors.toCollection(TreeSet::new));
    }

    private long write(
            List<BulkFiling> given, int before, SortedSet<Period.Month> months, SortedSet<KnownTime> numbers) {
        refuseDisorder(given, before);
        var batch = judge.computed(given);
        repository.stage(batch, before);
        var offences = checks.offences(months.getFirst(), months.getLast());
        var broken = judge.broken(batch, before);
        if (!offences.isEmpty() || !broken.isEmpty()) {
            long more = offences.isEmpty() ? 0 : offences.getFirst().total();
            throw new BulkRefused(
                    more + broken.size(),
                    Stream.concat(findings(offences).stream(), broken.stream())
                            .limit(BulkCheckRepository.MOST)
                            .toList());
        }
        long filings = repository.file();
        repository.step();
        var instants = batch.stream()
                .flatMap(row -> row.steps().stream())
                .map(BulkFiling.BulkStep::at)
                .distinct()
                .toList();
        if (!instants.isEmpty()) {
            var known = this.known.history(instants, "bulk load");
            var fresh = known.values().stream()
                    .filter(number -> !numbers.contains(number))
                    .toList();
            if (counts.used(fresh)) {
                throw new IllegalArgumentException("An instant of this load was loaded before.");
            }
            counts.count(known, months.getFirst(), months.getLast());
            if (batch.stream().anyMatch(row -> !row.values().rows().isEmpty())) {
                counts.countRows(known.values(), months.getFirst(), months.getLast());
            }
            numbers.addAll(known.values());
        }
        return filings;
    }

    private static void refuseDisorder(List<BulkFiling> rows, int before) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < rows.size(); i++) {
            int no = before + i + 1;
            rows.get(i)
                    .disorder()
                    .ifPresent(met -> findings.add(Texts.finding(
                            "bulk", "steps", Finding.Severity.BLOCKS, "row " + no, met, "1, 2, 3, a return last")));
        }
        if (!findings.isEmpty()) {
            throw new BulkRefused(
                    findings.size(),
                    findings.stream().limit(BulkCheckRepository.MOST).toList());
        }
    }

    private static List<Finding> findings(List<BulkCheckRepository.Offence> offences) {
        return offences.stream()
                .map(offence -> Texts.finding(
                        offence.rule(),
                        "bulk",
                        Finding.Severity.BLOCKS,
                        "row %d: %s".formatted(offence.no(), offence.at()),
                        offence.met(),
                        offence.expected()))
                .toList();
    }
}
