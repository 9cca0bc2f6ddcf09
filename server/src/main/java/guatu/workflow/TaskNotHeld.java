package guatu.workflow;

import guatu.kernel.Refusal;

/// The task is another post's, and no delegation that holds now lets this one sign for it.
public final class TaskNotHeld extends Refusal {

    TaskNotHeld(String zh, String en) {
        super(Kind.FORBIDDEN, zh + en);
    }
}
