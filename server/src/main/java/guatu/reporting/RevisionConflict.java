package guatu.reporting;

import guatu.kernel.Refusal;

/// The revision is not the next one, or is on record with another content: somebody was faster, or it was sent
/// before.
public final class RevisionConflict extends Refusal {

    RevisionConflict(String key, int onRecord) {
        super(
                Kind.CONFLICT,
                "%s 与已有版本冲突（现有第 %d 版），请刷新后重试。%s conflicts with what is on record (revision %d); reload."
                        .formatted(key, onRecord, key, onRecord));
    }
}
