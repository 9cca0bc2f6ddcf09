package guatu.catalog;

import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;

/// An enterprise belonged nowhere on a day: it was not yet on record, or lay outside of what the post may see.
public final class MembershipMissing extends Refusal {

    MembershipMissing(EnterpriseId enterprise, LocalDate day) {
        super(
                Kind.NOT_FOUND,
                "The enterprise has no place on record for %s.".formatted(day),
                List.of(Finding.blocking(
                        "membership-missing",
                        "enterprise",
                        enterprise + " @ " + day,
                        "a membership that holds on that day",
                        "该企业在此日期没有归属记录，请核对日期或先补录归属")));
    }
}
