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
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Judges a month once for all who see the same projects, as long as nothing new is known. Everything that lamps look
/// at
/// is numbered when it changes, or changes the mark of the papers, or is a rule: an answer is never stale.
@Component
class JudgedMonths {

    private static final Duration UNASKED = Duration.ofMinutes(10);

    private final Board board;
    private final KnownTimes known;
    private final EvidenceLabels papers;
    private final DispatchRules rules;
    private final Parameters parameters;
    private final Cache<Asked, Judged> kept;

    /// @param most how many judged projects are remembered, some 3 kB each
    JudgedMonths(
            Board board,
            KnownTimes known,
            EvidenceLabels papers,
            DispatchRules rules,
            Parameters parameters,
            @Value("${guatu.lights.remembered:100000}") long most) {
        this.board = board;
        this.known = known;
        this.papers = papers;
        this.rules = rules;
        this.parameters = parameters;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Asked asked, Judged judged) -> 1 + judged.rows().size())
                .expireAfterAccess(UNASKED)
                .build();
    }

    private record Asked(YearMonth month, Scope scope) {}

    /// What an answer rests on.
    private record Ground(
            long known, String papers, List<LampRule> rules, List<Profile> profiles, List<Parameter> parameters) {}

    private record Judged(Ground ground, List<Row> rows) {}

    /// All projects in sight that are dispatched, as known now, the greatest first.
    List<Row> of(YearMonth month) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return judged(month); // it may have written what nobody else knows yet
        }
        var ground = ground(month);
        var asked = new Asked(month, Acting.current().scope());
        var before = Optional.ofNullable(kept.getIfPresent(asked))
                .filter(one -> one.ground().equals(ground));
        return before.orElseGet(() -> kept.asMap()
                        .compute(
                                asked,
                                (same, now) -> now != null && now.ground().equals(ground)
                                        ? now
                                        : new Judged(ground, judged(month))))
                .rows();
    }

    /// Those in a run of counties.
    List<Row> of(YearMonth month, Interval regions) {
        return of(month).stream()
                .filter(row -> regions.contains(row.facts().region()))
                .toList();
    }

    private List<Row> judged(YearMonth month) {
        return board.rows(month, KnownTime.NOW.value(), LampViews.EVERYWHERE, 0, Optional.empty());
    }

    private Ground ground(YearMonth month) {
        var day = month.atEndOfMonth();
        return new Ground(
                known.latest().value(), papers.mark(), rules.judging(day), rules.profiles(day), parameters.list());
    }
}
