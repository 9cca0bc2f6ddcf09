package guatu.access.people;

import guatu.kernel.Refusal;

/// There is no such person.
public final class PersonNotFound extends Refusal {

    PersonNotFound(String login) {
        super(Kind.NOT_FOUND, "查无此人：%s。There is no person with the login %s.".formatted(login, login));
    }
}
