package guatu.conference;

import guatu.kernel.Refusal;

/// It is another seat's to do: the office keeps, the convener approves and signs, the owner reports; nobody judges what
/// is his own.
public final class ConferenceOfficeRefused extends Refusal {

    public ConferenceOfficeRefused(String zh, String en) {
        super(Kind.FORBIDDEN, zh + en);
    }
}
