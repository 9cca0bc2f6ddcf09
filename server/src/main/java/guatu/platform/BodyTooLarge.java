package guatu.platform;

import guatu.kernel.Refusal;

/// A request body is larger than what is read into memory in one go.
public final class BodyTooLarge extends Refusal {

    BodyTooLarge(long most) {
        super(Kind.TOO_LARGE, "提交内容超过 %d 字节，请分次提交。The body exceeds %d bytes; send it in parts.".formatted(most, most));
    }
}
