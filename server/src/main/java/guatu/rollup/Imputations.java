package guatu.rollup;

import static guatu.rollup.Nullness.optional;

import guatu.access.Acting;
import guatu.access.Role;
import guatu.catalog.Parameters;
import guatu.figures.Figure;
import guatu.figures.FigureQuery;
import guatu.figures.Figures;
import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.kernel.EnterpriseId;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import guatu.rollup.ImputationRepository.MissingFirm;
import guatu.rollup.Imputing.Imputed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reckons what missing filings would come to, beside a figure and never in it (settled.md 3). Read over everything, as
/// figures are; a firm's amount is told to whom its scope permits, and to no firm: nobody suggests a firm its figure.
@Service
class Imputations {

    private static final String MINIMUM = "SUPPRESSION_MINIMUM";

    private final ImputationRepository repository;
    private final Figures figures;
    private final Slices slices;
    private final Items items;
    private final Parameters parameters;
    private final ImputedLines lines;
    private final KnownTimes times;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final TransactionTemplate own;

    Imputations(
            ImputationRepository repository,
            Figures figures,
            Slices slices,
            Items items,
            Parameters parameters,
            ImputedLines lines,
            KnownTimes times,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.figures = figures;
        this.slices = slices;
        this.items = items;
        this.parameters = parameters;
        this.lines = lines;
        this.times = times;
        this.journal = journal;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /// What is missing behind a figure. Do not call it inside a transaction.
    Imputation of(FigureQuery query) {
        var indicator = figures.indicator(query.indicator());
        var figure = figures.figure(query);
        var found = offered(query) ? read(query) : List.<Found>of();
        own.executeWithoutResult(status -> journal.record(
                Acting.current().who(),
                "FIGURE_IMPUTATION_READ",
                "figure",
                query.indicator() + " " + query.scope().region() + " " + query.period(),
                Map.of()));
        var seen = found.stream().filter(Imputations::inSight).toList();
        var unseen = found.stream().filter(one -> !inSight(one)).toList();
        long unseenImputed =
                unseen.stream().filter(one -> one.imputed().isPresent()).count();
        boolean withheld = figure.state() == Figure.State.SUPPRESSED
                || (unseenImputed > 0
                        && unseenImputed
                                < parameters.get(MINIMUM, today()).value().longValueExact());
        int imputedFirms =
                (int) found.stream().filter(one -> one.imputed().isPresent()).count();
        var coverage = figure.coverage();
        return new Imputation(
                offered(query),
                query.period(),
                indicator.unit(),
                indicator.places(),
                coverage.received(),
                coverage.expected(),
                Math.max(0, coverage.expected() - coverage.received() - found.size()),
                found.size(),
                percent(coverage.received(), coverage.expected()),
                imputedFirms,
                withheld || !offered(query) ? Optional.empty() : Optional.of(sum(query, found)),
                withheld,
                seen.stream()
                        .map(one -> lines.of(items.get(query.indicator()), one.firm(), one.imputed()))
                        .toList(),
                unseen.size());
    }

    private record Found(MissingFirm firm, Optional<Imputed> imputed) {}

    private boolean offered(FigureQuery query) {
        boolean single = (query.period() instanceof Period.Month month && month.number() > 2)
                || query.period() instanceof Period.Cumulative;
        return single
                && query.scope().cluster().isEmpty()
                && items.find(query.indicator())
                        .filter(item -> item.place(column(query.period())) > 0)
                        .isPresent();
    }

    private static Column column(Period period) {
        return period instanceof Period.Month ? Column.MONTH : Column.CUMULATIVE;
    }

    private List<Found> read(FigureQuery query) {
        return Acting.aggregating(() -> Objects.requireNonNull(apart.execute(status -> readAll(query))));
    }

    private List<Found> readAll(FigureQuery query) {
        var slice = slices.of(query);
        var item = items.get(query.indicator());
        var month = Term.of(query.period()).getFirst().month();
        var firms = repository.missing(slice, item, month, at(query.knownAt()));
        if (firms.isEmpty()) {
            return List.of();
        }
        var method = method(month);
        var own = PeerSums.of(repository.peers(slice, item, column(query.period()), month));
        boolean carries = column(query.period()) == Column.CUMULATIVE && item.month() > 0 && month.getMonthValue() > 2;
        var single = carries ? PeerSums.of(repository.peers(slice, item, Column.MONTH, month)) : own;
        return firms.stream()
                .map(firm -> new Found(firm, imputed(query, firm, method, own, single, carries)))
                .toList();
    }

    private static Optional<Imputed> imputed(
            FigureQuery query, MissingFirm firm, Imputing method, PeerSums own, PeerSums single, boolean carries) {
        if (carries && firm.totalBefore() != null) {
            return method.carried(firm.totalBefore(), month(firm, single));
        }
        return method.of(column(query.period()) == Column.MONTH ? month(firm, own) : total(firm, own));
    }

    private static Imputing.Known month(MissingFirm firm, PeerSums sums) {
        return sums.known(firm.industry(), optional(firm.monthYearAgo()), optional(firm.monthBefore()));
    }

    private static Imputing.Known total(MissingFirm firm, PeerSums sums) {
        return sums.known(firm.industry(), optional(firm.totalYearAgo()), optional(firm.totalBefore()));
    }

    private Imputing method(LocalDate month) {
        var day = month.plusMonths(1).minusDays(1);
        return new Imputing(
                Imputing.order(parameter("IMPUTE_LAST_YEAR", day), parameter("IMPUTE_PREVIOUS", day)),
                parameter("IMPUTE_PEERS", day));
    }

    private int parameter(String code, LocalDate day) {
        return parameters.get(code, day).value().intValueExact();
    }

    private Instant at(KnownTime known) {
        return known.equals(KnownTime.NOW) ? clock.instant() : times.when(known);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private BigDecimal sum(FigureQuery query, List<Found> found) {
        long stored = found.stream()
                .flatMap(one -> one.imputed().stream())
                .mapToLong(Imputed::amount)
                .sum();
        return items.get(query.indicator()).quantity(stored).amount();
    }

    private static boolean inSight(Found found) {
        var actor = Acting.current();
        return actor.role() != Role.ENTERPRISE
                && actor.scope()
                        .covers(
                                found.firm().region(),
                                found.firm().park(),
                                new EnterpriseId(found.firm().enterprise()));
    }

    private static Optional<BigDecimal> percent(int received, int expected) {
        return expected == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(received)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(expected), 2, RoundingMode.HALF_UP));
    }
}
