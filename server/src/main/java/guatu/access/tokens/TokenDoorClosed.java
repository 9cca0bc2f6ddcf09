package guatu.access.tokens;

import guatu.kernel.Refusal;

/// A token opens the doors of filing and no others.
public final class TokenDoorClosed extends Refusal {

    TokenDoorClosed() {
        super(
                Kind.FORBIDDEN,
                "令牌只能用于本企业的报表接口。A token opens only the doors of filing: /api/forms, /api/my/filings and"
                        + " /api/filings/{creditCode}/….");
    }
}
