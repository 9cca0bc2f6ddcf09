package guatu.projects;

import guatu.kernel.Refusal;

/// Somebody was faster, or the project stands where this cannot be done.
public final class ProjectConflict extends Refusal {

    public ProjectConflict(String zh, String en) {
        super(Kind.CONFLICT, zh + en);
    }
}
