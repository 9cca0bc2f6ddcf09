package guatu.roster;

import guatu.kernel.Refusal;

/// Another post is to act: the file waits for another level, another place's office, or another person.
public final class RosterOfficeRefused extends Refusal {

    RosterOfficeRefused(String zh, String en) {
        super(Kind.FORBIDDEN, zh + en);
    }
}
