package guatu.reporting;

import guatu.catalog.MembershipCorrected;
import guatu.figures.FactsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Moves facts when the memberships of an enterprise are corrected: in the same transaction, at the same known
/// time.
@Component
class MembershipMoves {

    private final FactRepository ledger;
    private final ApplicationEventPublisher events;

    MembershipMoves(FactRepository ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.events = events;
    }

    @EventListener
    void on(MembershipCorrected corrected) {
        if (ledger.move(corrected.enterprise(), corrected.knownTime()) > 0) {
            events.publishEvent(new FactsChanged(corrected.knownTime()));
        }
    }
}
