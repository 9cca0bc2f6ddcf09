package guatu.reporting.chasing;

import guatu.kernel.Refusal;

/// The post reminds no firms.
public final class ChaseRefused extends Refusal {

    ChaseRefused() {
        super(Kind.FORBIDDEN, "只有审核单位可以催报。Only offices that accept filings remind firms.");
    }
}
