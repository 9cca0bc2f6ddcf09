package guatu.projects;

import guatu.kernel.Refusal;

/// Another post is to do this.
public final class ProjectOfficeRefused extends Refusal {

    public ProjectOfficeRefused(String zh, String en) {
        super(Kind.FORBIDDEN, zh + en);
    }
}
