package guatu.workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a submitter does from a case's page: in a transaction of its own, through the same door as the rooms above.
@Service
class Submitting {

    private final Cases cases;
    private final CaseWork work;

    Submitting(Cases cases, CaseWork work) {
        this.cases = cases;
        this.work = work;
    }

    /// Hands a returned case in again over the papers as the room above last told them.
    @Transactional
    void resubmit(CaseId id, String answer) {
        work.actor();
        cases.resubmit(id, work.locked(id).papers(), answer);
    }

    @Transactional
    void withdraw(CaseId id, String reason) {
        cases.withdraw(id, reason);
    }
}
