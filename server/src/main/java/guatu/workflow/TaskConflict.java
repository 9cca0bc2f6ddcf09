package guatu.workflow;

import guatu.kernel.Refusal;

/// The task is closed, waits for another signer or a sub-task, or its case is elsewhere now.
public final class TaskConflict extends Refusal {

    TaskConflict(String zh, String en) {
        super(Kind.CONFLICT, zh + en);
    }
}
