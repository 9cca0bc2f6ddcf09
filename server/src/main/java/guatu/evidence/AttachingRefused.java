package guatu.evidence;

import guatu.kernel.Refusal;

/// The post may read the subject, and may not attach evidence to it, or take back what another post attached.
public final class AttachingRefused extends Refusal {

    AttachingRefused() {
        super(
                Kind.FORBIDDEN,
                "当前岗位不能在此上传或撤回佐证材料。The post may not attach evidence here, nor withdraw what another attached.");
    }
}
