package guatu.access;

import guatu.kernel.Refusal;

/// Nobody is signed in, or the session is over.
public final class NotSignedIn extends Refusal {

    /// The session is missing, unknown, idle too long, too old, or its post is no longer held.
    public NotSignedIn() {
        super(Kind.UNAUTHENTICATED, "请先登录。Sign in first: there is no session, or it is over.");
    }
}
