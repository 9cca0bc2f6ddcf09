package guatu.reporting;

import guatu.kernel.Refusal;

/// The key has filed something else before: each filing needs a key of its own.
public final class IdempotencyKeyReused extends Refusal {

    IdempotencyKeyReused(String filed) {
        super(
                Kind.CONFLICT,
                "该 Idempotency-Key 已用于 %s，内容不同。The Idempotency-Key was used for %s with another content."
                        .formatted(filed, filed));
    }
}
