package guatu.access.people;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A password that would be guessed.
public final class PasswordTooWeak extends Refusal {

    PasswordTooWeak(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "口令不合要求。The password breaks %d rule(s).".formatted(findings.size()), findings);
    }
}
