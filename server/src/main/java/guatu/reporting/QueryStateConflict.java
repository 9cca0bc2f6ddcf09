package guatu.reporting;

import guatu.kernel.Refusal;

/// The query does not wait for this: it is answered, or closed.
public final class QueryStateConflict extends Refusal {

    QueryStateConflict(FilingGate.WhyNot why) {
        super(Kind.CONFLICT, why.zh() + why.en());
    }
}
