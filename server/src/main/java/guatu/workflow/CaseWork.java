package guatu.workflow;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.access.PostDirectory;
import guatu.catalog.Parameters;
import guatu.kernel.Finding;
import guatu.workflow.HoldingRepository.Deed;
import guatu.workflow.HoldingRepository.Holding;
import guatu.workflow.Transition.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// What every deed on a case has in common: the lock, the table of transitions, the evidence that a row asks for,
/// the clock of who holds it, and the record of what was done.
@Service
class CaseWork {

    private static final int LONGEST = 1000;

    /// When the demo says that something was done; bound by [SyntheticCases] alone.
    static final ScopedValue<Instant> PRETENDED = ScopedValue.newInstance();

    private final CaseRepository items;
    private final HoldingRepository holdings;
    private final WorkflowRuleRepository rules;
    private final PostDirectory directory;
    private final Parameters parameters;
    private final JournalAccess journal;
    private final Clock clock;

    CaseWork(
            CaseRepository items,
            HoldingRepository holdings,
            WorkflowRuleRepository rules,
            PostDirectory directory,
            Parameters parameters,
            JournalAccess journal,
            Clock clock) {
        this.items = items;
        this.holdings = holdings;
        this.rules = rules;
        this.directory = directory;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /// Who acts, if his post handles cases.
    ///
    /// @throws guatu.access.NotPermitted when it does not
    Actor actor() {
        return Acting.current().require(Permission.HANDLE_CASES);
    }

    /// The case, held against all others to the end of the transaction.
    ///
    /// @throws CaseNotFound when it is not in sight
    CaseRow locked(CaseId id) {
        return items.lock(id).orElseThrow(() -> missing(id));
    }

    /// The case as it is.
    ///
    /// @throws CaseNotFound when it is not in sight
    CaseRow get(CaseId id) {
        return items.find(id).orElseThrow(() -> missing(id));
    }

    private static CaseNotFound missing(CaseId id) {
        return new CaseNotFound("case " + id, "事项 " + id);
    }

    Hand hand(Actor actor) {
        var who = actor.who();
        return new Hand(
                who.post(),
                who.person(),
                actor.titleZh(),
                actor.titleEn(),
                directory.nameOf(who.person()).orElse(actor.titleZh()));
    }

    /// Read after the lock: what is done later is later.
    Instant now() {
        return PRETENDED.orElse(clock.instant()).truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The row that lets an event happen.
    ///
    /// @throws TransitionRefused when the table has none, or another role's
    Transition allowed(CaseKind kind, CaseState state, CaseEvent event, Actor actor) {
        var row = rules.transition(kind, state, event, today())
                .orElseThrow(() -> new TransitionRefused(
                        "事项当前“%s”，不能%s。".formatted(state.zh(), event.zh()),
                        "‘%s’ cannot happen to a case that is %s.".formatted(event.en(), state.en())));
        if (!isFor(row, actor)) {
            throw new TransitionRefused(
                    "“%s”只能由 %s 办理。".formatted(event.zh(), row.role()),
                    "‘%s’ is for %s.".formatted(event.en(), row.role()));
        }
        return row;
    }

    /// Whether a row of the table lets this happen to a case, done by this post.
    boolean permits(CaseRow item, CaseEvent event, Actor actor) {
        return rules.transition(item.kind(), item.state(), event, today())
                .filter(row -> isFor(row, actor))
                .isPresent();
    }

    private static boolean isFor(Transition row, Actor actor) {
        return Pattern.matches("HOLDER|SUBMITTER|RECEIVER|ANYBODY|MACHINE", row.role()) // by relation, judged elsewhere
                || List.of(row.role().split("\\|", -1)).contains(actor.role().name());
    }

    /// Refuses what comes without the evidence that its row asks for.
    ///
    /// @throws CaseInputRefused with what is missing
    void evidence(Transition row, String field, String text) {
        if (text.length() > LONGEST) {
            refuse("workflow-text", field, text, "at most 1000 characters", "内容过长，请控制在 1000 字以内");
        }
        if (row.evidence() == Evidence.REASON) {
            int least = parameters.get("REASON_LENGTH", today()).value().intValueExact();
            if (text.codePoints().filter(Character::isLetterOrDigit).count() < least) {
                refuse(
                        "workflow-reason",
                        field,
                        text,
                        "at least %d characters that say why".formatted(least),
                        "请写明理由，至少 %d 个字".formatted(least));
            }
        }
        if (row.evidence() == Evidence.DOCUMENT && (text.isBlank() || text.length() > 100)) {
            refuse("workflow-document", field, text, "the number or title of a paper", "请写明文书名称或文号（100 字以内）");
        }
    }

    @SuppressWarnings("DoNotCallSuggester") // it reads as the check that it is
    static void refuse(String rule, String field, String met, String expected, String advice) {
        throw new CaseInputRefused(List.of(Finding.blocking(rule, field, met, expected, advice)));
    }

    /// From now on a post holds the case. Says nothing where it does already.
    void holds(CaseId id, long post, String postZh, String postEn, Instant now) {
        var last = holdings.last(id);
        if (last.filter(held -> held.post() == post).isEmpty()) {
            var from =
                    last.map(Holding::fromAt).filter(held -> held.isAfter(now)).orElse(now);
            holdings.insert(new Holding(id.value(), last.map(Holding::no).orElse(0) + 1, post, postZh, postEn, from));
        }
    }

    /// Notes what was done, here and in the journal.
    void done(
            CaseRow item,
            CaseEvent event,
            CaseState to,
            Optional<Integer> step,
            String about,
            String reason,
            Hand by,
            Instant at) {
        done(
                item.id(),
                item.kind(),
                item.subject(),
                event,
                item.state(),
                to,
                item.round(),
                step,
                about,
                reason,
                by,
                at);
    }

    void done(
            CaseId id,
            CaseKind kind,
            Subject subject,
            CaseEvent event,
            CaseState from,
            CaseState to,
            int round,
            Optional<Integer> step,
            String about,
            String reason,
            Hand by,
            Instant at) {
        holdings.deed(id, new Deed(0, event, from, to, round, step, about, reason, at, by));
        journal.changed(
                "CASE_" + event,
                "case",
                "%s/%s/%s/%s".formatted(kind, subject.kind(), subject.key(), id),
                Map.of("round", Integer.toString(round), "about", about, "reason", reason));
    }
}
