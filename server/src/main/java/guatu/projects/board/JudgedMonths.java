package guatu.projects.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.access.Acting;
import guatu.access.Scope;
import guatu.catalog.Parameter;
import guatu.catalog.Parameters;
import guatu.evidence.EvidenceLabels;
import guatu.journal.KnownTimes;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import guatu.projects.board.Board.Row;
import guatu.projects.lights.LampRule;
import guatu.projects.lights.Profile;
import guatu.projects.months.DispatchRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Judges a month once for all who see the same projects, and afterwards those projects again of which something became
/// known. Everything that lamps look at is numbered when it changes, or is a paper with its instant, or is a rule: an
/// answer is never stale.
@Component
class JudgedMonths {

    private static final Duration UNASKED = Duration.ofMinutes(10);

    /// Papers have no number in the order of knowing. One that came before another may be committed after it, but no
    /// request takes as long as this.
    private static final Duration OVERTAKES = Duration.ofMinutes(2);

    /// Where more projects than this changed, all are judged: looking at them one by one would take longer.
    private static final int MANY = 500;

    private static final Comparator<Row> GREATEST_FIRST = Comparator.comparing(
                    (Row row) -> row.facts().total(), Comparator.reverseOrder())
            .thenComparing(row -> row.facts().id());

    private final Board board;
    private final ChangedProjectRepository changes;
    private final KnownTimes known;
    private final EvidenceLabels papers;
    private final DispatchRules rules;
    private final Parameters parameters;
    private final Clock clock;
    private final Cache<Asked, Judged> kept;

    /// @param most how many judged projects are remembered, some 2 kB each
    JudgedMonths(
            Board board,
            ChangedProjectRepository changes,
            KnownTimes known,
            EvidenceLabels papers,
            DispatchRules rules,
            Parameters parameters,
            Clock clock,
            @Value("${guatu.lights.remembered:200000}") long most) {
        this.board = board;
        this.changes = changes;
        this.known = known;
        this.papers = papers;
        this.rules = rules;
        this.parameters = parameters;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Asked asked, Judged judged) -> 1 + judged.rows().size())
                .expireAfterAccess(UNASKED)
                .build();
    }

    private record Asked(YearMonth month, Scope scope) {}

    /// The rules by which a month is judged.
    private record Law(List<LampRule> rules, List<Profile> profiles, List<Parameter> parameters) {}

    /// A month as judged.
    ///
    /// @param known what was known before it was judged
    /// @param at when that was
    private record Judged(Law law, long known, Instant at, List<Row> rows) {}

    /// All projects in sight that are dispatched, as known now, the greatest first.
    List<Row> of(YearMonth month) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return judged(month); // it may have written what nobody else knows yet
        }
        var now = new Judged(law(month), known.latest().value(), clock.instant(), List.of());
        return kept.asMap()
                .compute(
                        new Asked(month, Acting.current().scope()),
                        (asked, before) -> before == null || !before.law().equals(now.law())
                                ? with(now, judged(month))
                                : brought(month, before, now))
                .rows();
    }

    /// Those in a run of counties.
    List<Row> of(YearMonth month, Interval regions) {
        return of(month).stream()
                .filter(row -> regions.contains(row.facts().region()))
                .toList();
    }

    /// What was judged before, with those projects judged again that changed since.
    private Judged brought(YearMonth month, Judged before, Judged now) {
        var changed = changed(month, before, now);
        if (changed.isEmpty()) {
            return with(now, before.rows());
        }
        return with(now, changed.size() > MANY ? judged(month) : merged(month, before.rows(), changed));
    }

    private Set<Long> changed(YearMonth month, Judged before, Judged now) {
        var changed = new HashSet<Long>();
        papers.changed(Board.PAPERS, before.at().minus(OVERTAKES)).stream()
                .filter(key -> key.endsWith("/" + month))
                .forEach(key -> changed.add(Long.valueOf(key.substring(0, key.indexOf('/')))));
        if (before.known() < now.known()) {
            changed.addAll(changes.since(before.known(), month));
            changed.addAll(gone(before.rows()));
        }
        return changed;
    }

    /// Projects that moved out of sight: whoever sees all places sees them still.
    private List<Long> gone(List<Row> before) {
        if (Acting.current().scope().coversRegions(Scope.EVERYTHING.regions().getFirst())) {
            return List.of();
        }
        var ids = before.stream().map(row -> row.facts().id()).toList();
        var seen = changes.seen(ids);
        return ids.stream().filter(id -> !seen.contains(id)).toList();
    }

    private List<Row> merged(YearMonth month, List<Row> before, Set<Long> changed) {
        return Stream.concat(
                        before.stream()
                                .filter(row -> !changed.contains(row.facts().id())),
                        board.rows(month, KnownTime.NOW.value(), List.copyOf(changed)).stream())
                .sorted(GREATEST_FIRST)
                .toList();
    }

    private static Judged with(Judged now, List<Row> rows) {
        return new Judged(now.law(), now.known(), now.at(), rows);
    }

    private List<Row> judged(YearMonth month) {
        return board.rows(month, KnownTime.NOW.value(), LampViews.EVERYWHERE, 0, Optional.empty());
    }

    private Law law(YearMonth month) {
        var day = month.atEndOfMonth();
        return new Law(rules.judging(day), rules.profiles(day), parameters.list());
    }
}
