package guatu.reporting;

import guatu.access.Actor;
import guatu.access.Permission;
import guatu.kernel.Period;
import guatu.reporting.FilingGate.WhyNot;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// What the acting post may do with a filing now, by the same rules that refuse it otherwise.
@Service
class FilingRights {

    private final AcceptanceRules rules;
    private final Duties duties;

    FilingRights(AcceptanceRules rules, Duties duties) {
        this.rules = rules;
        this.duties = duties;
    }

    /// What may be done, and why the main thing may not.
    record May(
            boolean file, boolean accept, boolean giveBack, boolean ask, boolean correction, Optional<WhyNot> whyNot) {}

    May of(Standing standing, Actor actor, Period.Month month, Instant now) {
        boolean own =
                actor.scope().enterprise().filter(standing.enterprise()::equals).isPresent();
        if (own && actor.may(Permission.FILE)) {
            var why = FilingGate.whyNot(standing, now);
            return new May(why.isEmpty(), false, false, false, FilingGate.correction(standing, now), why);
        }
        int level = duties.levelOf(actor);
        if (level == 0) {
            return new May(false, false, false, false, false, Optional.of(WhyNot.of("accept.none")));
        }
        var accept = rules.whyNotAccept(standing, actor, level, standing.revision(), month);
        var giveBack = rules.whyNotReturn(standing, actor, level, standing.revision(), month);
        var ask = rules.whyNotAsk(standing, actor, level, month);
        return new May(
                false,
                accept.isEmpty(),
                giveBack.isEmpty(),
                ask.isEmpty(),
                false,
                accept.map(AcceptanceRules.Objection::text));
    }
}
