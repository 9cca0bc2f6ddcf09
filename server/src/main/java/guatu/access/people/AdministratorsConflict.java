package guatu.access.people;

import guatu.access.Role;
import guatu.kernel.Refusal;

/// One person may not hold two administrators' roles, nor an administrator's role beside a post that sees figures.
public final class AdministratorsConflict extends Refusal {

    AdministratorsConflict(String login, Role held, Role wanted) {
        super(
                Kind.CONFLICT,
                "三员分立：%s 已任“%s”，不能兼任“%s”，请指派他人。%s is %s and may not also be %s; assign another person."
                        .formatted(login, held.zh(), wanted.zh(), login, held.en(), wanted.en()));
    }
}
