package guatu.access.people;

import guatu.kernel.Refusal;

/// Another post has the code.
public final class PostTaken extends Refusal {

    PostTaken(String code) {
        super(Kind.CONFLICT, "岗位代码已被使用：%s。The post code %s is taken; choose another.".formatted(code, code));
    }
}
