package guatu.access;

import guatu.kernel.Refusal;

/// Nobody is signed in, or the session is over.
public final class NotSignedIn extends Refusal {

    NotSignedIn() {
        super(Kind.FORBIDDEN, "请先登录。Sign in first.");
    }
}
