package guatu.workflow;

import guatu.kernel.Refusal;

/// A case of this kind about this subject is open or returned; one at a time.
public final class CaseUnderWay extends Refusal {

    CaseUnderWay(String zh, String en) {
        super(Kind.CONFLICT, zh + en);
    }
}
