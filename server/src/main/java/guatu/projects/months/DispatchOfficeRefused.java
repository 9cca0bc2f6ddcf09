package guatu.projects.months;

import guatu.kernel.Refusal;

/// It is another post's to do: the unit writes its figures, each level checks in its turn, nobody passes his own entry.
public final class DispatchOfficeRefused extends Refusal {

    public DispatchOfficeRefused(String zh, String en) {
        super(Kind.FORBIDDEN, zh + en);
    }
}
