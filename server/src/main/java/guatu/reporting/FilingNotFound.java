package guatu.reporting;

import guatu.kernel.Refusal;

/// No such filing, or not for the eyes of the one who asks.
public final class FilingNotFound extends Refusal {

    FilingNotFound(String key) {
        super(Kind.NOT_FOUND, "没有找到 %s。There is no %s in sight.".formatted(key, key));
    }
}
