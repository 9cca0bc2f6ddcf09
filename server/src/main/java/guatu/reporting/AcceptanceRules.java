package guatu.reporting;

import guatu.access.Actor;
import guatu.kernel.Period;
import guatu.kernel.Refusal;
import guatu.reporting.FilingGate.WhyNot;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Whose turn it is. A filing goes up one level at a time; nobody judges what he filed; the office must be the
/// one of the enterprise's place at the month's end.
@Service
class AcceptanceRules {

    private final Duties duties;

    AcceptanceRules(Duties duties) {
        this.duties = duties;
    }

    /// Why an office may not act: not its affair, or not its turn.
    record Objection(boolean duty, WhyNot text) {

        Refusal refusal() {
            return duty ? new NotResponsible(text.zh(), text.en()) : new FilingStateConflict(text.zh(), text.en());
        }
    }

    /// The level of a post.
    ///
    /// @throws NotResponsible when it accepts nothing
    int level(Actor actor) {
        int level = duties.levelOf(actor);
        if (level == 0) {
            var why = WhyNot.of("accept.none");
            throw new NotResponsible(why.zh(), why.en());
        }
        return level;
    }

    /// Whether this post accepted this revision last: the same request again.
    boolean accepted(Standing standing, Actor actor, int level, int revision) {
        return standing.revision() == revision
                && last(standing)
                        .filter(step -> step.kind() == Step.Kind.ACCEPTED)
                        .filter(step -> step.level() == level
                                && step.post() == actor.who().post())
                        .isPresent();
    }

    /// Whether this post returned this revision last: the same request again.
    boolean returned(Standing standing, Actor actor, int revision) {
        return standing.revision() == revision
                && last(standing)
                        .filter(step -> step.kind() == Step.Kind.RETURNED)
                        .filter(step -> step.post() == actor.who().post())
                        .isPresent();
    }

    void mayAccept(Standing standing, Actor actor, int level, int revision, Period.Month month) {
        whyNotAccept(standing, actor, level, revision, month).ifPresent(objection -> {
            throw objection.refusal();
        });
    }

    void mayReturn(Standing standing, Actor actor, int level, int revision, Period.Month month) {
        whyNotReturn(standing, actor, level, revision, month).ifPresent(objection -> {
            throw objection.refusal();
        });
    }

    /// An office asks about what lies before it or was accepted, within its duty; what is back with the firm it awaits.
    void mayAsk(Standing standing, Actor actor, int level, Period.Month month) {
        whyNotAsk(standing, actor, level, month).ifPresent(objection -> {
            throw objection.refusal();
        });
    }

    Optional<Objection> whyNotAsk(Standing standing, Actor actor, int level, Period.Month month) {
        var duty = whyNotHis(standing, actor, level, month);
        if (duty.isPresent()) {
            return duty;
        }
        var filing = standing.filing();
        if (filing.isEmpty()) {
            return turn("query.none");
        }
        if (filing.get().person() == actor.who().person()) {
            return duty("accept.own");
        }
        return standing.state() == FilingState.RETURNED
                ? turn(
                        "accept.returned",
                        FilingGate.MOMENT.format(last(standing).orElseThrow().at()))
                : Optional.empty();
    }

    Optional<Objection> whyNotAccept(Standing standing, Actor actor, int level, int revision, Period.Month month) {
        var common = whyNotJudge(standing, actor, level, revision, month);
        if (common.isPresent()) {
            return common;
        }
        int reached = standing.state().level();
        if (reached >= level) {
            return turn(
                    "accept.done",
                    FilingGate.MOMENT.format(last(standing).orElseThrow().at()));
        }
        return reached < level - 1 ? turn("accept.early") : Optional.empty();
    }

    /// A level returns what waits for it, or what it accepted itself and nobody above has.
    Optional<Objection> whyNotReturn(Standing standing, Actor actor, int level, int revision, Period.Month month) {
        var common = whyNotJudge(standing, actor, level, revision, month);
        if (common.isPresent()) {
            return common;
        }
        int reached = standing.state().level();
        if (reached > level) {
            return turn("accept.above");
        }
        return reached < level - 1 ? turn("accept.early") : Optional.empty();
    }

    private Optional<Objection> whyNotJudge(
            Standing standing, Actor actor, int level, int revision, Period.Month month) {
        var duty = whyNotHis(standing, actor, level, month);
        if (duty.isPresent()) {
            return duty;
        }
        var filing = standing.filing();
        if (filing.isEmpty() || filing.get().revision() != revision) {
            return turn("accept.latest", standing.revision(), revision);
        }
        if (filing.get().person() == actor.who().person() || passedBelow(standing, actor, level)) {
            return duty("accept.own");
        }
        if (standing.state() == FilingState.RETURNED) {
            return turn(
                    "accept.returned",
                    FilingGate.MOMENT.format(last(standing).orElseThrow().at()));
        }
        if (standing.closedAt().isPresent() && !filing.get().correction()) {
            return turn(
                    "accept.closed",
                    FilingGate.MOMENT.format(standing.closedAt().get()));
        }
        return Optional.empty();
    }

    /// Whether it is another office's affair.
    private Optional<Objection> whyNotHis(Standing standing, Actor actor, int level, Period.Month month) {
        if (standing.place().isEmpty()) {
            return duty("accept.place");
        }
        var place = standing.place().get();
        if (duties.responsible(actor, place, month.end())) {
            return Optional.empty();
        }
        var office = duties.holder(level, place, month.end());
        return Optional.of(new Objection(
                true,
                new WhyNot(
                        Texts.text("accept.office.zh", office.nameZh()),
                        Texts.text("accept.office.en", office.nameEn()))));
    }

    /// Whether the same person accepted it at the level below, in another post.
    private static boolean passedBelow(Standing standing, Actor actor, int level) {
        return last(standing)
                .filter(step -> step.kind() == Step.Kind.ACCEPTED && step.level() < level)
                .filter(step -> step.person() == actor.who().person())
                .isPresent();
    }

    private static Optional<Objection> turn(String key, Object... fill) {
        return Optional.of(new Objection(false, WhyNot.of(key, fill)));
    }

    private static Optional<Objection> duty(String key) {
        return Optional.of(new Objection(true, WhyNot.of(key)));
    }

    private static Optional<Step> last(Standing standing) {
        return standing.filing().flatMap(Standing.Latest::last);
    }
}
