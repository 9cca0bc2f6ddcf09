package guatu.reporting;

import guatu.kernel.Finding;
import java.time.Instant;
import java.util.List;

/// The answer to a filing that was taken: it is on record for good.
///
/// @param receipt a number that the firm can quote
/// @param findings what was explained, and hints
/// @param fresh false when the same revision with the same content was on record already
public record Submission(
        String receipt, int revision, Instant filedAt, FilingState state, List<Finding> findings, boolean fresh) {

    public Submission {
        findings = List.copyOf(findings);
    }
}
