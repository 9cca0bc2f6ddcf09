package guatu.access.signin;

import guatu.kernel.Refusal;

/// The person fills no post today, or not the one that was asked for.
public final class PostNotHeld extends Refusal {

    PostNotHeld() {
        super(
                Kind.FORBIDDEN,
                "当前人员今日未任此岗。You do not fill this post today; ask the system administrator for an assignment.");
    }
}
