package guatu.access.people;

import guatu.kernel.Refusal;

/// The person does not fill the post.
public final class AssignmentNotFound extends Refusal {

    AssignmentNotFound(String post, String login) {
        super(Kind.NOT_FOUND, "%s 未任 %s。%s does not fill %s today.".formatted(login, post, login, post));
    }
}
