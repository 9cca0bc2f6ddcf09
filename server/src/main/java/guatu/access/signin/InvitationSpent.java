package guatu.access.signin;

import guatu.kernel.Refusal;

/// The invitation was used, is too old, or never was.
public final class InvitationSpent extends Refusal {

    InvitationSpent() {
        super(
                Kind.NOT_FOUND,
                "邀请码无效、已使用或已过期；重新启动服务将显示新的邀请码。The invitation is unknown, used or over; a restart prints a new one.");
    }
}
