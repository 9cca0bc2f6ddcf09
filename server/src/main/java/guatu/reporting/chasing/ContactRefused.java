package guatu.reporting.chasing;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// No e-mail address.
public final class ContactRefused extends Refusal {

    ContactRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "电子邮箱地址不正确。This is no e-mail address.", findings);
    }
}
