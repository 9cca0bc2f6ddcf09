package guatu.reporting;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.figures.FactsChanged;
import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What offices do with filings: accept, or return with a reason. They never write a value. A filing counts
/// from county acceptance; totals are fresh when the transaction commits (settled.md 1).
@Service
public class Acceptances {

    /// The most filings of one request.
    static final int MOST = 500;

    private final StandingRepository standings;
    private final FactRepository ledger;
    private final AcceptanceRules rules;
    private final Contexts contexts;
    private final Forms forms;
    private final Dues dues;
    private final KnownTimes known;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acceptances(
            StandingRepository standings,
            FactRepository ledger,
            AcceptanceRules rules,
            Contexts contexts,
            Forms forms,
            Dues dues,
            KnownTimes known,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.standings = standings;
        this.ledger = ledger;
        this.rules = rules;
        this.contexts = contexts;
        this.forms = forms;
        this.dues = dues;
        this.known = known;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// A revision of an enterprise's filing, for [#acceptAll].
    public record Item(CreditCode creditCode, int revision) {}

    /// What became of one filing of a batch: accepted, or why not.
    public record Outcome(CreditCode creditCode, int revision, boolean accepted, String whyNotZh, String whyNotEn) {}

    /// Accepts a filing at the level of the acting post. Accepting again what this post accepted last changes
    /// nothing.
    ///
    /// @return the state that it has now
    /// @throws NotResponsible when another office is to act
    /// @throws FilingStateConflict when it is not this level's turn
    @Transactional
    public FilingState accept(FilingKey key, int revision) {
        var actor = Acting.current();
        int level = rules.level(actor);
        standings.lock(key.form(), key.month(), List.of(key.creditCode()));
        var standing = standing(key);
        if (rules.accepted(standing, actor, level, revision)) {
            return standing.state();
        }
        rules.mayAccept(standing, actor, level, revision, key.month());
        record(key.form(), key.month(), List.of(taken(standing)), level, actor, key.revision(revision));
        return FilingState.accepted(level);
    }

    /// Accepts many filings of one form and month in one go; those that cannot be accepted say why and stay as
    /// they are.
    ///
    /// @throws TooManyFilings for more than are taken at once
    @Transactional
    public List<Outcome> acceptAll(FormCode form, Period.Month month, List<Item> items) {
        if (items.size() > MOST) {
            throw new TooManyFilings(items.size(), MOST);
        }
        var actor = Acting.current();
        int level = rules.level(actor);
        var codes = items.stream().map(Item::creditCode).distinct().toList();
        standings.lock(form, month, codes);
        var now = clock.instant();
        var taken = new ArrayList<FactRepository.Taken>();
        var outcomes = new ArrayList<Outcome>();
        var found = new HashMap<CreditCode, Standing>();
        standings.list(form, month, codes, now).forEach(standing -> found.put(standing.creditCode(), standing));
        for (var item : items.stream().distinct().toList()) {
            outcomes.add(judge(found.get(item.creditCode()), item, actor, level, month, taken));
        }
        if (!taken.isEmpty()) {
            record(form, month, taken, level, actor, form + "/" + month);
        }
        return outcomes;
    }

    /// Returns a filing to the enterprise. If it counted it counts no more, and the last accepted revision
    /// counts again.
    ///
    /// @throws ReturnRefused when the reason says nothing
    @Transactional
    public FilingState giveBack(FilingKey key, int revision, String reason) {
        return giveBack(key, revision, reason, Optional.empty());
    }

    /// The same with the day by which the firm is to file again.
    ///
    /// @param due absent for the standard number of working days
    /// @throws DueRefused when the day is past or too far
    @Transactional
    public FilingState giveBack(FilingKey key, int revision, String reason, Optional<LocalDate> due) {
        var actor = Acting.current();
        int level = rules.level(actor);
        var wrong = contexts.reasons(key.month()).judge("reason", reason);
        if (!wrong.isEmpty()) {
            throw new ReturnRefused(wrong);
        }
        standings.lock(key.form(), key.month(), List.of(key.creditCode()));
        var standing = standing(key);
        if (rules.returned(standing, actor, revision)) {
            return standing.state();
        }
        rules.mayReturn(standing, actor, level, revision, key.month());
        var taken = taken(standing);
        var day = dues.of(due, Dues.RETURN, taken.place().region());
        var at = now();
        ledger.step(
                key.form(),
                key.month(),
                List.of(taken),
                Step.Kind.RETURNED,
                level,
                reason.strip(),
                Optional.of(day),
                at,
                actor.who());
        tell(key, revision, taken, reason.strip(), day, actor, at);
        journal.record(
                actor.who(),
                "FILING_RETURNED",
                "filing",
                key.revision(revision),
                Map.of("level", Integer.toString(level), "due", day.toString()));
        if (standing.counts(revision)) {
            var order = known.next("return");
            ledger.withdraw(key.form(), key.month(), taken, order);
            events.publishEvent(new FactsChanged(order, key.month()));
        }
        return FilingState.RETURNED;
    }

    private void tell(
            FilingKey key,
            int revision,
            FactRepository.Taken taken,
            String reason,
            LocalDate due,
            Actor by,
            Instant at) {
        var form = forms.get(key.form(), key.month());
        events.publishEvent(new FirmTold(
                taken.enterprise(),
                key,
                taken.place().region(),
                taken.place().park(),
                "RETURN",
                "return/" + key.revision(revision),
                Texts.text("return.told.zh", form.nameZh(), key.month(), due),
                Texts.text("return.told.en", form.nameEn(), key.month(), due),
                reason,
                reason,
                by,
                at));
    }

    private void record(
            FormCode form, Period.Month month, List<FactRepository.Taken> taken, int level, Actor actor, String key) {
        ledger.step(form, month, taken, Step.Kind.ACCEPTED, level, "", Optional.empty(), now(), actor.who());
        journal.record(
                actor.who(),
                "FILING_ACCEPTED",
                "filing",
                key,
                Map.of("level", Integer.toString(level), "filings", Integer.toString(taken.size())));
        var at = known.next("acceptance");
        if (ledger.count(form, month, taken, level, at) != taken.size()) {
            var moved = FilingGate.WhyNot.of("accept.moved");
            throw new FilingStateConflict(moved.zh(), moved.en());
        }
        events.publishEvent(new FactsChanged(at, month));
    }

    private Outcome judge(
            @Nullable Standing standing,
            Item item,
            Actor actor,
            int level,
            Period.Month month,
            List<FactRepository.Taken> taken) {
        if (standing == null) {
            var gone = new FilingNotFound(item.creditCode().toString());
            return new Outcome(item.creditCode(), item.revision(), false, gone.getMessage(), gone.getMessage());
        }
        if (rules.accepted(standing, actor, level, item.revision())) {
            return new Outcome(item.creditCode(), item.revision(), true, "", "");
        }
        return rules.whyNotAccept(standing, actor, level, item.revision(), month)
                .map(why -> new Outcome(
                        item.creditCode(),
                        item.revision(),
                        false,
                        why.text().zh(),
                        why.text().en()))
                .orElseGet(() -> {
                    taken.add(taken(standing));
                    return new Outcome(item.creditCode(), item.revision(), true, "", "");
                });
    }

    private Standing standing(FilingKey key) {
        return standings.find(key, clock.instant()).orElseThrow(() -> new FilingNotFound(key.toString()));
    }

    private static FactRepository.Taken taken(Standing standing) {
        int steps =
                standing.filing().flatMap(Standing.Latest::last).map(Step::no).orElse(0);
        return new FactRepository.Taken(
                standing.enterprise(),
                standing.revision(),
                steps + 1,
                standing.place().orElseThrow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
