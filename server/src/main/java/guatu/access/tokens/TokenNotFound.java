package guatu.access.tokens;

import guatu.kernel.Refusal;

/// The firm has no token of this number.
public final class TokenNotFound extends Refusal {

    TokenNotFound(long id) {
        super(Kind.NOT_FOUND, "没有编号为 %d 的令牌。There is no token %d.".formatted(id, id));
    }
}
