package guatu.rollup;

import guatu.figures.FactsChanged;
import guatu.journal.KnownTimes;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the sums in the transaction that changes the facts, so that totals are fresh when it commits.
@Component
class CellKeeping {

    private final CellKeepingRepository repository;
    private final KnownTimes knownTimes;

    CellKeeping(CellKeepingRepository repository, KnownTimes knownTimes) {
        this.repository = repository;
        this.knownTimes = knownTimes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(FactsChanged changed) {
        repository.apply(changed.at(), changed.first().start(), changed.last().start());
    }

    /// Under the lock of the order of knowing: no fact changes meanwhile.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void rebuild(FormCode form, Period.Month first, Period.Month last) {
        knownTimes.next("ROLLUP_REBUILT");
        repository.rebuild(form.value(), first.start(), last.start());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    List<Rollup.Difference> differences(int limit) {
        return repository.differences(limit);
    }
}
