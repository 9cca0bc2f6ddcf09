package guatu.access.people;

import guatu.kernel.Refusal;

/// Another person has the login.
public final class LoginTaken extends Refusal {

    LoginTaken(String login) {
        super(Kind.CONFLICT, "登录名已被使用：%s。The login %s is taken; choose another.".formatted(login, login));
    }
}
