package guatu.workflow;

import guatu.kernel.Refusal;

/// Nobody decides on his own submission: neither its post nor its person, nor through a delegation.
public final class OwnSubmission extends Refusal {

    OwnSubmission(String zh, String en) {
        super(Kind.FORBIDDEN, zh + en);
    }
}
