package guatu.kernel;

import java.util.List;

/// A text that is no code, period or number of the kind that was asked for. Over HTTP it is a 422 with one finding.
public final class Unreadable extends Refusal {

    private final transient Finding finding;

    /// @param what the kind of thing expected, such as `period`
    public Unreadable(String what, String met, String expected, String advice) {
        this(Finding.blocking("unreadable-" + what, what, met, expected, advice));
    }

    private Unreadable(Finding finding) {
        super(
                Kind.UNACCEPTABLE,
                "‘%s’ cannot be read: expected %s.".formatted(finding.met(), finding.expected()),
                List.of(finding));
        this.finding = finding;
    }

    /// The same finding, said of a named place in a larger input.
    public Finding at(String place) {
        return new Finding(
                finding.ruleId(), finding.severity(), place, finding.met(), finding.expected(), finding.advice());
    }
}
