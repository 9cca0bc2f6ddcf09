package guatu.reporting;

import guatu.kernel.Refusal;

/// Another device saved the same half-typed form meanwhile, or it was filed: neither of the two is thrown away.
public final class DraftConflict extends Refusal {

    DraftConflict(String key) {
        super(
                Kind.CONFLICT,
                "%s 的草稿已在另一处被修改，请比较后选择。The draft of %s was changed elsewhere; compare both.".formatted(key, key));
    }
}
