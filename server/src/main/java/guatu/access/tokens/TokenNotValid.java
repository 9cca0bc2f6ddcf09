package guatu.access.tokens;

import guatu.kernel.Refusal;

/// The token is unknown, over, or revoked, or its person no longer fills the post: which of them is not told.
public final class TokenNotValid extends Refusal {

    TokenNotValid() {
        super(Kind.UNAUTHENTICATED, "令牌无效、已过期或已撤销。The token is not valid; make a new one on the page of tokens.");
    }
}
