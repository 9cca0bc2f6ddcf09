package guatu.evidence;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;

/// Nothing of this kind and key that evidence could belong to, or not for the eyes of the one who asks.
public final class EvidenceSubjectNotFound extends Refusal {

    EvidenceSubjectNotFound(String kind, String key) {
        super(
                Kind.NOT_FOUND,
                "没有找到 %s %s。There is no such subject in sight.".formatted(Finding.echo(kind), Finding.echo(key)));
    }
}
