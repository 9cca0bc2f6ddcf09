package guatu.access.people;

import guatu.kernel.Refusal;

/// There is no such post.
public final class PostNotFound extends Refusal {

    PostNotFound(String code) {
        super(Kind.NOT_FOUND, "查无此岗：%s。There is no post %s.".formatted(code, code));
    }
}
