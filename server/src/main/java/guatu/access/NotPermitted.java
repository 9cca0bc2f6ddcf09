package guatu.access;

import guatu.kernel.Refusal;

/// The post may not do this, whatever it is about.
public final class NotPermitted extends Refusal {

    /// @param titleZh the post that acts
    /// @param needed what it lacks
    public NotPermitted(String titleZh, Permission needed) {
        super(
                Kind.FORBIDDEN,
                "岗位“%s”无此权限（需要 %s）。The post lacks the permission %s; enter a post that has it."
                        .formatted(titleZh, needed, needed));
    }

    /// The whole area is closed to the post.
    public NotPermitted() {
        super(Kind.FORBIDDEN, "当前岗位无此权限。The post may not do this; enter a post that may.");
    }
}
