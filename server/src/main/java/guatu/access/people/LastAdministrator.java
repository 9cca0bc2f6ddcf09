package guatu.access.people;

import guatu.kernel.Refusal;

/// Nobody takes away his own administration, and the house is never left without a system administrator.
public final class LastAdministrator extends Refusal {

    LastAdministrator(String login) {
        super(
                Kind.CONFLICT,
                "不能撤销本人或最后一名系统管理员（%s），请由另一名管理员办理。%s is yourself or the last system administrator; another one has to do it."
                        .formatted(login, login));
    }
}
