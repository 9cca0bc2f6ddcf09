package guatu.reporting;

import guatu.catalog.Label;
import guatu.reporting.FilingView.Action;
import guatu.reporting.FilingView.ParcelStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Tells a firm where its filing is: who did what, who has it now, since when, until when.
@Service
class ParcelLine {

    private final Duties duties;

    ParcelLine(Duties duties) {
        this.duties = duties;
    }

    /// The stations of the latest revision; nothing filed, none.
    List<ParcelStep> of(Standing standing, List<Filing> filings, LocalDate day) {
        if (filings.isEmpty() || standing.place().isEmpty()) {
            return List.of();
        }
        var place = standing.place().get();
        var filing = filings.getLast();
        var firm = new Label("firm", standing.nameZh(), standing.nameZh());
        var line = new ArrayList<ParcelStep>();
        line.add(step(0, firm, Action.SUBMITTED, Optional.empty(), filing.filedAt(), standing));
        for (var step : filing.steps()) {
            var returned = step.kind() == Step.Kind.RETURNED;
            line.add(step(
                    step.level(),
                    duties.holder(step.level(), place, day),
                    returned ? Action.RETURNED : Action.ACCEPTED,
                    returned ? Optional.of(step.reason()) : Optional.empty(),
                    step.at(),
                    standing));
        }
        var since = line.getLast().at();
        if (filing.state() == FilingState.RETURNED) {
            var due = filing.steps().getLast().due().map(Dues::end);
            line.add(new ParcelStep(
                    0,
                    firm.nameZh(),
                    firm.nameEn(),
                    Action.WAITING,
                    Optional.empty(),
                    since,
                    due.or(() -> standing.window().map(window -> window.until(0)))));
        } else if (filing.state().waits()) {
            int next = filing.state().level() + 1;
            line.add(step(next, duties.holder(next, place, day), Action.WAITING, Optional.empty(), since, standing));
        }
        return line;
    }

    private static ParcelStep step(
            int level, Label holder, Action action, Optional<String> reason, Instant at, Standing standing) {
        return new ParcelStep(
                level,
                holder.nameZh(),
                holder.nameEn(),
                action,
                reason,
                at,
                standing.window().map(window -> window.until(level)));
    }
}
