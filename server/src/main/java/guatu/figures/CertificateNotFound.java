package guatu.figures;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// No certificate has this hash, or its figure is withheld from the one who asks.
public final class CertificateNotFound extends Refusal {

    CertificateNotFound(String hash) {
        super(
                Kind.NOT_FOUND,
                "没有凭证“%s”。".formatted(hash.length() > 64 ? hash.substring(0, 64) : hash),
                List.of(Finding.blocking(
                        "certificate-not-found", "hash", hash, "the 64 hex digits of a certificate", "请核对凭证号")));
    }
}
