package guatu.access.signin;

import guatu.kernel.Refusal;

/// The login and the password do not belong together, or the person is not active: which of them is not told.
public final class SignInRefused extends Refusal {

    SignInRefused() {
        super(
                Kind.UNAUTHENTICATED,
                "登录名或口令不正确。The login or the password is wrong; check both, or ask the system administrator.");
    }
}
